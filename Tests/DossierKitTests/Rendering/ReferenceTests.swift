import DossierKit
import Testing

@Suite("References in the text")
struct ReferenceTests {
  private static let entities = """
    -- content/entities/people/ali-mamlouk.md --
    ---
    name: Ali Mamlouk
    description: Chief
    aliases: [علي مملوك, Али Мамлюк]
    weak_aliases: [Mamlouk]
    merged_from: [ali-mamluk]
    ---
    -- content/entities/organizations/workers-party.md --
    ---
    name: Workers' Party
    aliases: ["The \\"Party\\""]
    former_names: [Old Party]
    acronym: WP
    ---

    """

  private func main(_ body: String, smart: Bool = false) throws -> String {
    let site = try MiniSite(MiniSite.base + "\n" + Self.entities)
    try site.write(MiniSite.configuration + "markdown: {smart: \(smart)}\n", to: "dossier.yaml")
    try site.write("---\ntitle: B\ndate: 2020-01-01\nsources: [a1]\n---\n" + body, to: "content/briefings/b.md")
    let built = try site.build()
    #expect(built.diagnostics == [])
    return built.main("briefings/b/")
  }

  private let person = "<a class=\"entity person\" href=\"/entities/ali-mamlouk/\">"
  private let party = "<a class=\"entity organization\" href=\"/entities/workers-party/\">"

  @Test("by id show the name; by name, alias, old id or any case, the words as typed")
  func forms() throws {
    let cases = [
      ("[[ali-mamlouk]]", "Ali Mamlouk"), ("[[Ali Mamlouk]]", "Ali Mamlouk"), ("[[ALI MAMLOUK]]", "ALI MAMLOUK"),
      ("[[علي مملوك]]", "علي مملوك"), ("[[Али Мамлюк]]", "Али Мамлюк"), ("[[Mamlouk]]", "Mamlouk"),
      ("[[ali-mamluk|he]]", "he"), ("[[ ali-mamlouk | the *chief* ]]", "the <em>chief</em>"),
      ("[[ali-mamlouk|]]", "Ali Mamlouk"), ("[him](entity:ali-mamlouk)", "him"),
      ("<entity:ali-mamlouk>", "Ali Mamlouk"), ("[](entity:ali-mamlouk)", "Ali Mamlouk"),
      ("[him](../entities/people/ali-mamlouk.md)", "him"), ("[him](/entities/people/ali-mamlouk.md)", "him"),
    ]
    for (typed, shown) in cases {
      let html = try main("Of \(typed) now.")
      #expect(html.contains("Of \(person)\(shown)</a> now."), "\(typed)")
    }
  }

  @Test(
    "lead to a heading of another document, or of the page itself",
    arguments: [
      ("[[c#Its History]]", "<a href=\"/briefings/c/#its-history\">Other</a>"),
      ("[[c#A#its history|there]]", "<a href=\"/briefings/c/#its-history\">there</a>"),
      ("[[c#Der Süden|the *south*]]", "<a href=\"/briefings/c/#der-s%C3%BCden\">the <em>south</em></a>"),
      ("[[#The end]]", "<a href=\"/briefings/b/#the-end\">The end</a>"),
      ("[[#The end|below]]", "<a href=\"/briefings/b/#the-end\">below</a>"),
    ])
  func headings(typed: String, shown: String) throws {
    let site = try MiniSite(MiniSite.base + "\n" + Self.entities)
    func write(_ id: String, _ title: String, _ body: String) throws {
      try site.write(
        "---\ntitle: \(title)\ndate: 2020-01-01\nsources: [a1]\n---\n" + body, to: "content/briefings/\(id).md")
    }
    try write("c", "Other", "## Its History\n\nx\n\n## Der Süden\n\ny\n")
    try write("b", "B", "Of \(typed) now.\n\n## The end\n\nx\n")
    let built = try site.build()
    #expect(built.diagnostics.filter { !$0.contains("unknown-reference") } == [])
    #expect(
      built.main("briefings/b/").replacing(" class=\"briefing\"", with: "").contains(shown),
      "\(built.main("briefings/b/"))")
  }

  @Test(
    "have words that reach over emphasis, code and lines", arguments: ["[[ali-mamlouk|the *so* called `chief`\nof it]]"]
  )
  func longWords(typed: String) throws {
    #expect(
      try main("Of \(typed) now.").contains("Of \(person)the <em>so</em> called <code>chief</code>\nof it</a> now."))
  }

  @Test("with apostrophes are found however they are typed, also with smart punctuation", arguments: [true, false])
  func apostrophes(smart: Bool) throws {
    for typed in ["[[Workers' Party]]", "[[Workers’ Party]]", "[[workers-party|Workers' Party]]"] {
      let html = try main("The \(typed) met.", smart: smart).replacing("’", with: "'")
      #expect(html.contains("The \(party)Workers' Party</a> met."), "\(typed)")
    }
    #expect(try main("The [[The \"Party\"]] met.", smart: smart).contains(party))
  }

  @Test("are left alone where a backslash or code says so")
  func escapes() throws {
    let html = try main(
      "\\[[nobody]], `[[nobody]]`, [\\[nobody]], \\[@nobody], \\[^none]\n\n    [[nobody]]\n\n```\n[@nobody]\n```")
    #expect(html.contains("[[nobody]], <code>[[nobody]]</code>, [[nobody]], [@nobody], [^none]"))
    #expect(html.contains("<pre><code>[[nobody]]\n</code></pre>"))
    #expect(html.contains("<pre><code>[@nobody]\n</code></pre>"))
  }

  @Test("work in tables, lists, quotations, headings and footnotes")
  func places() throws {
    let html = try main(
      """
      ## On [[ali-mamlouk]]

      > Said [[ali-mamlouk|he]].

      - [[ali-mamlouk|he]] came

      | Name | Role |
      |---|---|
      | [[ali-mamlouk\\|he]] | chief |

      Text[^1].

      [^1]: Of [[ali-mamlouk|him]].
      """)
    #expect(html.contains("<h2 id=\"on-ali-mamlouk\">On \(person)Ali Mamlouk</a></h2>"))
    #expect(html.contains("Said \(person)he</a>."))
    #expect(html.contains("<li>\(person)he</a> came</li>"))
    #expect(html.contains("<td>\(person)he</a></td>"))
    #expect(html.contains("Of \(person)him</a>."))
  }

  @Test("to the page itself are plain words")
  func itself() throws {
    #expect(try main("See [[b|this page]].").contains("<p>See this page.</p>"))
  }

  @Test("to an id that is hidden never lead to a namesake")
  func namesakes() throws {
    let site = try MiniSite(
      MiniSite.base + """

        -- content/entities/people/mamlouk.md --
        ---
        name: General Mamlouk
        description: Another
        visibility: internal
        ---
        \(Self.entities)
        -- content/briefings/b.md --
        ---
        title: B
        date: 2020-01-01
        sources: [a1]
        ---
        Of [[mamlouk|the general]].
        """)
    #expect(try site.build().main("briefings/b/").contains("<p>Of the general.</p>"))
  }
}
