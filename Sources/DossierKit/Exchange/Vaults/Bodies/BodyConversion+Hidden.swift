/// Takes out what other programs do not show: comments, and elements of HTML that are hidden.
extension BodyConversion {
  mutating func withoutHidden(_ body: [UInt8]) -> [UInt8] {
    let body = withoutComments(body)
    guard body.contains(UInt8(ascii: "<")) else { return body }
    return withoutHiddenElements(body)
  }

  private mutating func withoutComments(_ body: [UInt8]) -> [UInt8] {
    var tally = tally
    defer { self.tally = tally }
    let text = MaskedText(body)
    let wiki = format.hasWikiMarks
    return text.edited(at: "%{[") { index in
      let range: Range<Int>?
      switch text.mask[index] {
      case UInt8(ascii: "%"): range = Self.percentComment(text, index, isSure: wiki)
      case UInt8(ascii: "["): range = Self.linkComment(text, index)
      default: return Self.critic(text, index, &tally)
      }
      guard let range else { return nil }
      tally.comments += 1
      return TextEdit(range)
    }
  }

  /// `%%words%%` over any number of lines; one that nothing ends hides all that follows.
  private static func percentComment(_ text: MaskedText, _ index: Int, isSure: Bool) -> Range<Int>? {
    guard text.starts("%%", at: index) else { return nil }
    let close = text.next("%%", from: index + 2)
    if !isSure {
      // Elsewhere it is no comment, unless it looks like one.
      guard let close, close > index + 2, text.byte(index - 1) <= 0x20, text.byte(close - 1) != 0x0A else { return nil }
    }
    return index..<(close.map { $0 + 2 } ?? text.count)
  }

  /// `[//]: # (words)`, and the same with other labels.
  private static func linkComment(_ text: MaskedText, _ index: Int) -> Range<Int>? {
    guard text.byte(index - 1) == 0x0A, let close = text.next("]:", from: index, before: index + 14) else { return nil }
    let label = text.string((index + 1)..<close).lowercased()
    guard ["//", "#", "comment", "_", "-", ":", ".", "*", "hidden"].contains(label) else { return nil }
    return index..<text.lineEnd(index)
  }

  /// CriticMarkup: a comment and what is struck out go, what is added stays.
  private static func critic(_ text: MaskedText, _ index: Int, _ tally: inout BodyTally) -> TextEdit? {
    for (opening, closing) in [("{>>", "<<}"), ("{--", "--}"), ("{++", "++}"), ("{==", "==}"), ("{~~", "~~}")] {
      guard text.starts(opening, at: index), let close = text.next(closing, from: index + 3) else { continue }
      let range = index..<(close + 3)
      let words = text.string((index + 3)..<close)
      switch opening {
      case "{>>", "{--":
        tally.comments += 1
        return TextEdit(range)
      case "{~~":
        guard let arrow = words.firstRange(of: "~>") else { return nil }
        tally.change("CriticMarkup")
        return TextEdit(range, String(words[arrow.upperBound...]))
      default:
        tally.change("CriticMarkup")
        return TextEdit(range, words)
      }
    }
    return nil
  }

  // MARK: Elements

  private mutating func withoutHiddenElements(_ body: [UInt8]) -> [UInt8] {
    var tally = tally
    defer { self.tally = tally }
    let text = MaskedText(body)
    return text.edited(at: "<") { index in
      guard let tag = HTMLTag(at: index, in: text), !tag.isClosing, tag.hidesContent else { return nil }
      if tag.name != "script" && tag.name != "style" { tally.comments += 1 } else { tally.leaveOut("<\(tag.name)>") }
      if tag.isVoid { return TextEdit(tag.range) }
      if let end = tag.end(in: text) { return TextEdit(index..<end) }
      tally.doubts.append("the element ‘<\(tag.name)>’ is never closed")
      return TextEdit(index..<text.count)
    }
  }
}

/// A tag of HTML in a text.
struct HTMLTag {
  var name: String
  var range: Range<Int>
  var isClosing: Bool
  private(set) var attributes: [String: String] = [:]

  init?(at index: Int, in text: MaskedText) {
    guard text.byte(index) == UInt8(ascii: "<") else { return nil }
    isClosing = text.byte(index + 1) == UInt8(ascii: "/")
    var position = index + (isClosing ? 2 : 1)
    let start = position
    while isASCIIAlphanumeric(text.byte(position)) || text.byte(position) == 0x2D { position += 1 }
    guard position > start, text.byte(start) | 0x20 >= 0x61 else { return nil }
    name = text.string(start..<position).lowercased()
    range = index..<position
    let limit = min(text.count, index + 4_000)
    while position < limit, text.byte(position) != UInt8(ascii: ">") {
      let nameStart = position
      while position < limit, !" \t\n=>/".utf8.contains(text.byte(position)) { position += 1 }
      let attribute = text.string(nameStart..<position).lowercased()
      if position == nameStart { position += 1; continue }
      while position < limit, text.byte(position) == 0x20 { position += 1 }
      var value = ""
      if text.byte(position) == UInt8(ascii: "=") {
        position += 1
        value = Self.value(text, &position, limit)
      }
      if attributes[attribute] == nil { attributes[attribute] = value }
    }
    guard position < limit else { return nil }
    range = index..<(position + 1)
  }

  private static func value(_ text: MaskedText, _ position: inout Int, _ limit: Int) -> String {
    while position < limit, text.byte(position) <= 0x20 { position += 1 }
    let quote = text.byte(position)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while position < limit, isQuoted ? text.byte(position) != quote : !" \t\n>".utf8.contains(text.byte(position)) {
      position += 1
    }
    let value = text.string(start..<position)
    if isQuoted, position < limit { position += 1 }
    return value
  }

  var isVoid: Bool { ["img", "input", "br", "hr", "meta", "link", "source", "wbr", "embed"].contains(name) }

  /// Whether nobody sees what is in the element.
  var hidesContent: Bool {
    if ["script", "style", "template", "noscript", "dialog", "head"].contains(name) { return true }
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    let style = (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    if ["display:none", "visibility:hidden", "opacity:0;", "font-size:0"].contains(where: style.contains)
      || style.hasSuffix("opacity:0")
    {
      return true
    }
    let classes = (attributes["class"] ?? "") + " " + (attributes["id"] ?? "")
    return LeftoverMarks.hidesByName(classes.utf8)
      || classes.lowercased().split(separator: " ").contains { Self.hidingClasses.contains(String($0)) }
  }

  private static let hidingClasses: Set<String> = [
    "d-none", "invisible", "visually-hidden", "sr-only", "screen-reader-text", "usa-sr-only", "collapse", "noprint",
  ]

  /// The offset behind the tag that closes the element; nil where nothing does.
  func end(in text: MaskedText) -> Int? {
    var depth = 1
    var index = range.upperBound
    while let open = text.mask.index(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard let tag = HTMLTag(at: open, in: text), tag.name == name else { continue }
      depth += tag.isClosing ? -1 : 1
      if depth == 0 { return tag.range.upperBound }
      index = tag.range.upperBound
    }
    return nil
  }
}
