import Testing

@testable import CommonMark

@Suite("The memory of documents")
struct NodeMemoryTests {
  private struct OutOfMemory: Error {}

  private func parse(_ text: String) throws -> Document {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    defer { bytes.deallocate() }
    _ = bytes.initialize(from: text.utf8)
    guard let document = Document(parsing: UnsafeBufferPointer(bytes)) else { throw OutOfMemory() }
    return document
  }

  private func html(_ document: borrowing Document) -> String {
    var out: [UInt8] = []
    HTMLRenderer.render(document.root, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test("A document keeps its text while others come and go")
  func documentsShareMemory() throws {
    let first = try parse("*one* [two](/three)\n")
    for number in 0..<50 {
      let other = try parse("# \(number)\n\n" + String(repeating: "word `code` ", count: number * 40))
      #expect(html(other).hasPrefix("<h1>\(number)</h1>"))
    }
    #expect(html(first) == "<p><em>one</em> <a href=\"/three\">two</a></p>\n")
  }

  @Test("A document of megabytes is read whole, and small ones after it")
  func largeDocument() throws {
    let paragraph = "A [link](/somewhere \"title\") and *emphasis*, `code` too.\n\n"
    for _ in 0..<2 {
      let large = try parse(String(repeating: paragraph, count: 20_000))
      let written = html(large)
      #expect(written.utf8.count == html(try parse(paragraph)).utf8.count * 20_000)
    }
    #expect(html(try parse("small")) == "<p>small</p>\n")
  }

  @Test("Edits outlast what was parsed after the document")
  func editedNodes() throws {
    let document = try parse("text")
    let paragraph = try #require(document.root.firstChild)
    paragraph.append(try #require(Node.makeText(String(repeating: "long ", count: 100_000))))
    let text = try #require(paragraph.firstChild)
    text.setLiteral(String(repeating: "a", count: 500))
    _ = try parse("another")
    text.setLiteral("short, ")
    #expect(html(document).hasPrefix("<p>short, long long "))
    #expect(html(document).utf8.count == 500_000 + "<p>short, </p>\n".utf8.count)
  }

  @Test("A node can be made and freed without any document")
  func nodeWithoutDocument() throws {
    let node = try #require(Node.makeText("alone"))
    do {
      let document = try parse("text")
      #expect(html(document) == "<p>text</p>\n")
    }
    #expect(node.literal == "alone")
    node.free()
  }

  @Test("Threads parse at the same time without touching each other's documents")
  func threads() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          try (0..<200).allSatisfy { round in
            let document = try self.parse("- item \(number)\n- [\(round)](/x)\n")
            return self.html(document)
              == "<ul>\n<li>item \(number)</li>\n<li><a href=\"/x\">\(round)</a></li>\n</ul>\n"
          }
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
