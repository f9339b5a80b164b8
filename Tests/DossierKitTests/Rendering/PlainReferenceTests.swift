import Testing

@Suite("References in places that cannot hold a link")
struct PlainReferenceTests {
  private static let records = """
    -- content/entities/people/ali.md --
    ---
    name: Ali Mamlouk
    description: An official
    ---
    -- content/entities/people/canary-p.md --
    ---
    name: Canary
    description: Nobody may know
    visibility: internal
    ---
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

    """

  private func body(_ text: String) throws -> String {
    let briefing = "-- content/briefings/b.md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\n---\n" + text + "\n"
    return try MiniSite(Self.records + briefing).build().main("briefings/b/")
  }

  @Test("a wrapped line does not break a reference or a citation")
  func wrapped() throws {
    let main = try body("He met [[Ali\nMamlouk]] there [@a1,\n¶3]. And [[ali|the\nofficial]].")
    #expect(main.contains("href=\"/entities/ali/\">Ali Mamlouk</a>"))
    #expect(main.contains("[1, ¶3]"))
    #expect(main.contains("href=\"/entities/ali/\">the\nofficial</a>"))
  }

  @Test("the marks of notes leave no gap in the sentence that is quoted")
  func marks() throws {
    let text =
      Self.records + """
        -- content/briefings/b.md --
        ---
        title: B
        date: 2020-01-02
        ---
        They may meet [@a1] [^n]. Another sentence.

        [^n]: A note.
        """
    #expect(try MiniSite(text).build().main("articles/a1/").contains(">They may meet.<"))
  }

  @Test(
    "a citation or a note that begins a line leaves no gap either",
    arguments: [
      "could well meet\n[@a1].", "could well meet\n[^n].", "could well meet [@a1]\n[^n].",
    ])
  func marksBehindLineEnds(_ words: String) throws {
    let site = "-- content/briefings/b.md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\n---\n"
    let built = try MiniSite(Self.records + site + "They and [[ali]] \(words) Another.\n\n[^n]: A note.\n").build()
    #expect(built.main("entities/ali/").contains("could well meet.<"))
    #expect(!built.main("briefings/b/").contains("meet\n<sup class=\"cite"))
  }

  @Test("the mark of a note in a link's text follows the link")
  func noteInLink() throws {
    let main = try body("See [what was said[^n]](https://example.com/x).\n\n[^n]: A note.")
    #expect(main.contains("<a href=\"https://example.com/x\">what was said</a><sup class=\"footnote-ref\">"))
  }

  @Test("in a link's text a name is words, and a citation follows the link")
  func linkText() throws {
    let main = try body(
      "See [what [[ali]] said [@a1]](https://example.com/x) and [[[canary-p]]](https://example.com/y).")
    #expect(main.contains("<a href=\"https://example.com/x\">what Ali Mamlouk said</a><sup class=\"cite\">"))
    #expect(!main.contains("canary-p"))
  }

  @Test("a hidden id within another reference's words does not come through")
  func nested() throws {
    #expect(try !body("[[ali|x [[canary-p]] y]]").contains("canary-p"))
  }

  @Test("a hidden id in a field of plain text, or named as an agency, does not come through")
  func plainFields() throws {
    let text =
      Self.records + """
        -- content/articles/a2.md --
        ---
        title: Two
        url: https://example.org/2
        publisher: press
        agency: canary-p
        via: Canary
        accessed: 2020-01-01
        published: 2019-12-31
        ---
        -- content/briefings/b.md --
        ---
        title: B
        date: 2020-01-02
        summary: Talks with [[canary-p]] and [[ali|an official]]
        judgments: {text: "[[canary-p]] will talk"}
        sources: [{id: a2, via: canary-p}]
        ---
        """
    let built = try MiniSite(text).build()
    #expect(built.report.outcome == .fine)
    #expect(built.main("briefings/b/").contains("Talks with […] and an official"))
    for path in built.paths {
      #expect(!built.text(path).contains("canary-p") && !built.text(path).contains("Canary"), "\(path)")
    }
    #expect(built.diagnostics.count == 5)
  }

  @Test("a file with hundreds of faults shows the first and counts the rest")
  func manyFindings() throws {
    let briefing = "-- content/briefings/b.md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\n---\n"
    let lines = (1...300).map { "[[nobody-\($0)]]\n" }.joined()
    let built = try MiniSite(Self.records + briefing + lines).build()
    #expect(built.diagnostics.count == 201)
    #expect(built.diagnostics.contains { $0.contains("too-many-findings") && $0.contains("100 further findings") })
  }
}
