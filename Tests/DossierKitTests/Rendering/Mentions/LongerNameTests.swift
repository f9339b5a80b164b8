import Broadsheet
import SiteTesting
import Testing

@testable import DossierKit

@Suite("A name that is a piece of something else")
struct LongerNameTests {
  private static let records = """
    -- content/entities/places/jordan.md --
    ---
    name: Jordan
    ---
    -- content/entities/organizations/meta.md --
    ---
    name: Meta
    ---

    """

  private func links(_ body: String, configuration: String = "") throws -> [String] {
    let site = try MiniSite(Self.records + "-- content/pages/p.md --\n---\ntitle: P\n---\n\(body)\n")
    if !configuration.isEmpty { try site.write(MiniSite.configuration + configuration, to: "dossier.yaml") }
    let (_, links, _) = try site.linkedWithFindings()
    let html = String(decoding: try #require(links.bodies.freePages.first).html.bytes, as: UTF8.self)
    return html.matches(of: /<a class="entity[^"]*" href="\/entities\/([^"\/]*)\/">/).map { String($0.1) }
  }

  @Test(
    "an address, a path, a handle or a hashtag links nothing; two names with a bar between are two names",
    arguments: [
      ("See example.net/a/Meta-deal today.", []), ("In /home/Meta/x it lies.", []), ("At http://Meta it lies.", []),
      ("Tagged \\#Meta today.", []), ("Ask press@Meta.example today.", []), ("In C:\\\\Meta\\\\x it lies.", []),
      ("Look for ?q=Meta&x=1 there.", []), ("In src/main/Meta.swift it lies.", []),
      ("Both Meta/Jordan talks failed.", ["meta", "jordan"]), ("Then (Meta) left.", ["meta"]),
      ("Then “Meta” left.", ["meta"]), ("It was Meta: they left.", ["meta"]), ("He asked Meta.", ["meta"]),
    ] as [(String, [String])])
  func addresses(_ text: String, _ expected: [String]) throws { #expect(try links(text) == expected) }

  @Test(
    "in raw HTML as in Markdown: what is code or a heading there holds no link",
    arguments: [
      ("Of <code>Meta</code> and Jordan.", ["jordan"]), ("Of <kbd>Meta <b>x</b> Meta</kbd>.", []),
      ("Of <button>Meta</button> then Meta.", ["meta"]), ("<h2>\n\nMeta\n\n</h2>\n\nThen Meta.", ["meta"]),
      ("<pre>\n\nMeta\n\n</pre>\n\nThen Jordan.", ["jordan"]),
      ("Of <a href='https://x.example'>Meta</a>, Jordan.", ["jordan"]),
      ("Of <em>Meta</em>.", ["meta"]), ("Of <svg><text>Meta</text></svg>, Jordan.", ["jordan"]),
    ] as [(String, [String])])
  func rawHTML(_ text: String, _ expected: [String]) throws {
    #expect(try links(text, configuration: "markdown: {raw_html: true}\n") == expected)
  }

  @Test("is none behind the author's own reference, which stands for a name")
  func behindReference() throws {
    #expect(try links("Then [[meta|Hakan Fidan]] of Jordan came.") == ["meta", "jordan"])
    #expect(try links("Then Hakan Fidan of Jordan came.") == [])
  }

  @Test("is proposed to the author with the longer name and what settles it")
  func suggested() throws {
    let site = try MiniSite(
      Self.records + "-- content/pages/p.md --\n---\ntitle: P\n---\nYesterday Michael Jordan scored.\n")
    let found = try SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026).suggestions(
      theme: Broadsheet())
    #expect(
      found.entries.map { "\($0.kind.rawValue) \($0.name): \($0.message)" }
        == ["piece Jordan: does not count for jordan: it is perhaps a piece of ‘Michael Jordan’"])
    #expect(found.entries.first?.remedy.contains("block: [Michael Jordan]") == true)
  }
}
