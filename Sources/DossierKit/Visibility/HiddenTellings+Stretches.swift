/// Where a text may refer to something, going by its marks alone.
extension HiddenTellings {
  struct Stretch {
    var range: Range<Int>
    var inner: Range<Int>
    /// Whether each word may be an id, since nothing but a reference is written so.
    var isReference = true
    /// The stand-in for `inner` where an address was typed in another spelling.
    var path: Substring?
  }

  /// How far a bracket is followed that never closes.
  private static let reach = 300

  /// The bytes at which a stretch can begin, or end.
  static let begins: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "[]{<(@:|./".utf8 { table[Int(byte)] = true }
    for first in [0xE3, 0xEF] { table[first] = true }
    return table
  }()

  func stretch(in text: [UInt8], at index: Int) -> Stretch? {
    let end = min(text.count, index + Self.reach)
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch (text[index], next) {
    case (UInt8(ascii: "["), UInt8(ascii: "[")): return bracket(in: text, index, opening: 2, closing: "]]", end)
    case (UInt8(ascii: "["), _):
      var words = bracket(in: text, index, opening: 1, closing: "]", end)
      words.isReference = next == UInt8(ascii: "@") || next == UInt8(ascii: "-")
      return words
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): return bracket(in: text, index, opening: 2, closing: ")", end)
    case (UInt8(ascii: "]"), UInt8(ascii: "]")): return before(index, in: text, through: index + 2)
    case (UInt8(ascii: "|"), _): return before(index, in: text, through: index)
    case (UInt8(ascii: "."), UInt8(ascii: "m")) where text[index...].starts(with: Self.markdown):
      return before(index, in: text, through: index + Self.markdown.count)
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): return bracket(in: text, index, opening: 2, closing: "}}", end)
    case (UInt8(ascii: "{"), UInt8(ascii: "#")): return bracket(in: text, index, opening: 2, closing: "}", end)
    case (UInt8(ascii: "<"), UInt8(ascii: "<")): return bracket(in: text, index, opening: 2, closing: ">>", end)
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      var comment = bracket(in: text, index, opening: 4, closing: "-->", end)
      comment.isReference = false
      return comment
    case (UInt8(ascii: "("), UInt8(ascii: "(")): return bracket(in: text, index, opening: 2, closing: "))", end)
    case (UInt8(ascii: "@"), _): return key(behind: index, in: text, from: index)
    case (UInt8(ascii: ":"), _): return schemed(at: index, in: text, end)
    case (UInt8(ascii: "/"), _): return address(at: index, in: text)
    case (0xE3, _), (0xEF, _): return wideMark(at: index, in: text, end)
    default: return nil
    }
  }

  private func key(behind index: Int, in text: [UInt8], from start: Int) -> Stretch? {
    // In a web address it is an account's.
    guard start == 0 || text[start - 1] != UInt8(ascii: "/"),
      let key = InlineSyntax.key(in: text, at: index, before: text.count, isFirst: true)
    else { return nil }
    return Stretch(range: start..<key.end, inner: (index + 1)..<key.end)
  }

  /// `entity:id`.
  private func schemed(at index: Int, in text: [UInt8], _ end: Int) -> Stretch? {
    let scheme = Self.schemes.first { scheme in
      text[..<index].suffix(scheme.count).elementsEqual(scheme) { $0 | 0x20 == $1 }
    }
    guard let scheme else { return nil }
    // `(entity: id)` is left of a link that a blank has broken.
    let open = index - scheme.count - 1
    let isBroken = open >= 0 && text[open] == UInt8(ascii: "(") && index + 1 < end && text[index + 1] == 0x20
    let start = isBroken ? index + 2 : index + 1
    let close = text[start..<end].firstIndex { $0 <= 0x20 || ")>]".utf8.contains($0) } ?? end
    return Stretch(range: (index - scheme.count)..<close, inner: start..<close)
  }

  /// The address that has its first `/` here, if it is one of this site.
  private func address(at index: Int, in text: [UInt8]) -> Stretch? {
    func ends(_ byte: UInt8) -> Bool { byte <= 0x20 || "\"'<>()[]{}|`,;".utf8.contains(byte) }
    guard let start = startOfAddress(at: index, in: text) else { return nil }
    let end = text[index...].prefix(Self.reach * 4).firstIndex(where: ends) ?? min(text.count, index + Self.reach * 4)
    guard let path = ownAddress.path(of: String(decoding: text[start..<end], as: UTF8.self)), !path.isEmpty else {
      return nil
    }
    return Stretch(range: start..<end, inner: start..<end, path: path)
  }

  /// Where an address begins that has its first `/` at an index: also in a word, and in an address of the web's archive.
  private func startOfAddress(at index: Int, in text: [UInt8]) -> Int? {
    if text[index...].starts(with: "//".utf8) {
      guard index > 0, text[index - 1] == UInt8(ascii: ":") else { return index }
      let scheme = ["https", "http"].first { scheme in
        text[..<(index - 1)].suffix(scheme.utf8.count).elementsEqual(scheme.utf8) { $0 | 0x20 == $1 }
      }
      return scheme.map { index - 1 - $0.utf8.count } ?? index
    }
    let before = text[max(0, index - Self.reach)..<index]
    let mark = before.lastIndex { !isASCIIAlphanumeric($0) && !"._-".utf8.contains($0) }
    let start = mark.map { $0 + 1 } ?? before.startIndex
    return start > 0 && text[start - 1] == UInt8(ascii: "/") ? nil : start
  }

  /// Brackets and `@` as wide as a Chinese character, which input methods of East Asia write.
  private func wideMark(at index: Int, in text: [UInt8], _ end: Int) -> Stretch? {
    if text[index...].starts(with: Self.wideAt) { return key(behind: index + 2, in: text, from: index) }
    for (opening, closing) in Self.wideBrackets where text[index...].starts(with: opening.utf8) {
      return bracket(in: text, index, opening: opening.utf8.count, closing: closing, end)
    }
    return nil
  }

  private static let wideAt = Array("＠".utf8)
  private static let wideBrackets = [("［［", "］］"), ("【【", "】】"), ("〔〔", "〕〕"), ("［", "］")]

  /// The text up to a mark that ends a reference, whose beginning may have been lost.
  private func before(_ index: Int, in text: [UInt8], through end: Int) -> Stretch {
    let line = text[max(0, index - 100)..<index]
    let start = line.lastIndex { "[]{}()<>|/;\n".utf8.contains($0) }.map { $0 + 1 } ?? line.startIndex
    return Stretch(range: start..<min(end, text.count), inner: start..<index)
  }

  private static let markdown = Array(".md".utf8)
  private static let schemes = ["entity", "article", "briefing", "page"].map { Array($0.utf8) }

  /// The text between two marks. One that is not closed ends where the next one opens, or with the line: so no text is
  /// read more than once, however many open in it.
  private func bracket(
    in text: [UInt8], _ index: Int, opening: Int, closing: String, _ end: Int
  ) -> Stretch {
    let start = min(index + opening, end)
    let closing = Array(closing.utf8)
    var close = start
    var lineEnd: Int?
    while close < end {
      if text[close] == closing[0], text[close..<end].starts(with: closing) {
        return Stretch(range: index..<(close + closing.count), inner: start..<close)
      }
      if text[close] == 0x0A, lineEnd == nil { lineEnd = close }
      if text[close] == text[index], text[close..<end].starts(with: text[index..<start]) { break }
      close += 1
    }
    let stop = lineEnd ?? close
    return Stretch(range: index..<stop, inner: start..<stop)
  }
}
