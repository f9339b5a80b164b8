import CommonMark
import Testing

struct FootnoteSourceTests {
  private func extract(_ source: String) -> (body: String, definitions: [FootnoteDefinition])? {
    Array(source.utf8).withUnsafeBufferPointer { bytes in
      FootnoteSource.extract(from: bytes).map { (String(decoding: $0.body, as: UTF8.self), $0.definitions) }
    }
  }

  private func texts(_ source: String) -> [String] {
    extract(source)?.definitions.map { String(decoding: $0.source, as: UTF8.self) } ?? []
  }

  @Test("Definitions leave blank lines behind and know where they stood")
  func positions() {
    let result = extract("A[^1]\n\n[^1]: one\n  [^b-2]: two\nlazy\n\nafter\n")
    #expect(result?.body == "A[^1]\n\n\n\n\n\nafter\n")
    #expect(result?.definitions.map(\.label) == ["1", "b-2"])
    #expect(result?.definitions.map(\.line) == [3, 4])
    #expect(result?.definitions.map(\.column) == [1, 3])
    #expect(texts("[^1]: one\n  [^b-2]: two\nlazy\n\nafter\n") == ["one\n", "two\nlazy\n"])
  }

  @Test("Indented lines belong to a definition, blank ones between them too")
  func continuation() {
    #expect(texts("[^1]: one\n  two\n\n    three\n\n        code\nend") == ["one\ntwo\n\n  three\n\n      code\n"])
    #expect(texts("[^1]: one\n\n    two\n\n        code\n\nend") == ["one\n\ntwo\n\n    code\n"])
    #expect(texts("[^1]:\n\n    one\n\tmore") == ["\n\none\nmore"])
    #expect(texts("[^1]: a\n\n    ```\n    [^2]: code\n    ```\n") == ["a\n\n```\n[^2]: code\n```\n"])
    #expect(texts("[^1]: a\r\n\r\n    b\r\n\r\nc\r\n") == ["a\r\n\r\nb\r\n"])
  }

  @Test("A block of its own ends a definition", arguments: ["# h", "> q", "- i", "1. i", "```", "---", "<!-- c -->"])
  func interruption(line: String) {
    #expect(texts("[^1]: one\n\(line)\nx") == ["one\n"])
    #expect(extract("[^1]: one\n\(line)\nx")?.body == "\n\(line)\nx")
  }

  @Test(
    "Without a definition nothing is copied",
    arguments: [
      "", "plain", "a[^1] b", "[^1]", "    [^1]: code", "[^]: x", "[^a b]: x", "[^1] : x", "```\n[^1]: x\n```",
      "~~~~\n[^1]: x\n~~~\n[^1]: x", "<!--\n[^1]: x\n-->", "<pre>\n\n[^1]: x\n</pre>", "- ```\n  [^1]: x\n  ```",
      "> ~~~\n> [^1]: x", "[1]: x", "^[^1]: x", "- a\n\n      ```\n   [^1]: x\n      ```",
    ])
  func none(source: String) { #expect(extract(source) == nil, "\(source)") }

  @Test("A fence ends with the quote or the item it stands in")
  func fenceEnds() {
    #expect(texts("> ```\n> code\n\n[^1]: x") == ["x"])
    #expect(texts("- ```\n  code\n\n[^1]: x") == ["x"])
    #expect(texts("```\na\n```\n[^1]: x") == ["x"])
    #expect(texts("<!-- a -->\n[^1]: x") == ["x"])
  }
}
