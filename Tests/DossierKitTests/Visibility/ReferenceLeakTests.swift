import Testing

@testable import DossierKit

/// Texts put together at random from every way to refer, right and wrong, to documents that are hidden.
@Suite("However a hidden document is referred to, its id, title and names come to no page")
struct ReferenceLeakTests {
  private static let hidden = ["kanari-a", "kanari-b", "kanari-p"]
  private static let names = [
    "kanari-a", "kanari-b", "kanari-p", "Kanari Person", "Kanari Title", "kanari alias", "KANARI-P",
  ]

  private static let records = """
    -- dossier.yaml --
    title: T
    base_url: https://example.org/
    markdown: {raw_html: RAW, smart: SMART}
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    ---
    -- content/articles/a1.md --
    ---
    title: One
    url: https://example.org/1
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    ---
    -- content/articles/kanari-a.md --
    ---
    title: Kanari Title
    url: https://example.org/2
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    status: draft
    ---
    -- content/briefings/kanari-b.md --
    ---
    title: Kanari Briefing
    date: 2020-01-01
    sources: [a1]
    tlp: RED
    ---
    -- content/entities/people/kanari-p.md --
    ---
    name: Kanari Person
    description: x
    aliases: [Kanari Alias]
    visibility: internal
    ---

    """

  private static let forms = [
    "[[ID]]", "[[ID|words]]", "[[ID|*words*]]", "[[ ID ]]", "[[ID#part]]", "[[ID^block]]", "![[ID]]", "[[ID.md]]",
    "[[people/ID]]",
    "[[ID", "[[ID|words", "[ID]]", "[[[ID]]]", "\\[[ID]]", "[\\[ID]]", "[[ID\\]]", "&#91;[ID]]", "&lbrack;&lbrack;ID]]",
    "[[ID&#93;]",
    "[@ID]", "[@ID, p. 3]", "[@a1; @ID]", "[@a1, @ID]", "[@a1 @ID]", "[@a1; -@ID]", "[see @ID]", "[@a1, also @ID]",
    "[@a1, ID]",
    "[@a1; ID]", "[@a1, see ID, p. 3]", "[-@ID]", "[@{ID}]", "@{ID}", "@ID", "@ID [p. 3]", "(@ID)", "[@ID", "@ID]",
    "\\[@ID]", "\\@ID",
    "&#91;@ID]", "&#64;ID", "[@nobody; @ID]", "[@nobody, @ID, p. 3]", "[@a1, *@ID*]", "[@a1, `@ID`]", "[*@ID*]",
    "[see\n@ID]", "[@a1;\n@ID]",
    "[x](entity:ID)", "[x](article:ID)", "[x](briefing:ID#y)", "<entity:ID>", "<article:ID>", "[x](entity: ID)",
    "[x]( entity:ID y)",
    "![x](entity:ID)", "![[[ID]]](x.png)", "![@ID](x.png)", "![x](y.png \"[[ID]]\")", "[x](https://e.org \"[@ID]\")",
    "[x](https://e.org/[[ID]])", "<https://e.org/[[ID]]>", "[x](/entities/ID/)",
    "[x](https://example.org/entities/ID/)", "[x][@ID]",
    "[[ID]](https://e.org)", "[[[ID]]](https://e.org)", "[@ID](https://e.org)", "[see @ID](https://e.org)",
    "[words [[ID]]](https://e.org)",
    "[^ID]", "[x](ID file.md)", "{{ID}}", "{{< ref ID >}}", "<<ID, x>>", "((ID))", "[ID]", "[ID][]", "[x][ID]",
    "#[[ID]]", "[[a1|[[ID]]]]",
    "[[press|see [[ID]] y]]", "[[ID|[[press]]]]", "~~[[ID]]~~", "`[[ID]]`", "``[@ID]``", "<b title=\"[[ID]]\">x</b>",
    "<span>[[ID]]</span>",
    "[[ID|x]{.nolink}", "[[[ID]]]{.nolink}", "[@ID]{.nolink}", "[[nobody|ID]] [[ID]]", "[[press", "]]", "|", "*", "`",
    "[", "@", "<!-- ID -->", "[[**ID**]]", "[[`ID`]]", "［［ID］］", "【【ID】】", "＠ID", "<ENTITY:ID>", "[x](ENTITY:ID)",
    " https://example.org/entities/ID/", " HTTP://Example.ORG/entities/ID/feed.xml", "//example.org/ID/",
    "(/entities/ID/?x#y)",
    "(see entities/ID)", "[x](//example.org/entities/ID/)", "[x](http://www.example.org:80/entities/ID)",
    " https://web.archive.example/2020/https://example.org/entities/ID/", "<a href='/entities/ID/'>x</a>", " (page:ID)",
    "<a href='&#47;entities/&#107;anari-p/'>x</a>", " ID.md",
  ]

  private static let frames = [
    "TEXT", "TEXT", "## TEXT", "# About TEXT {#own}", "- TEXT", "> TEXT", "1. a\n\n   TEXT", "**TEXT**", "*a TEXT b*",
    "| a | b |\n|---|---|\n| TEXT | x |",
    "| TEXT |\n|---|\n| x | TEXT |", "a TEXT b\nTEXT c", "TEXT\n===", "x[^n]\n\n[^n]: TEXT",
    "[a TEXT b](https://e.org)", "[[press|TEXT]]", "[@a1, TEXT]",
    "```TEXT\nx\n```", "```\nTEXT\n```", "    TEXT", "<div>\nTEXT\n</div>", "[x]: https://e.org \"TEXT\"\n[x]",
    "> - a\n>   TEXT", "![TEXT](x.png)",
    "\"TEXT\"", "[TEXT]", "~~TEXT~~", "# TEXT {#kanari-p}",
  ]

  private static func text(_ random: inout NastyText) -> String {
    var blocks: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let frame = frames.randomElement(using: &random) ?? "TEXT"
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let form = forms.randomElement(using: &random) ?? ""
        // Names of two words are no ids: they name something within double brackets alone.
        let pool = form.contains("[[ID") && !form.contains("`") && !frame.contains("](") ? names : hidden
        words.append(form.replacing("ID", with: pool.randomElement(using: &random) ?? ""))
      }
      blocks.append(
        frame.replacing("TEXT", with: words.joined(separator: [" ", ", ", ""].randomElement(using: &random) ?? " ")))
    }
    return blocks.joined(separator: "\n\n")
  }

  @Test(
    "found out with texts made by a generator",
    arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
  func noTrace(seed: UInt64) throws {
    var random = NastyText(seed: seed)
    var site = Self.records.replacing("RAW", with: String(seed % 2 == 0)).replacing("SMART", with: String(seed > 2))
    var texts: [String: String] = [:]
    for number in 0..<250 {
      let text = Self.text(&random)
      texts["x\(number)"] = text
      site +=
        "-- content/briefings/x\(number).md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\nmethod: |\n  m\n---\n\(text)\n"
    }
    let (library, links, findings) = try MiniSite(site).linkedWithFindings()
    let found = Dictionary(grouping: findings) { $0.location?.path ?? "" }
    for (index, briefing) in library.briefings.indexed {
      let text = texts[briefing.header.id] ?? ""
      let body = links.bodies.briefings[index]
      let shown = Self.shown(body)
      let codes = (found[briefing.header.path] ?? []).map(\.code)
      if Self.tells(shown) {
        #expect(codes.contains(.unreadReference), "\(text)\n→ \(shown)")
        // Only what stands as it is typed may tell, and then nothing is published.
        #expect(
          text.contains("`") || text.contains("    ") || text.contains("<") || text.contains("[[**")
            || text.contains("~~~") || text.contains("](") || text.contains("]["),
          "\(text)\n→ \(shown)")
      }
      if shown.contains("[…]") {
        #expect(codes.contains { $0 == .hiddenReference || $0 == .unreadReference }, "\(text)")
      }
    }
  }

  private static func shown(_ body: RenderedBody) -> String {
    var text = String(decoding: body.html.bytes, as: UTF8.self) + body.excerpt
    for heading in body.headings { text += "\n\(heading.text) \(heading.anchor)" }
    for citation in body.citations { text += "\n" + citation.locators.joined(separator: "\n") }
    for reference in body.references { text += "\n\(reference)" }
    return text
  }

  private static func tells(_ text: String) -> Bool {
    let decoded = text.removingPercentEncoding ?? text
    return [text, decoded].contains { $0.lowercased().contains("kanari") }
  }

  @Test("An id that is an ordinary word is one outside of references")
  func ordinaryWords() throws {
    let site = try MiniSite(
      Self.records.replacing("RAW", with: "false").replacing("SMART", with: "false")
        .replacing("people/kanari-p.md", with: "people/nightingale.md")
        + "-- content/briefings/x.md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\n---\nThe nightingale [and no nightingale else] sang, see https://e.org/nightingale and [it](https://e.org/nightingale).\n"
    )
    let (_, links, findings) = try site.linkedWithFindings()
    #expect(findings.isEmpty)
    let body = try #require(links.bodies.briefings.first)
    #expect(String(decoding: body.html.bytes, as: UTF8.self).contains("no nightingale else"))
  }
}
