import DossierKit
import Foundation
import Testing

@Suite("What authors type is text, not markup")
struct EscapingTests {
  /// Random texts as YAML scalars, in whatever field.
  private final class Source {
    private var random: NastyText

    init(seed: UInt64) { random = NastyText(seed: seed) }

    /// Without comments: one that has no end stops publishing, and so does any in a field.
    func text() -> String { random.text().replacing("\u{0}", with: "").replacing("!", with: "") }
    func body() -> String { text() + reference() + text() }

    /// What stands for a character that may not be in a page, once it is read.
    private func reference() -> String {
      [
        "&#11;", "&#xFFFE;", "&#xFFFF;", "&#x7f;", "&#x85;", "&#xD800;", "[w&#1;](/scales/ \"&#2;&#xFFFE;\")",
        "&#27;[31m", "",
      ]
      .randomElement(using: &random) ?? ""
    }
    func markdown() -> String { Self.quoted("t" + body() + "<zz>\"><zz '") }
    func nasty() -> String { Self.quoted("t" + text() + "<zz>\"><zz '") }
    func fields(_ keys: [String]) -> String { keys.map { "\($0): \(nasty())\n" }.joined() }

    private static func quoted(_ text: String) -> String {
      var result = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\" + String(scalar)
        case "\n": result += "\\n"
        case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value >= 0x2000:
          let hex = String(scalar.value, radix: 16)
          result += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result + "\""
    }
  }

  private static func site(_ source: Source) -> String {
    let (nasty, fields) = (source.nasty, source.fields)
    return """
      -- dossier.yaml --
      base_url: https://example.org/
      \(fields(["title", "description", "contact", "corrections_policy", "publisher"]))\
      menu: [{text: \(nasty()), url: /scales/}]
      theme: {name: broadsheet, options: {accent: \(nasty())}}
      checks: {\(tolerant)}
      full_text: publish
      -- content/articles/a1.md --
      ---
      url: https://example.org/?a=1&b='zz
      \(fields(["title", "publisher", "published_note", "author", "summary", "agency", "via", "translated_title", "script_title", "section", "dateline"]))\
      accessed: 2020-01-01
      quotes: [{text: \(nasty()), locator: \(nasty())}]
      images: [{caption: \(nasty()), credit: \(nasty())}]
      tags: [\(nasty())]
      full_text: publish
      rights: own
      ---
      <zz>body</zz>
      -- content/entities/people/p.md --
      ---
      \(fields(["name", "description", "former_names", "acronym", "weak_aliases", "misspellings", "sort_name", "given_name", "family_name", "honorific", "patronymic", "nationality"]))\
      aliases: [\(nasty()), {name: \(nasty()), script: \(nasty())}]
      identifiers: {wikidata: \(nasty()), opensanctions: \(nasty()), other: \(nasty())}
      relations: [{id: o, role: \(nasty())}]
      facts: [{prop: \(nasty()), value: \(nasty())}]
      positions: [{title: \(nasty()), org: \(nasty()), source: a1}]
      links: [{label: \(nasty()), url: "https://example.org/'&"}]
      tags: [\(nasty())]
      ---
      -- content/entities/organizations/o.md --
      ---
      \(fields(["name", "description", "reliability_note", "parent", "owner", "country"]))\
      ---
      -- content/entities/topics/t.md --
      ---
      \(fields(["name", "description"]))\
      ---
      -- content/briefings/b.md --
      ---
      date: 2020-01-01
      sources: [{id: a1, locator: \(nasty()), quote: \(nasty()), note: \(nasty()), via: \(nasty())}]
      judgments: [{id: j, text: \(nasty()), likelihood: \(nasty()), confidence: \(nasty())}]
      corrections: [{text: \(nasty()), was: \(nasty())}]
      \(fields(["title", "summary", "author", "editor", "license", "series", "issue", "image_credit"]))\
      storyline: t
      tags: [\(nasty())]
      method: \(source.markdown())
      ---
      \(source.body()) [[p]] <zz> [[o|<zz>]] [@a1, <zz>] \\<zz> &lt;zz>

      \(source.body())
      -- content/briefings/c.md --
      ---
      date: 2020-01-02
      \(fields(["title"]))\
      sources: [a1]
      storyline: t
      about: [p, o]
      judgments: [{id: j, text: \(nasty()), likelihood: \(nasty()), confidence: \(nasty())}]
      corrections: [{type: retraction, text: \(nasty()), was: \(nasty()), section: x}]
      ---
      ## \(source.body()) {#x}
      -- content/pages/s.md --
      ---
      \(fields(["title", "summary"]))\
      ---
      \(source.body())
      """
  }

  @Test("in any field of any kind of document, on every page and in every feed", arguments: 0..<20)
  func noInjection(seed: UInt64) throws {
    let site = try MiniSite(Self.site(Source(seed: seed)))
    let built = try site.build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    #expect(built.pages.count > 20)
    for (path, bytes) in built.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<zz"), "\(path)")
      #expect(!text.contains("\0"), "\(path)")
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(path)")
      if [".html", ".xml", ".json"].contains(where: path.hasSuffix) {
        #expect(text.unicodeScalars.first { Self.isControl($0) } == nil, "\(path)")
      }
      if path.hasSuffix(".html") { #expect(TagBalance.fault(in: text) == nil, "\(path)") }
      if path.hasSuffix(".xml") {
        let parser = XMLWellFormedness()
        #expect(parser.fault(in: Data(bytes)) == nil, "\(path)")
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)) || (0x7F..<0xA0).contains(scalar.value)
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  @Test("control characters that an escape stands for are left out and pointed out, in bodies and in fields")
  func escapes() throws {
    let site = try MiniSite(
      """
      -- content/articles/a.md --
      ---
      title: A
      url: https://example.com/a
      publisher: Wire
      accessed: 2020-01-01
      published: 2019-01-01
      ---
      -- content/briefings/b.md --
      ---
      title: "Be\\u0007ll"
      date: 2020-01-01
      sources: [a]
      summary: "Half \\uFFFE way"
      ---
      One &#xFFFE;two.

      Three&#11; `&#11;`
      """)
    let built = try site.build()
    #expect(
      built.diagnostics == [
        "content/briefings/b.md:2:8 warning control-character a control character is left out, which an escape in this text stands for",
        "content/briefings/b.md:7:5 warning control-character ‘&#xFFFE;’ stands for a control character, which is left out",
      ])
    #expect(built.main("briefings/b/").contains("One two."))
    #expect(built.main("briefings/b/").contains("Three <code>&amp;#11;</code>"))
    #expect(built.text("feed.xml").contains("<title>Bell</title>"))
  }

  /// What random bodies run into: none of it is what this test is about.
  private static let tolerant = [
    "quote-not-in-capture", "unknown-reference", "unclosed-reference", "broken-link", "raw-html", "unknown-footnote",
    "missing-image",
    "unused-footnote", "unsafe-url", "broken-anchor", "invalid-value", "control-character", "duplicate-name",
    "missing-alt",
  ].map { "\($0): note" }.joined(separator: ", ")
}
