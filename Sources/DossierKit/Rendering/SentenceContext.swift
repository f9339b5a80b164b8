import CommonMark
import HTML

/// Cuts the sentence around a mention out of a block's text.
enum SentenceContext {
  /// A byte that ends a sentence wherever it stands: between the rows of a table.
  static let boundary: UInt8 = 0x1F
  /// Longer sentences are cut at words on both sides of the mention.
  static let maximumLength = 320

  /// The sentence with the mention in `<mark>`, escaped; an empty mention marks nothing. `scratch` is any buffer.
  static func html(
    of text: [UInt8], mention: Range<Int>, sentence: Range<Int>, _ scratch: inout [UInt8]
  ) -> TrustedHTML {
    let (sentence, isCutBefore, isCutAfter) = shortened(sentence, in: text, around: mention)
    scratch.removeAll(keepingCapacity: true)
    if isCutBefore { scratch += "… ".utf8 }
    append(text, sentence.lowerBound..<mention.lowerBound, to: &scratch)
    if !mention.isEmpty {
      scratch.append("<mark>")
      append(text, mention, to: &scratch)
      scratch.append("</mark>")
    }
    append(text, mention.upperBound..<sentence.upperBound, to: &scratch)
    if isCutAfter { scratch += " …".utf8 }
    // Exactly as large as it must be: it is kept.
    return TrustedHTML(scratch.withUnsafeBufferPointer { Array($0) })
  }

  /// Appends a stretch escaped, with blanks for line ends.
  private static func append(_ text: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { text in
      let bytes = UnsafeBufferPointer(rebasing: text[range])
      var start = 0
      while let end = bytes.offset(of: 0x0A, from: start) {
        HTMLRenderer.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &out)
        out.append(0x20)
        start = end + 1
      }
      HTMLRenderer.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start...]), to: &out)
    }
  }

  private static func shortened(
    _ sentence: Range<Int>, in text: [UInt8], around mention: Range<Int>
  ) -> (Range<Int>, Bool, Bool) {
    guard sentence.count > maximumLength else { return (sentence, false, false) }
    let room = max(0, maximumLength - mention.count) / 2
    var start = max(sentence.lowerBound, mention.lowerBound - room)
    var end = min(sentence.upperBound, mention.upperBound + room)
    if start > sentence.lowerBound { start = cut(after: start, before: mention.lowerBound, in: text) }
    if end < sentence.upperBound { end = cut(before: end, after: mention.upperBound, in: text) }
    return (start..<end, start > sentence.lowerBound, end < sentence.upperBound)
  }
}

extension SentenceContext {
  /// How far from its place a cut is moved to fall between words; some scripts have no blanks.
  private static let longestWord = 60

  private static func cut(after start: Int, before limit: Int, in text: [UInt8]) -> Int {
    let near = start..<min(limit, start + longestWord)
    if let blank = near.first(where: { text[$0 - 1] <= 0x20 }) { return blank }
    return (start..<limit).first { isStartOfCharacter(text, $0) } ?? limit
  }

  private static func cut(before end: Int, after limit: Int, in text: [UInt8]) -> Int {
    let near = max(limit, end - longestWord)..<end
    if let blank = near.last(where: { text[$0] <= 0x20 }) { return blank }
    return (limit..<end).last { isStartOfCharacter(text, $0) } ?? limit
  }

  /// Whether neither a byte nor a mark at the offset goes with what is before it.
  private static func isStartOfCharacter(_ text: [UInt8], _ index: Int) -> Bool {
    guard text[index] & 0xC0 != 0x80 else { return false }
    let bytes = text[index..<min(text.count, index + 4)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierSymbol: return false
    default: return true
    }
  }
}
