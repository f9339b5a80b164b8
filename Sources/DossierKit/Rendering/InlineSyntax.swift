/// The syntax that lies over the text of a body: `[[target|shown]]`, `[@id, locator; @id]`, `[^label]`, and the places
/// that it switches off for names: `[words]{.nolink}` and `\[[words]]`.
enum InlineSyntax {
  enum Token: Equatable {
    /// `shown` is the range of the words after `|`, where there are any.
    case wikiLink(target: String, shown: Range<Int>?)
    case citation([CitedSource])
    case footnote(String)
    /// Words, by their range, in which no name is looked for.
    case silent(Range<Int>)
    /// `[[` without `]]`, or `[@` without `]`.
    case unclosed
  }

  struct CitedSource: Equatable {
    var id: String
    var locator: String?
  }

  /// The next token at or after `start`; `isEscaped` tells of bytes that were written with a backslash.
  static func next(
    in text: [UInt8], from start: Int, isEscaped: (Int) -> Bool
  ) -> (range: Range<Int>, token: Token)? {
    var index = start
    while let open = text.index(of: UInt8(ascii: "["), from: index), open + 1 < text.count {
      index = open + 1
      if isEscaped(open) || isEscaped(open + 1) {
        if let literal = escapedBrackets(in: text, at: open, isEscaped) { return (literal, .silent(literal)) }
        continue
      }
      switch text[open + 1] {
      case UInt8(ascii: "["): return wikiLink(in: text, at: open, isEscaped)
      case UInt8(ascii: "@"):
        guard open + 2 < text.count, text[open + 2] > 0x20, text[open + 2] != UInt8(ascii: "]") else { continue }
        return citation(in: text, at: open)
      case UInt8(ascii: "^"):
        if let footnote = footnote(in: text, at: open) { return footnote }
      default:
        if let (range, words) = silentWords(in: text, at: open) { return (range, .silent(words)) }
      }
    }
    return nil
  }

  private static let silentMark = Array("{.nolink}".utf8)

  /// `[words]{.nolink}`.
  private static func silentWords(in text: [UInt8], at open: Int) -> (Range<Int>, Range<Int>)? {
    let bracket = text[(open + 1)...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    guard let close = bracket, text[close] == UInt8(ascii: "]"), close > open + 1,
      text[(close + 1)...].starts(with: silentMark)
    else { return nil }
    return (open..<(close + 1 + silentMark.count), (open + 1)..<close)
  }

  /// `\[[words]]`, which stays as it is written.
  private static func escapedBrackets(in text: [UInt8], at open: Int, _ isEscaped: (Int) -> Bool) -> Range<Int>? {
    guard isEscaped(open), text[open + 1] == UInt8(ascii: "["), open + 2 < text.count,
      text[open + 2] != UInt8(ascii: "[")
    else { return nil }
    let bracket = text[(open + 2)...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    guard let close = bracket, text[close...].starts(with: [UInt8(ascii: "]"), UInt8(ascii: "]")]) else { return nil }
    return open..<(close + 2)
  }

  private static func wikiLink(
    in text: [UInt8], at open: Int, _ isEscaped: (Int) -> Bool
  ) -> (Range<Int>, Token) {
    var bar: Int?
    var index = open + 2
    while index + 1 < text.count {
      if text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: "]"), !isEscaped(index) {
        let target = trimmed(text[(open + 2)..<(bar ?? index)])
        let shown = bar.map { ($0 + 1)..<index }
        return (open..<(index + 2), .wikiLink(target: target, shown: shown))
      }
      if text[index] == UInt8(ascii: "|"), bar == nil { bar = index }
      // A second opening before the end: the first one was never closed, and the second is looked at next.
      if text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "["), !isEscaped(index) {
        return (open..<index, .unclosed)
      }
      index += 1
    }
    return (open..<text.count, .unclosed)
  }

  private static func citation(in text: [UInt8], at open: Int) -> (Range<Int>, Token) {
    let bracket = text[(open + 1)...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    guard let close = bracket, text[close] == UInt8(ascii: "]") else {
      return (open..<(bracket ?? text.count), .unclosed)
    }
    var sources: [CitedSource] = []
    var start = open + 1
    while start < close {
      let end = min(text.index(of: UInt8(ascii: ";"), from: start) ?? close, close)
      cite(text[start..<end], &sources)
      start = end + 1
    }
    return (open..<(close + 1), .citation(sources))
  }

  /// One part of a citation, between semicolons.
  private static func cite(_ part: ArraySlice<UInt8>, _ sources: inout [CitedSource]) {
    let piece = part.drop { $0 <= 0x20 }
    if piece.first == UInt8(ascii: "@") {
      let body = piece.dropFirst()
      let end = body.firstIndex { $0 == UInt8(ascii: ",") || $0 <= 0x20 } ?? body.endIndex
      let locator = end == body.endIndex ? "" : trimmed(body[end...].drop { $0 == UInt8(ascii: ",") })
      sources.append(
        CitedSource(id: String(decoding: body[..<end], as: UTF8.self), locator: locator.isEmpty ? nil : locator))
    } else if let last = sources.indices.last, !piece.isEmpty {
      // `[@id, pp. 3; 5]`: a further locator of the same source.
      if sources[last].locator?.append("; ") == nil { sources[last].locator = "" }
      sources[last].locator?.append(trimmed(piece))
    }
  }

  private static func footnote(in text: [UInt8], at open: Int) -> (Range<Int>, Token)? {
    // A label has neither blanks nor brackets, so that its end is near.
    let end = text[(open + 2)...].firstIndex { $0 <= 0x20 || "[^]".utf8.contains($0) }
    guard let close = end, text[close] == UInt8(ascii: "]"), close > open + 2 else { return nil }
    let label = text[(open + 2)..<close]
    return (open..<(close + 1), .footnote(String(decoding: label, as: UTF8.self)))
  }

  /// Without blanks around it, and with one for each run of blanks and line ends within.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > 0x20 { words.append(byte) } else if let last = words.last, last != 0x20 { words.append(0x20) }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
