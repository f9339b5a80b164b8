/// Text that is shown as it was typed. References have no meaning in it, and the id of something hidden must not be
/// printed: what refers to a document becomes its words.
///
/// `[sic]`, `[T]he` and `[…]` are nobody's references and stay.
enum PlainText {
  /// The stand-in for a reference to something hidden that brings no words of its own.
  static let withheld = "[…]"

  /// The text without references, and the first of them; nil where there is none.
  static func withoutReferences(_ text: String) -> (words: String, first: String?) {
    guard mayRefer(text) else { return (text, nil) }
    var bytes = Array(text.utf8)
    var first: String?
    // The words of a reference may hold another one. What is still left after so many rounds is withheld as a whole.
    for _ in 0..<4 {
      var pass = Pass(text: bytes)
      pass.run()
      guard let found = pass.first else { return (first == nil ? text : String(decoding: bytes, as: UTF8.self), first) }
      first = first ?? found
      bytes = pass.result
    }
    return (PlainText.withheld, first)
  }

  private static func mayRefer(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") { return true }
      return false
    }
  }

  static func hasReferences(_ text: String) -> Bool { withoutReferences(text).first != nil }

  /// The schemes by which links name documents.
  static let schemes = ["entity:", "article:", "briefing:", "page:"].map { Array($0.utf8) }

  private struct Pass {
    let text: [UInt8]
    var result: [UInt8] = []
    var first: String?
    private var position = 0

    init(text: [UInt8]) {
      self.text = text
      result.reserveCapacity(text.count)
    }

    mutating func run() {
      while position < text.count {
        let byte = text[position]
        guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<"), let (end, words) = reference(at: position) else {
          result.append(byte)
          position += 1
          continue
        }
        // `![[id]]` and `![words](entity:id)` show something elsewhere.
        let isShown = position > 0 && text[position - 1] == UInt8(ascii: "!") && result.last == UInt8(ascii: "!")
        if isShown { result.removeLast() }
        first = first ?? String(decoding: text[(isShown ? position - 1 : position)..<end], as: UTF8.self)
        result += words
        position = end
      }
    }

    /// The end of a reference that begins at `open`, and what is shown of it.
    private func reference(at open: Int) -> (end: Int, words: [UInt8])? {
      if text[open] == UInt8(ascii: "<") { return autolink(at: open) }
      if open + 1 < text.count, text[open + 1] == UInt8(ascii: "[") { return wikiLink(at: open) }
      guard let close = closing(open) else { return unclosedCitation(at: open) }
      let inner = text[(open + 1)..<close]
      if close + 1 < text.count, text[close + 1] == UInt8(ascii: "("), let end = destination(from: close + 2) {
        return (end, Array(inner))
      }
      return citesDocument(inner) ? (close + 1, []) : nil
    }

    private func wikiLink(at open: Int) -> (end: Int, words: [UInt8])? {
      let withheld = Array(PlainText.withheld.utf8)
      var bar: Int?
      var index = open + 2
      /// Brackets open in the words.
      var depth = 0
      while index < text.count {
        if text[index] == UInt8(ascii: "]") {
          if depth == 0 { break }
          depth -= 1
        }
        if text[index] == UInt8(ascii: "[") {
          if bar == nil { break }
          depth += 1
        }
        if text[index] == UInt8(ascii: "|"), bar == nil { bar = index }
        index += 1
      }
      guard index < text.count, text[index] == UInt8(ascii: "]"), index > open + 2 else {
        // `[[` that is never closed: what follows may be an id all the same. `[[` before another bracket is no reference.
        return index < text.count || index == open + 2 ? nil : (text.count, withheld)
      }
      let end = index + 1 < text.count && text[index + 1] == UInt8(ascii: "]") ? index + 2 : index + 1
      // `[[sic]…]` closes once only: brackets within brackets.
      if end == index + 1, bar == nil { return nil }
      return (end, bar.map { Array(text[($0 + 1)..<index]) } ?? withheld)
    }

    /// `<entity:id>`.
    private func autolink(at open: Int) -> (end: Int, words: [UInt8])? {
      guard schemes(at: open + 1) else { return nil }
      let end = text[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
      return (end, Array(PlainText.withheld.utf8))
    }

    /// `[@id` to the end of the text, or to the next bracket.
    private func unclosedCitation(at open: Int) -> (end: Int, words: [UInt8])? {
      let end = text[(open + 1)...].firstIndex(of: UInt8(ascii: "[")) ?? text.count
      return citesDocument(text[(open + 1)..<end]) ? (end, Array(PlainText.withheld.utf8)) : nil
    }

    /// No reference is longer: without a bound, a text of nothing but brackets would take forever.
    private static let longest = 2048

    /// The bracket that closes the one at `open`.
    private func closing(_ open: Int) -> Int? {
      var depth = 0
      for index in open..<min(text.count, open + Self.longest) {
        if text[index] == UInt8(ascii: "[") { depth += 1 }
        if text[index] == UInt8(ascii: "]") {
          depth -= 1
          if depth == 0 { return index }
        }
      }
      return nil
    }

    /// The end of a link's destination that names a document by its id or its file.
    private func destination(from start: Int) -> Int? {
      var begin = start
      while begin < text.count, text[begin] <= 0x20 || text[begin] == UInt8(ascii: "<") { begin += 1 }
      guard begin < text.count else { return nil }
      let close = text[begin...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ")"))
      let written = text[begin..<(close ?? text.count)].prefix(Self.longest).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">")
      }
      let path = written.prefix { $0 != UInt8(ascii: "#") }.map { $0 | 0x20 }
      let isFile =
        (path.suffix(3).elementsEqual(".md".utf8) || path.suffix(9).elementsEqual(".markdown".utf8))
        && !written.starts(with: "http".utf8)
      return schemes(at: begin) || isFile ? close.map { $0 + 1 } ?? text.count : nil
    }

    private func schemes(at start: Int) -> Bool {
      PlainText.schemes.contains { scheme in
        text.count - start > scheme.count
          && zip(text[start...], scheme).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
      }
    }

    /// `@id`, `-@id`, `see @id`, `@a; @b`: an `@` where a word can begin, with one after it.
    private func citesDocument(_ inner: ArraySlice<UInt8>) -> Bool {
      var before: UInt8 = 0x20
      for index in inner.indices {
        let isStart =
          before <= 0x20 || before == UInt8(ascii: "-") || before == UInt8(ascii: ";") || before == UInt8(ascii: ",")
        if inner[index] == UInt8(ascii: "@"), isStart, index + 1 < inner.endIndex, inner[index + 1] > 0x20 {
          return true
        }
        before = inner[index]
      }
      return false
    }
  }
}
