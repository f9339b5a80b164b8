/// Where the front matter of a file lies and where its body begins.
struct FrontMatterRange: Sendable {
  /// Byte range of the YAML between the `---` lines; its first line is line 2.
  var yaml: Range<Int>
  /// Byte offset of the body.
  var bodyOffset: Int
  /// Line number of the body's first line.
  var bodyLine: Int

  enum Outcome: Sendable {
    case found(FrontMatterRange)
    /// The first line is not `---`.
    case missing
    /// No second `---` line.
    case unterminated
  }

  static func find(in bytes: [UInt8]) -> Outcome {
    bytes.withUnsafeBufferPointer { text in
      guard let first = endOfDelimiter(text, at: 0) else { return .missing }
      var lineStart = first
      var line = 2
      while lineStart < text.count {
        if let end = endOfDelimiter(text, at: lineStart) {
          return .found(FrontMatterRange(yaml: first..<lineStart, bodyOffset: end, bodyLine: line + 1))
        }
        while lineStart < text.count, text[lineStart] != UInt8(ascii: "\n") { lineStart += 1 }
        lineStart += 1
        line += 1
      }
      return .unterminated
    }
  }

  /// The offset after a line of three hyphens and blanks only, or nil if the line at `start` is another.
  private static func endOfDelimiter(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 3 <= text.count, text[start] == 0x2D, text[start + 1] == 0x2D, text[start + 2] == 0x2D else {
      return nil
    }
    var i = start + 3
    while i < text.count, text[i] == 0x20 || text[i] == 0x09 || text[i] == 0x0D { i += 1 }
    if i == text.count { return i }
    return text[i] == 0x0A ? i + 1 : nil
  }
}
