/// Looks for the parts of a quotation in a text.
struct QuoteSearch {
  let text: FoldedText

  enum Outcome {
    case found
    /// The first part that does not occur behind those before it, and the offset where they end.
    case missing(part: Int, after: Int)
  }

  func find(_ quote: QuotedParts) -> Outcome {
    var position = 0
    for (index, part) in quote.parts.enumerated() {
      guard let range = range(of: part.text.bytes[...], from: position, part.isCutBefore, part.isCutAfter) else {
        return .missing(part: index, after: position)
      }
      position = range.upperBound
    }
    return .found
  }

  /// The first place that does not cut a word, in time that grows with the lengths only (Knuth, Morris and Pratt).
  func range(
    of needle: ArraySlice<UInt8>, from: Int, _ mayCutBefore: Bool = false, _ mayCutAfter: Bool = false
  ) -> Range<Int>? {
    guard !needle.isEmpty, from + needle.count <= text.bytes.count else { return nil }
    let borders = Self.borders(of: needle)
    return text.bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        var matched = 0
        for index in from..<bytes.count {
          while matched > 0, needle[matched] != bytes[index] { matched = borders[matched - 1] }
          if needle[matched] == bytes[index] { matched += 1 }
          guard matched == needle.count else { continue }
          let range = (index + 1 - matched)..<(index + 1)
          if mayCutBefore || !cutsWord(at: range.lowerBound), mayCutAfter || !cutsWord(at: range.upperBound) {
            return range
          }
          matched = borders[matched - 1]
        }
        return nil
      }
    }
  }

  /// For each prefix the length of the longest shorter one that it ends with.
  private static func borders(of needle: ArraySlice<UInt8>) -> [Int] {
    let bytes = Array(needle)
    var borders = Array(repeating: 0, count: bytes.count)
    var length = 0
    for index in bytes.indices.dropFirst() {
      while length > 0, bytes[length] != bytes[index] { length = borders[length - 1] }
      if bytes[length] == bytes[index] { length += 1 }
      borders[index] = length
    }
    return borders
  }

  private func cutsWord(at offset: Int) -> Bool {
    let bytes = text.bytes
    guard offset > 0, offset < bytes.count else { return false }
    guard let after = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    else { return false }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let before = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.first else { return false }
    return Typography.isOfWord(before) && Typography.isOfWord(after)
  }
}
