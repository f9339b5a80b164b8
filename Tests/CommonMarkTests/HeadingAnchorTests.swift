import CommonMark
import Testing

struct HeadingAnchorTests {
  private func anchors(_ source: String, reserved: [String] = []) -> [String] {
    withTree(source) { root, _ in
      var anchors = HeadingAnchors(reserved: reserved)
      return anchors.headings(in: root).map(\.anchor)
    }
  }

  @Test(
    "A heading's words become its anchor in any script",
    arguments: [
      ("# Hello, World!", "hello-world"), ("# Ärger über *Öl*", "ärger-über-öl"), ("# Мамлюки: кто?", "мамлюки-кто"),
      ("# المماليك", "المماليك"), ("# 日本 語", "日本-語"), ("# !!!", "section"), ("#", "section"),
      ("# `code` & 2.5", "code-2-5"), ("# a\u{AD}b", "ab"), ("# <b>x</b>", "x"), ("# नमस्ते", "नमस्ते"),
    ])
  func slug(source: String, expected: String) { #expect(anchors(source) == [expected]) }

  @Test("Anchors are unique, whatever the headings are called")
  func unique() {
    #expect(anchors("# A\n# a\n# A-2\n# a\n") == ["a", "a-2", "a-2-2", "a-3"])
    #expect(anchors("# !\n# ?\n") == ["section", "section-2"])
  }

  @Test("Ids the page uses otherwise are never given")
  func reserved() {
    #expect(
      anchors("# Top\n# Source 1\n# Sources\n", reserved: ["top", "source-"]) == [
        "top-2", "section-source-1", "sources",
      ])
  }

  @Test("An author sets an anchor in braces, which are not shown")
  func explicit() {
    let (entries, rendered) = withTree(
      "# One two {#My.id}\n\nSet *ext* {#b}\n---\n\n# no \\{#c}\n# x {#}\n# y {#a b}\n"
    ) {
      root, _ in
      var anchors = HeadingAnchors()
      let entries = anchors.headings(in: root)
      var out: [UInt8] = []
      HTMLRenderer.render(root, into: &out)
      return (entries, String(decoding: out, as: UTF8.self))
    }
    #expect(entries.map(\.anchor) == ["My.id", "b", "no-c", "x", "y-a-b"])
    #expect(entries.map(\.level) == [1, 2, 1, 1, 1])
    #expect(entries.prefix(3).map(\.text) == ["One two", "Set ext", "no {#c}"])
    #expect(rendered.hasPrefix("<h1>One two</h1>\n<h2>Set <em>ext</em></h2>\n<h1>no {#c}</h1>"))
  }

  @Test("The renderer writes anchors where it is told to")
  func rendering() {
    #expect(
      html("# A \"q\"\n## A q", .headingAnchors) == "<h1 id=\"a-q\">A &quot;q&quot;</h1>\n<h2 id=\"a-q-2\">A q</h2>\n")
  }
}
