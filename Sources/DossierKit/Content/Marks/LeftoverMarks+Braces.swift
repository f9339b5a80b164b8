/// Marks in braces, and those that hide text.
extension LeftoverMarks {
  private static let commentFix = "write it as a comment, <!-- … -->, or take it out"
  private static let templateFix =
    "take it out, or escape it with \\{ if it is meant as text: templates are not filled in here"

  // MARK: What hides

  func hidingMark(at index: Int) -> Mark? {
    switch text[index] {
    case UInt8(ascii: "%"): percentComment(at: index)
    case UInt8(ascii: "|"): pair(at: index, "||", hides: true, fix: Self.commentFix)
    case UInt8(ascii: "/"): between("/*", "*/", at: index, hides: true, Self.commentFix)
    case UInt8(ascii: "<"): unreadComment(at: index)
    case UInt8(ascii: "\\"):
      between("\\begin{comment}", "\\end{comment}", at: index, hides: true, Self.commentFix)
        ?? between("\\iffalse", "\\fi", at: index, hides: true, Self.commentFix)
    case UInt8(ascii: "{"): hidingBrace(at: index)
    default: nil
    }
  }

  /// `%%words%%`; `100 %%` and a pair of them behind numbers is none.
  private func percentComment(at index: Int) -> Mark? {
    guard starts("%%", at: index), byte(index - 1) != text[index], byte(index + 2) != text[index] else { return nil }
    let isAtLineStart = byte(index - 1) == 0x0A
    var before = index - 1
    while before >= 0, byte(before) == 0x20 { before -= 1 }
    if !isAtLineStart, (0x30...0x39).contains(byte(before)) { return nil }
    if let close = next("%%", from: index + 2), close > index + 2 {
      return Mark(range: index..<(close + 2), hides: true, fix: Self.commentFix)
    }
    // It may go on in the next paragraphs.
    guard
      isAtLineStart || ((isBlank(byte(index - 1)) || "([*".utf8.contains(byte(index - 1))) && isWord(byte(index + 2)))
    else { return nil }
    return Mark(range: index..<lineEnd(index), hides: true, fix: Self.commentFix)
  }

  /// A mistyped `<!--`, or a mark by which HTML or a template language hides text.
  private func unreadComment(at index: Int) -> Mark? {
    let isBlankFirst = byte(index + 1) == 0x20
    let mark = index + (isBlankFirst ? 2 : 1)
    if byte(mark) == UInt8(ascii: "!") {
      let dash = byte(mark + 1) == 0x20 ? mark + 2 : mark + 1
      let isDash = byte(dash) == UInt8(ascii: "-") || (byte(dash) == 0xE2 && byte(dash + 1) == 0x80)
      if isDash || byte(dash) == UInt8(ascii: "[") {
        return Mark(range: index..<lineEnd(index), hides: true, fix: "a comment is written <!-- … -->")
      }
    }
    for (opening, closing) in [("<%", "%>"), ("<?", "?>"), ("<#--", "-->"), ("<!", ">")] {
      guard starts(opening, at: index), isWord(byte(index + opening.utf8.count)) || closing == "-->" || opening == "<%"
      else { continue }
      if let mark = between(opening, closing, at: index, hides: true, Self.commentFix) { return mark }
    }
    return nil
  }

  private func hidingBrace(at index: Int) -> Mark? {
    for (opening, closing) in [
      ("{{<", ">}}"), ("{{%", "%}}"), ("{{!", "}}"), ("{{-", "}}"), ("{{/*", "*/}}"), ("{{#-", "}}"), ("{%", "%}"),
      ("{>>", "<<}"), ("{--", "--}"), ("{\u{2013}", "\u{2013}}"), ("{~~", "}"), ("{::comment", "}"),
    ] {
      if let mark = between(opening, closing, at: index, hides: true, Self.commentFix) { return mark }
    }
    // `{#id}` is the anchor of a heading.
    if starts("{#", at: index), !isWord(byte(index + 2)) {
      return between("{#", "#}", at: index, hides: true, Self.commentFix)
    }
    return nil
  }

  private func between(_ opening: String, _ closing: String, at index: Int, hides: Bool, _ fix: String) -> Mark? {
    guard starts(opening, at: index), let close = next(closing, from: index + opening.utf8.count) else { return nil }
    return Mark(range: index..<(close + closing.utf8.count), hides: hides, fix: fix)
  }

  // MARK: What does something else

  func braceMark(at index: Int) -> Mark? {
    switch text[index] {
    case UInt8(ascii: "{"):
      template(at: index) ?? addition(at: index) ?? attributes(at: index)
    case UInt8(ascii: "\\"): nil
    default: nil
    }
  }

  /// `{{ name }}`; `v{{1, 2}}` is a program's.
  private func template(at index: Int) -> Mark? {
    guard starts("{{", at: index), byte(index - 1) != text[index] else { return nil }
    var inner = index + 2
    while byte(inner) == 0x20 || byte(inner) == UInt8(ascii: "{") { inner += 1 }
    let first = byte(inner)
    let isName = (0x61...0x7A).contains(first | 0x20) || first >= 0x80 || "._$#/^&>@".utf8.contains(first)
    guard isName, let close = nextInLine("}}", from: inner), !text[inner..<close].contains(UInt8(ascii: "{")),
      !isWord(byte(index - 1))
    else { return nil }
    return Mark(range: index..<(close + 2), fix: Self.templateFix)
  }

  /// CriticMarkup that shows its words.
  private func addition(at index: Int) -> Mark? {
    between(
      "{++", "++}", at: index, hides: false, "write the words without the marks, and note the change under corrections:"
    )
      ?? between("{==", "==}", at: index, hides: false, "write **words** to point them out")
  }

  /// `{.class}`, `{: .class}`, `{key="value"}` behind a bracket or a word.
  private func attributes(at index: Int) -> Mark? {
    let second = byte(index + 1)
    if position == .heading, second == UInt8(ascii: "#"), nextInLine("}", from: index) == text.count - 1 { return nil }
    guard ".#:".utf8.contains(second), let close = nextInLine("}", from: index + 1), close > index + 2 else {
      return nil
    }
    let words = text[(index + 2)..<close]
    let first = words.drop { $0 == 0x20 }.first ?? 0
    guard second == UInt8(ascii: ":") ? ".#".utf8.contains(first) || isWord(first) : isWord(first) else { return nil }
    let hides = Self.hidesByName(words)
    return Mark(
      range: index..<(close + 1), hides: hides,
      fix: hides ? Self.commentFix : "take it out: attributes have no meaning here, but for {#id} behind a heading")
  }

  private static let hidingNames = Set(HoldingBack.table("hiding names"))

  /// Whether a class or a kind of block is named for what nobody is to see.
  static func hidesByName(_ words: some Sequence<UInt8>) -> Bool {
    let words = String(decoding: Array(words), as: UTF8.self).lowercased()
      .split { !$0.isLetter }.map(String.init)
    return words.contains { hidingNames.contains($0) }
  }
}
