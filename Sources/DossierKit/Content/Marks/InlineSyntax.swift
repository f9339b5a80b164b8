/// The syntax that lies over the text of a body: `[[target|shown]]`, `[see @id, locator; @id]`, `@id [locator]`,
/// `[^label]`, and the places that it switches off for names: `[words]{.nolink}` and `\[[words]]`.
enum InlineSyntax {
  enum Token: Equatable {
    /// `shown` is the range of the words after `|`, where there are any.
    case wikiLink(target: String, shown: Range<Int>?)
    case citation([CitedSource])
    /// `@id` in the sentence, with `[locator]` behind it or without. Mail addresses are not, names of accounts may be.
    case narrative(CitedSource)
    case footnote(String)
    /// Words, by their range, in which no name is looked for.
    case silent(Range<Int>)
    /// `[[` without `]]`, or `[@` without `]`.
    case unclosed
  }

  struct CitedSource: Equatable {
    var id: String
    /// The text behind the id: the place in the source, further words.
    var locator: String?
    /// The text before it, as in `[see @id]`.
    var prefix: String?
  }

  /// The next token at or after `start`; `isEscaped` tells of bytes that were written with a backslash.
  static func next(
    in text: [UInt8], from start: Int, isEscaped: (Int) -> Bool
  ) -> (range: Range<Int>, token: Token)? {
    var index = start
    while let open = nextMark(in: text, from: index), open + 1 < text.count {
      index = open + 1
      if text[open] == UInt8(ascii: "@") {
        // `\[@id]` is switched off as a whole.
        if isEscaped(open) || (open > 0 && isEscaped(open - 1)) { continue }
        if let narrative = narrative(in: text, at: open, isEscaped) { return narrative }
        continue
      }
      if isEscaped(open) || isEscaped(open + 1) {
        if let literal = escapedBrackets(in: text, at: open, isEscaped) { return (literal, .silent(literal)) }
        continue
      }
      switch text[open + 1] {
      case UInt8(ascii: "["): return wikiLink(in: text, at: open, isEscaped)
      case UInt8(ascii: "@"):
        guard open + 2 < text.count, text[open + 2] > 0x20, text[open + 2] != UInt8(ascii: "]") else { continue }
        return citation(in: text, at: open, isEscaped)
      case UInt8(ascii: "^"):
        if let footnote = footnote(in: text, at: open) { return footnote }
      default:
        if let (range, words) = silentWords(in: text, at: open) { return (range, .silent(words)) }
        if let cited = prefixedCitation(in: text, at: open, isEscaped) { return cited }
      }
    }
    return nil
  }

  private static func nextMark(in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count {
        if text[index] == UInt8(ascii: "[") || text[index] == UInt8(ascii: "@") { return index }
        index += 1
      }
      return nil
    }
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

  private static func footnote(in text: [UInt8], at open: Int) -> (Range<Int>, Token)? {
    // A label has neither blanks nor brackets, so that its end is near.
    let end = text[(open + 2)...].firstIndex { $0 <= 0x20 || "[^]".utf8.contains($0) }
    guard let close = end, text[close] == UInt8(ascii: "]"), close > open + 2 else { return nil }
    let label = text[(open + 2)..<close]
    return (open..<(close + 1), .footnote(String(decoding: label, as: UTF8.self)))
  }

  /// Without blanks around it, and with one for each run of blanks and line ends within.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > 0x20 { words.append(byte) } else if let last = words.last, last != 0x20 { words.append(0x20) }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
