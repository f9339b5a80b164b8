import CommonMark
import Testing

@Suite("Comments are taken out of a source before it is parsed")
struct CommentSourceTests {
  private func strip(_ source: String) -> String? {
    Array(source.utf8).withUnsafeBufferPointer {
      CommentSource.strip($0).map { String(decoding: $0.text, as: UTF8.self) }
    }
  }

  private func doubts(_ source: String) -> [String] {
    Array(source.utf8).withUnsafeBufferPointer { bytes in
      (CommentSource.strip(bytes)?.doubts ?? []).map { "\($0.kind) \($0.line):\($0.column)" }
    }
  }

  @Test("A source without one is not copied", arguments: ["", "a < b ! - -", "a <! -- b", "<!", "<!-"])
  func none(source: String) { #expect(strip(source) == nil) }

  @Test(
    "Whatever stands in them",
    arguments: [
      "Two <!-- ask X -- do not publish --> end.", "Two <!-- x ---> end.", "Two <!----> end.", "Two <!-- > --> end.",
      "Two <!-- `a --> end.", "Two <!-- ``` --> end.", "Two <!---a---> end.", "Two <!--\\--> end.",
    ])
  func content(source: String) {
    #expect(strip(source) == "Two <!----> end.")
    #expect(doubts(source) == [])
  }

  @Test("Over lines and paragraphs, and later lines keep their numbers")
  func lines() {
    #expect(strip("a <!-- x\ny --> b\nc\n\nd") == "a <!----> b\nc\n\n\nd")
    #expect(strip("a <!-- x\n\n# y\n\n```\n--> b\n\nd") == "a <!----> b\n\n\n\n\n\n\nd")
    #expect(strip("- a\n  <!-- x\r\n\r\ny -->\r\n- b") == "- a\n  <!---->\r\n- b\n\n")
    #expect(strip("> a <!-- x\n> y --> b\n\nc") == "> a <!----> b\n\n\nc")
    #expect(strip("| a <!-- x --> |\n|---|\n| <!-- y | z --> b |") == "| a <!----> |\n|---|\n| <!----> b |")
    #expect(strip("# h <!-- x\ny --> z\n") == "# h <!----> z\n\n")
    #expect(strip("[^1]: a <!-- x\n\n[^2]: y --> z") == "[^1]: a <!----> z\n\n")
  }

  @Test("Before a text that they would swallow as a block, wholly")
  func beforeText() {
    #expect(strip("<!-- x --> text") == "text")
    #expect(strip("> - <!-- x\n y --> <!-- z -->    text") == "> - text\n")
    #expect(strip("<!-- x -->\ntext") == "<!---->\ntext")
    #expect(strip("- a\n\n<!-- x -->  \n\n- b") == "- a\n\n<!---->  \n\n- b")
  }

  @Test(
    "Code keeps them, and so does what is escaped",
    arguments: [
      "`<!-- x -->` <!----> b", "``a ` <!-- x -->`` <!---->", "`a\nb <!-- x -->` <!---->",
      "```\n<!-- x -->\n```\n<!---->",
      "~~~ <!-- x\n-->\n~~~\n<!---->", "    <!-- x -->\n\n<!---->", "a\n\n    <!-- x -->\n\n<!---->",
      "- a\n\n      <!-- x -->\n\n<!---->", ">     <!-- x -->\n\n<!---->", "\\<!-- x -->\n\n<!---->",
      "> ```\n> <!-- x -->\n> ```\n\n<!---->", "1. ```\n   <!-- x -->\n   ```\n\n<!---->",
    ])
  func code(source: String) { #expect(strip(source) == source) }

  @Test("What only looks like code does not")
  func notCode() {
    #expect(strip("a ` b <!-- x -->\n\n` c") == "a ` b <!---->\n\n` c")
    #expect(strip("\\`<!-- x -->`") == "\\`<!---->`")
    #expect(strip("a\n    <!-- x -->") == "a\n    <!---->")
    #expect(strip("- a\n\n    <!-- x -->\n") == "- a\n\n    <!---->\n")
    #expect(strip("> ```\n<!-- x -->") == "> ```\n<!---->")
    #expect(strip("```\n\n```\n<!-- x -->") == "```\n\n```\n<!---->")
  }

  @Test("What cannot be told is a doubt, and the rest is taken out")
  func doubtful() {
    #expect(strip("ä\n\nb <!-- x\n\ny") == "ä\n\nb <!---->\n\n")
    #expect(doubts("ä\n\nb <!-- x\n\ny") == ["unclosed 3:3"])
    #expect(doubts("a <!-- b <!-- c --> d --> e") == ["nested 1:3"])
    #expect(strip("a <!-- b <!-- c --> d --> e") == "a <!----> e")
    #expect(strip("a <!-- b <!-- c --> d") == "a <!---->")
    #expect(doubts("a <!--> b --> c") == ["abrupt 1:3"])
    #expect(strip("a <!--> b --> c") == "a <!----> c")
    #expect(strip("a <!--> b") == "a <!----> b")
    #expect(strip("a <!---> b <!-- c -->") == "a <!----> b <!---->")
    #expect(doubts("a <!--> b <!---> c") == [])
    #expect(doubts("<!-- a --!> b") == ["unclosed 1:1"])
    #expect(doubts("`<!--` and <!-- b") == ["unclosed 1:12"])
  }

  @Test("However many there are, of whatever kind, in time that grows with the text")
  func many() {
    for part in ["<!-- a <!-- b -->", "<!-->", "<!--->", "`a``b <!-- c -->", "```` `` ` <!--", "<!--\n"] {
      let source = String(repeating: part, count: 20_000)
      #expect(strip(source) != nil)
    }
    let runs = (1...600).map { String(repeating: "`", count: $0) + "a" }.joined()
    #expect(strip(runs + "<!-- x -->") == runs + "<!---->")
  }
}
