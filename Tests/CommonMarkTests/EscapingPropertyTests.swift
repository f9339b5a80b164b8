import CommonMark
import Testing

struct EscapingPropertyTests {
  /// Everything the renderer and the extensions write themselves.
  private static let tags: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "br", "em", "strong",
    "a",
    "img", "del", "div", "table", "thead", "tbody", "tr", "th", "td",
  ]

  @Test("In safe mode no tag of the author's ever reaches the page, extensions or not", arguments: 0..<4)
  func noTagFromText(batch: UInt64) {
    for seed in (batch * 500)..<(batch * 500 + 500) {
      var generator = MarkdownGenerator(seed: seed &+ 1_000_000)
      // Tags the renderer never writes stand for the author's.
      let source = generator.document().replacing("<b>", with: "<x-y>").replacing("<a href", with: "<x-y href")
        .replacing("<div", with: "<x-y")
      let extended = html(source, .headingAnchors) { root, bytes in
        PipeTables.apply(to: root, source: bytes)
        Strikethrough.apply(to: root, source: bytes)
      }
      for part in extended.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        #expect(Self.tags.contains(String(name)), "seed \(seed): <\(part) in \(source.debugDescription)")
      }
    }
  }

  @Test("Splitting text where it was escaped keeps every extension's output well formed", arguments: 0..<4)
  func extensionsKeepText(batch: UInt64) {
    for seed in (batch * 250)..<(batch * 250 + 250) {
      var generator = MarkdownGenerator(seed: seed &+ 2_000_000)
      let source = generator.document() + "\n\na | b~~\n-|:-:\n" + generator.document().split(separator: "\n")[0]
      let extended = html(source) { root, bytes in
        Strikethrough.apply(to: root, source: bytes)
        PipeTables.apply(to: root, source: bytes)
      }
      for tag in ["table", "thead", "tbody", "tr", "th", "td", "del"] {
        let opened = extended.ranges(of: "<\(tag)>").count + extended.ranges(of: "<\(tag) ").count
        #expect(opened == extended.ranges(of: "</\(tag)>").count, "seed \(seed): \(source.debugDescription)")
      }
    }
  }
}
