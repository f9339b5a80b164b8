/// The elements of raw HTML that are open at a place and hold no links (R17), as far as tags tell that stand one by one.
struct OpenElements {
  private var open: [String] = []

  /// Nothing in these is a name; what is code in Markdown is code in HTML.
  private static let silent: Set<String> = [
    "code", "kbd", "samp", "pre", "tt", "var", "math", "svg", "script", "style", "textarea", "template", "iframe",
    "object",
    "noscript", "xmp", "plaintext", "listing",
  ]
  /// Names in these count, and can be no links.
  private static let linkless: Set<String> = [
    "a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "option", "select", "title", "label", "summary", "legend",
    "audio", "video",
  ]

  /// The kind of a text here, where names may not link.
  var region: BlockText.Region? {
    if open.isEmpty { return nil }
    return open.contains(where: Self.silent.contains) ? .silent : .link
  }

  /// Takes in a tag: `<code class="x">`, `</code>`.
  mutating func note(_ markup: some Collection<UInt8>) {
    var rest = markup.dropFirst()
    let closes = rest.first == UInt8(ascii: "/")
    if closes { rest = rest.dropFirst() }
    let letters = rest.prefix(12).prefix(while: isASCIIAlphanumeric)
    guard !letters.isEmpty else { return }
    let name = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    guard Self.silent.contains(name) || Self.linkless.contains(name) || name.hasPrefix("h") && name.utf8.count == 2
    else { return }
    if !closes { return open.append(name) }
    if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
  }
}
