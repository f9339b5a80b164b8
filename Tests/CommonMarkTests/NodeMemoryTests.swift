import Testing

@testable import CommonMark

@Suite("The memory of documents")
struct NodeMemoryTests {
  private func parse(_ text: String) -> Document? {
    var text = text
    return text.withUTF8 { Document(parsing: $0) }
  }

  private func html(_ document: borrowing Document) -> String {
    var out: [UInt8] = []
    HTMLRenderer.render(document.root, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test("A document keeps its text while others come and go")
  func documentsShareMemory() throws {
    let first = try #require(parse("*one* [two](/three)\n"))
    for number in 0..<50 {
      let other = try #require(parse("# \(number)\n\n" + String(repeating: "word `code` ", count: number * 40)))
      #expect(html(other).hasPrefix("<h1>\(number)</h1>"))
    }
    #expect(html(first) == "<p><em>one</em> <a href=\"/three\">two</a></p>\n")
  }

  @Test("A document of megabytes is read whole, and small ones after it")
  func largeDocument() throws {
    let paragraph = "A [link](/somewhere \"title\") and *emphasis*, `code` too.\n\n"
    for _ in 0..<2 {
      let large = try #require(parse(String(repeating: paragraph, count: 20_000)))
      let written = html(large)
      #expect(written.utf8.count == html(try #require(parse(paragraph))).utf8.count * 20_000)
    }
    #expect(html(try #require(parse("small"))) == "<p>small</p>\n")
  }

  @Test("Edits outlast what was parsed after the document")
  func editedNodes() throws {
    let document = try #require(parse("text"))
    let paragraph = try #require(document.root.firstChild)
    paragraph.append(try #require(Node.makeText(String(repeating: "long ", count: 100_000))))
    let text = try #require(paragraph.firstChild)
    text.setLiteral(String(repeating: "a", count: 500))
    _ = parse("another")
    text.setLiteral("short, ")
    #expect(html(document).hasPrefix("<p>short, long long "))
    #expect(html(document).utf8.count == 500_000 + "<p>short, </p>\n".utf8.count)
  }

  @Test("A node can be made and freed without any document")
  func nodeWithoutDocument() throws {
    let node = try #require(Node.makeText("alone"))
    do {
      let document = try #require(parse("text"))
      #expect(html(document) == "<p>text</p>\n")
    }
    #expect(node.literal == "alone")
    node.free()
  }

  @Test("Threads parse at the same time without touching each other's documents")
  func threads() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          (0..<200).allSatisfy { round in
            guard let document = self.parse("- item \(number)\n- [\(round)](/x)\n") else { return false }
            return self.html(document)
              == "<ul>\n<li>item \(number)</li>\n<li><a href=\"/x\">\(round)</a></li>\n</ul>\n"
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
