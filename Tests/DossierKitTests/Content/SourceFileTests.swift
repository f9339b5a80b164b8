import Foundation
import Testing

@testable import DossierKit

@Suite("Texts that were let go")
struct SourceFileTests {
  private func read(_ site: MiniSite) throws -> Article {
    var log = DiagnosticLog()
    let sources = try ContentFolder(SiteFolder(site.root)).read(jobs: 1, &log)
    return try #require(sources.articles.first)
  }

  private static let text = """
    -- content/articles/a.md --
    ---
    title: A report
    publisher: A paper
    ---
    The first paragraph.

    The second one.
    """

  @Test("are read again where a finding shows a line")
  func again() throws {
    let site = try MiniSite(Self.text)
    let article = try read(site)
    let before = article.header.source.bytes
    article.header.source.letGo()
    let location = article.header.location(SourceSpan(line: 7, column: 1))
    #expect(location.sourceLine == "The second one." && location.line == 7)
    #expect(article.header.source.isAtHand)
    #expect(article.header.source.bytes == before)
  }

  @Test("are gone, and no other text takes their place, when the file has changed or gone")
  func changed() throws {
    let site = try MiniSite(Self.text)
    let article = try read(site)
    article.header.source.letGo()
    try site.write("---\ntitle: Other\n---\nOther.\n", to: "content/articles/a.md")
    #expect(!article.header.source.isAtHand)
    #expect(article.header.source.bytes.isEmpty && article.header.body.isEmpty && !article.header.hasBody)
    #expect(article.header.location(SourceSpan(line: 7, column: 1)).sourceLine == "")
    try site.remove("content/articles/a.md")
    #expect(article.header.source.line(1) ?? "" == "")
  }

  @Test("are kept where the file holds other bytes than the text", arguments: ["\u{FEFF}", "A\u{7}"])
  func otherBytes(text: String) throws {
    let site = try MiniSite("")
    try site.write(
      (text == "\u{FEFF}" ? text : "") + "---\ntitle: A\npublisher: P\n---\nText \(text == "\u{FEFF}" ? "" : text)\n",
      to: "content/articles/a.md")
    let article = try read(site)
    let before = article.header.source.bytes
    article.header.source.letGo()
    try site.remove("content/articles/a.md")
    #expect(article.header.source.bytes == before && !before.isEmpty)
  }

  @Test("of any length are read to their end", arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func length(count: Int) throws {
    let site = try MiniSite("")
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try site.write(bytes, to: "content/x")
    let path = site.root + "/content/x"
    #expect(try FileDescriptor(path, O_RDONLY).readAll() == bytes)
    // A file that has grown or shrunk since somebody looked.
    #expect(try FileDescriptor(path, O_RDONLY).readAll(expecting: count / 3) == bytes)
    #expect(try FileDescriptor(path, O_RDONLY).readAll(expecting: count + 10) == bytes)
  }
}
