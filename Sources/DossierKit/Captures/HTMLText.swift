/// The words of an HTML page, to tell whether a quotation occurs in it. Not a parser: nothing of it is ever shown.
///
/// Tags go, those of blocks leave a line break; comments, scripts, styles and templates go with what is in them, and so do the
/// marks of notes (`<sup>1</sup>`) and the readings above Chinese characters; character references become characters.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  private let html: [UInt8]
  private var position = 0

  init(_ html: [UInt8]) {
    self.html = html
    bytes.reserveCapacity(html.count / 2)
    while position < html.count {
      switch html[position] {
      case UInt8(ascii: "<"): skipMarkup()
      case UInt8(ascii: "&"): addCharacterReference()
      default:
        bytes.append(html[position])
        position += 1
      }
    }
  }

  // MARK: Tags

  private mutating func skipMarkup() {
    let rest = html[position...]
    if rest.starts(with: "<!--".utf8) {
      skip(past: "-->")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      skip(past: "]]>")
    } else if let next = rest.dropFirst().first, next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      skip(past: ">")
    } else if let (name, isEnd) = tagName() {
      skipTag()
      if Self.blocks.contains(name) { bytes.append(0x0A) }
      if !isEnd, Self.silent.contains(name) || (name == "sup" && beginsNoteMark()) { skipContent(of: name) }
    } else {
      // A bare `<` of the text.
      bytes.append(UInt8(ascii: "<"))
      position += 1
    }
  }

  private func tagName() -> (name: String, isEnd: Bool)? {
    var index = position + 1
    let isEnd = index < html.count && html[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = html[index...].prefix(20).prefix { isASCIIAlphanumeric($0) }
    guard let first = name.first, !(0x30...0x39).contains(first) else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), isEnd)
  }

  /// Whether what follows on `<sup>` is the mark of a note, be it a link: a number, a letter or a sign, in brackets or not.
  private func beginsNoteMark() -> Bool {
    var mark: [UInt8] = []
    var isInTag = false
    let end = Array("</sup".utf8)
    var rest = html[position...].prefix(600)
    while let byte = rest.first, !rest.prefix(end.count).elementsEqual(end, by: { $0 | 0x20 == $1 | 0x20 }) {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, byte > 0x20 { mark.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
      rest = rest.dropFirst()
    }
    let core = mark.drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }.prefix { !"])".utf8.contains($0) }
    return !rest.isEmpty && !core.isEmpty && core.count <= 3
  }

  /// Past the `>` that ends a tag; one within a quoted attribute does not.
  private mutating func skipTag() {
    var quote: UInt8?
    var previous: UInt8 = 0
    while position < html.count {
      let byte = html[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { previous = byte }
    }
  }

  private mutating func skipContent(of name: String) {
    let end = Array("</\(name)".utf8)
    while position < html.count {
      if html[position] == UInt8(ascii: "<"),
        html[position...].prefix(end.count).elementsEqual(end, by: { $0 == $1 || $0 | 0x20 == $1 })
      {
        skipTag()
        return
      }
      position += 1
    }
  }

  private mutating func skip(past marker: String) {
    let wanted = Array(marker.utf8)
    position += html[position...].firstOffset(of: wanted).map { $0 + wanted.count } ?? html.count - position
  }

  private static let silent: Set<String> = [
    "script", "style", "template", "noscript", "svg", "iframe", "select", "rt", "rp", "rtc",
  ]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
    "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
    "ul",
  ]

  // MARK: Character references

  private mutating func addCharacterReference() {
    let rest = html[(position + 1)...].prefix(32)
    let name = rest.prefix { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "#") }
    let isClosed = name.endIndex < html.count && html[name.endIndex] == UInt8(ascii: ";")
    if let text = HTMLCharacterReferences.text(of: String(decoding: name, as: UTF8.self), isClosed: isClosed) {
      bytes += text.utf8
      position = name.endIndex + (isClosed ? 1 : 0)
    } else {
      bytes.append(UInt8(ascii: "&"))
      position += 1
    }
  }
}
