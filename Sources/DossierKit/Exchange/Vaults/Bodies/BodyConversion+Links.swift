import CommonMark

/// Links and pictures: what they lead to is sought in the vault, and what leads nowhere becomes plain text.
extension BodyConversion {
  mutating func convertMarkup(_ body: [UInt8]) -> [UInt8] {
    let text = MaskedText(body)
    let pairs = BracketPairs(text)
    return convert(text, pairs, 0..<text.count, depth: 0)
  }

  private mutating func convert(_ text: MaskedText, _ pairs: BracketPairs, _ part: Range<Int>, depth: Int) -> [UInt8] {
    guard depth < 4 else { return Array(text.text[part]) }
    var conversion = self
    defer { self = conversion }
    return text.edited(at: "[!<=", in: part) { index in
      switch text.mask[index] {
      case UInt8(ascii: "="): return conversion.highlight(text, pairs, index, depth)
      case UInt8(ascii: "<"): return conversion.element(text, index)
      case UInt8(ascii: "!"):
        guard text.byte(index + 1) == UInt8(ascii: "[") else { return nil }
        return conversion.bracket(text, pairs, index + 1, isPicture: true, depth)
      default: return conversion.bracket(text, pairs, index, isPicture: false, depth)
      }
    }
  }

  /// The content of a bracket: a reference, a link, the label of one, a note.
  private mutating func bracket(
    _ text: MaskedText, _ pairs: BracketPairs, _ open: Int, isPicture: Bool, _ depth: Int
  ) -> TextEdit? {
    let start = isPicture ? open - 1 : open
    if text.byte(open + 1) == UInt8(ascii: "["), let close = pairs.end(of: open), close > open + 3,
      text.byte(close - 1) == UInt8(ascii: "]")
    {
      guard format.hasWikiMarks else { return TextEdit(start..<open, (isPicture ? "\\!" : "") + "\\") }
      return wikiLink(text.string((open + 2)..<(close - 1)), start..<(close + 1), isEmbedded: isPicture)
    }
    if text.byte(open + 1) == UInt8(ascii: "["), text.next("]]", from: open, before: text.lineEnd(open)) != nil {
      // Brackets that mean nothing are text.
      return TextEdit(start..<open, isPicture ? "!\\" : "\\")
    }
    guard let close = pairs.end(of: open) else { return nil }
    if text.byte(open + 1) == UInt8(ascii: "@") { return TextEdit(start..<open, "\\") }
    if text.byte(open + 1) == UInt8(ascii: "^") { return footnote(text, open, close) }
    if let address = LinkAddress(at: close + 1, in: text) {
      let words = convert(text, pairs, (open + 1)..<close, depth: depth + 1)
      return link(String(decoding: words, as: UTF8.self), address, start..<address.end, isPicture: isPicture)
    }
    if text.byte(close + 1) == UInt8(ascii: ":"), isLineStart(text, open) { return definition(text, open, close) }
    return nil
  }

  private func isLineStart(_ text: MaskedText, _ index: Int) -> Bool {
    text.mask[text.lineStart(index)..<index].allSatisfy { $0 == 0x20 } && index - text.lineStart(index) < 4
  }

  /// A mark of a note that is nowhere defined is text.
  private func footnote(_ text: MaskedText, _ open: Int, _ close: Int) -> TextEdit? {
    if text.byte(close + 1) == UInt8(ascii: ":"), isLineStart(text, open) { return nil }
    let label = text.string(open..<(close + 1)) + ":"
    if text.starts(label, at: 0) || text.next("\n" + label, from: 0) != nil { return nil }
    return TextEdit(open..<open, "\\")
  }

  // MARK: Links by path

  private mutating func link(
    _ words: String, _ address: LinkAddress, _ range: Range<Int>, isPicture: Bool
  ) -> TextEdit? {
    let words = isPicture ? Self.withoutSize(words) : words
    let (href, fragment) = Self.parted(address.href)
    if href.isEmpty, !isPicture { return ownPart(words, fragment, range) }
    let kind: BodyTally.Link = isPicture ? .picture : .path
    switch links.destination(href, from: note) {
    case .elsewhere:
      if address.href.contains(" ") {
        return TextEdit(range, Self.markup(words, address.href, address.title, isPicture))
      }
      return TextEdit(range, Self.markup(words, address.href, address.title, isPicture))
    case .file(let file) where isPicture ? Self.isPicture(file) : Self.isPublishable(file):
      tally.files.insert(file)
      tally.keep(isPicture ? .picture : .file)
      return TextEdit(range, Self.markup(words, filePath(file), address.title, isPicture))
    case .document(let index) where !isPicture:
      tally.keep(.path)
      return TextEdit(range, documentLink(words, index, fragment))
    default:
      tally.lose(kind, address.href)
      return TextEdit(range, words)
    }
  }

  /// `#heading` of the page itself.
  private mutating func ownPart(_ words: String, _ fragment: String, _ range: Range<Int>) -> TextEdit? {
    let slug = HeadingAnchors.slug(PercentEncoding.decode(fragment))
    if !dropsFragments, !fragment.isEmpty, ownAnchors.contains(slug) {
      tally.keep(.heading)
      return TextEdit(range, "[\(words)](#\(slug))")
    }
    tally.lose(.heading, "#" + fragment)
    return TextEdit(range, words)
  }

  /// A link to a document; its heading only where there is one.
  mutating func documentLink(_ words: String, _ index: Int, _ fragment: String) -> String {
    let target = links.targets[index]
    var address = target.path
    if !fragment.isEmpty {
      let slug = HeadingAnchors.slug(PercentEncoding.decode(fragment))
      if !dropsFragments, target.anchors.contains(slug) {
        address += "#" + slug
        tally.keep(.heading)
      } else {
        tally.lose(.heading, target.source + "#" + fragment)
      }
    }
    return "[\(words)](\(address))"
  }

  /// `[label]: path "title"`.
  private mutating func definition(_ text: MaskedText, _ open: Int, _ close: Int) -> TextEdit? {
    let end = text.lineEnd(close)
    let rest = text.string((close + 2)..<end).trimmingSpaces
    var typed = String(rest.prefix { $0 != " " })
    if rest.hasPrefix("<"), let stop = rest.firstIndex(of: ">") {
      typed = String(rest[rest.index(after: rest.startIndex)..<stop])
    }
    let (href, fragment) = Self.parted(typed)
    guard !href.isEmpty else { return nil }
    let label = text.string(open..<(close + 2))
    switch links.destination(href, from: note) {
    case .elsewhere: return nil
    case .file(let file) where Self.isPublishable(file):
      tally.files.insert(file)
      tally.keep(.file)
      return TextEdit(open..<end, "\(label) \(filePath(file))")
    case .document(let index):
      tally.keep(.path)
      let link = documentLink("", index, fragment)
      return TextEdit(open..<end, label + " " + link.dropFirst(3).dropLast())
    default:
      // The words stay where they are, with the label behind them.
      tally.lose(.path, typed)
      return TextEdit(open..<end)
    }
  }

  // MARK: Elements

  private mutating func element(_ text: MaskedText, _ index: Int) -> TextEdit? {
    guard let tag = HTMLTag(at: index, in: text) else { return nil }
    switch tag.name {
    case "br":
      let line = text.mask[text.lineStart(index)..<text.lineEnd(index)]
      let isInline = line.contains(UInt8(ascii: "|")) || line.first == UInt8(ascii: "#")
      return TextEdit(tag.range, isInline || text.byte(tag.range.upperBound) == 0x0A ? " " : "\\\n")
    case "b", "strong": return TextEdit(tag.range, "**")
    case "i", "em": return TextEdit(tag.range, "*")
    case "img":
      guard let source = tag.attributes["src"] else { return nil }
      tally.change("<img>")
      let alt = (tag.attributes["alt"] ?? "").filter { !"[]\n".contains($0) }
      let address = LinkAddress(href: source)
      return link(alt, address, tag.range, isPicture: true)
    case "a":
      guard !tag.isClosing, let source = tag.attributes["href"],
        let close = text.next("</a>", from: tag.range.upperBound),
        close - tag.range.upperBound < 1_000
      else { return nil }
      let words = text.string(tag.range.upperBound..<close)
      guard !words.contains("<"), !words.contains("["), !words.contains("\n\n") else { return nil }
      tally.change("<a>")
      return link(words, LinkAddress(href: source), tag.range.lowerBound..<(close + 4), isPicture: false)
    default: return nil
    }
  }

  /// `==words==`.
  private mutating func highlight(_ text: MaskedText, _ pairs: BracketPairs, _ index: Int, _ depth: Int) -> TextEdit? {
    guard format.hasWikiMarks, text.starts("==", at: index), text.byte(index + 2) > 0x20,
      text.byte(index + 2) != UInt8(ascii: "="), text.byte(index - 1) != UInt8(ascii: "="),
      let close = text.next("==", from: index + 2, before: text.lineEnd(index)), close > index + 2,
      text.byte(close - 1) > 0x20, text.byte(close + 2) != UInt8(ascii: "=")
    else { return nil }
    tally.change("==…==")
    let words = convert(text, pairs, (index + 2)..<close, depth: depth + 1)
    return TextEdit(index..<(close + 2), "**" + String(decoding: words, as: UTF8.self) + "**")
  }

  // MARK: Spelling

  static func parted(_ href: String) -> (href: String, fragment: String) {
    guard let hash = href.firstIndex(of: "#") else { return (href, "") }
    return (String(href[..<hash]), String(href[href.index(after: hash)...]))
  }

  static func markup(_ words: String, _ href: String, _ title: String, _ isPicture: Bool) -> String {
    let needsBrackets = href.contains { $0 == " " || $0 == "(" || $0 == ")" }
    let address = needsBrackets ? "<" + href.filter { !"<>\n".contains($0) } + ">" : href
    return (isPicture ? "!" : "") + "[\(words)](\(address)\(title))"
  }

  /// `![alt|300](…)` gives a width elsewhere.
  static func withoutSize(_ words: String) -> String {
    guard let bar = words.lastIndex(of: "|"), words[words.index(after: bar)...].allSatisfy({ $0.isNumber || $0 == "x" })
    else { return words }
    return String(words[..<bar])
  }

  static func isPicture(_ path: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "svg"].contains(path.fileExtension)
  }

  static func isPublishable(_ path: String) -> Bool {
    isPicture(path)
      || ["pdf", "txt", "csv", "json", "geojson", "zip", "ods", "xlsx", "docx", "epub"].contains(path.fileExtension)
  }
}

extension LinkAddress {
  /// An address that stands elsewhere than behind words.
  init(href: String) { self.href = href.trimmingSpaces }
}
