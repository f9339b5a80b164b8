/// Addresses, paths, handles and hashtags in running text: the words in them name nothing (R17).
enum AddressLikeText {
  /// Bytes to either side that belong to one address.
  private static let reach = 300

  /// Whether a name stands in one: `example.net/a/Meta-deal`, `/home/Apple/x`, `http://Apple`, `#Apple`, `C:\Apple`.
  static func holds(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x20
    let afterNext = range.upperBound + 1 < text.count ? text[range.upperBound + 1] : 0x20
    // Nearly all names stand between blanks and marks of punctuation.
    if before <= 0x20, after <= 0x20 || after == UInt8(ascii: ",") { return false }
    let touchesBefore = "/\\#@=_.:&?%+~-".utf8.contains(before)
    let touchesAfter = "/\\@=_&?%+~-".utf8.contains(after) || (".:".utf8.contains(after) && afterNext > 0x20)
    guard touchesBefore || touchesAfter else { return false }
    if before == UInt8(ascii: "#") { return true }
    let run = run(around: range, in: text)
    return isAddress(text[run], name: range)
  }

  private static func run(around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    func ends(_ byte: UInt8) -> Bool { byte <= 0x20 || "\"<>()[]{}|`".utf8.contains(byte) || byte >= 0x80 }
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < reach, !ends(text[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < reach, !ends(text[end]) { end += 1 }
    return start..<end
  }

  private static func isAddress(_ run: Slice<UnsafeBufferPointer<UInt8>>, name: Range<Int>) -> Bool {
    guard let first = run.first else { return false }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "~") || first == UInt8(ascii: "\\") { return true }
    if run.starts(with: "./".utf8) || run.starts(with: "../".utf8) || run.starts(with: "www.".utf8) { return true }
    if run.contains(UInt8(ascii: "\\")) || run.contains(UInt8(ascii: "@")) { return true }
    if let colon = run.firstIndex(of: UInt8(ascii: ":")), run[colon...].starts(with: "://".utf8) { return true }
    guard let slash = run.firstIndex(of: UInt8(ascii: "/")) else {
      // `?q=Apple`
      return run.contains(UInt8(ascii: "=")) && run.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "&") }
    }
    // `example.net/Apple` and `src/main/Apple.swift`, where `Russia/Ukraine` names both.
    if hasPointWithin(run[..<slash]) { return true }
    let last = run.lastIndex(of: UInt8(ascii: "/")) ?? slash
    return hasPointWithin(run[(last + 1)...])
      || (last > slash && !name.contains(slash + 1) && isLowercase(run[..<slash]))
  }

  /// A point between letters or digits.
  private static func hasPointWithin(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    part.indices.contains { index in
      part[index] == UInt8(ascii: ".") && index > part.startIndex && index + 1 < part.endIndex
        && isASCIIAlphanumeric(part[index - 1]) && isASCIIAlphanumeric(part[index + 1])
    }
  }

  private static func isLowercase(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || "-_".utf8.contains($0) }
  }
}
