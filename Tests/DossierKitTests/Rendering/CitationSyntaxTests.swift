import Testing

@testable import DossierKit

@Suite("Citations are read as pandoc reads them")
struct CitationSyntaxTests {
  private static let records = """
    -- content/entities/people/ali.md --
    ---
    name: Ali Mamlouk
    description: An official
    ---
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    ---

    """

  private static func articles() -> String {
    ["a1", "b", "my.id-2"].map { id in
      """
      -- content/articles/\(id).md --
      ---
      title: Report \(id)
      url: https://example.org/\(id)
      publisher: press
      accessed: 2020-01-01
      published: 2019-12-31
      ---

      """
    }.joined()
  }

  /// The text of the page's prose without links and with what is raised in angles.
  private func read(_ text: String, smart: Bool = false) throws -> (text: String, findings: [String]) {
    let briefing = "-- content/briefings/x.md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\n---\n" + text + "\n"
    let site = try MiniSite(Self.records + Self.articles() + briefing)
    if smart { try site.add("-- dossier.yaml --\ntitle: T\nbase_url: https://example.org/\nmarkdown: {smart: true}\n") }
    let (library, links, findings) = try site.linkedWithFindings()
    let index = try #require(library.briefings.firstIndex { $0.header.id == "x" })
    let html = String(decoding: links.bodies.briefings[index].html.bytes, as: UTF8.self)
    let words = html.replacing("<sup class=\"cite\">", with: "‹").replacing("</sup>", with: "›")
      .replacing(/<[^>]*>/, with: "").replacing("\n", with: " ").trimmingSpaces
    return (words, findings.map { "\($0.severity.rawValue) \($0.code.rawValue)" })
  }

  @Test(
    "with words around them, several of them, and markup within",
    arguments: [
      ("x [@a1].", "x‹[1]›."), ("x [@a1, p. 3].", "x‹[1, p. 3]›."), ("x [@a1; @b, ¶2].", "x‹[1][2, ¶2]›."),
      ("x [see @b].", "x‹[see 1]›."), ("x [-@a1].", "x‹[1]›."), ("x [see -@a1; -@b].", "x‹[see 1][2]›."),
      (
        "x [see also @a1, pp. 3–5, and chapter 2; compare @b].",
        "x‹[see also 1, pp. 3–5, and chapter 2][compare 2]›."
      ),
      ("x [@a1, @b].", "x‹[1][2]›."), ("x [@a1 @b].", "x‹[1][2]›."), ("x [@a1, also @b].", "x‹[1][also 2]›."),
      ("x [@a1, p. 3, @b].", "x‹[1, p. 3][2]›."), ("x [@a1 and @b, p. 2].", "x‹[1][and 2, p. 2]›."),
      ("x [@a1, *p.* 3].", "x‹[1, p. 3]›."), ("x [*see* @b, **p. 3**, `y`].", "x‹[see 1, p. 3, y]›."),
      ("x [@{my.id-2}, 3].", "x‹[1, 3]›."), ("x [@my.id-2: 3].", "x‹[1, 3]›."),
      ("x [see\n@a1,\np. 3].", "x‹[see 1, p. 3]›."),
      ("x [@a1, [sic] 3].", "x‹[1, [sic] 3]›."), ("**x [@a1]**", "x‹[1]›"), ("x [see *@b*]", "x‹[see 1]›"),
      ("x [@a1; p. 3; 5]", "x‹[1, p. 3; 5]›"), ("x [@a1 [p. 3]]", "x‹[1, [p. 3]]›"),
      ("- x [see @a1]\n> y [@b @a1]", "x‹[see 1]›   y‹[2][1]›"), ("x (see [@a1, fig. 1])", "x (see‹[1, fig. 1]›)"),
    ])
  func inBrackets(source: String, expected: String) throws {
    let (text, findings) = try read(source)
    #expect(text == expected)
    #expect(findings == [])
  }

  @Test(
    "in the sentence, where the article's title stands for its author",
    arguments: [
      ("As @a1 says.", "As Report a1‹[1]› says."), ("@a1 [p. 3] says", "Report a1‹[1, p. 3]› says"),
      ("(@b, 3) and “@a1”.", "(Report b‹[1]›, 3) and “Report a1‹[2]›”."), ("so @my.id-2.", "so Report my.id-2‹[1]›."),
      ("@{my.id-2}’s", "Report my.id-2‹[1]›’s"), ("says -@a1 [¶ 3]", "says Report a1‹[1, ¶ 3]›"),
      ("@a1 [sic] says", "Report a1‹[1]› [sic] says"), ("*@a1*", "Report a1‹[1]›"), ("## On @a1", "On Report a1‹[1]›"),
      ("[see @a1](https://example.org)", "see Report a1‹[1]›"),
      ("| @a1 |\n|---|\n| @b |", "Report a1‹[1]›     Report b‹[2]›"),
    ])
  func narrative(source: String, expected: String) throws {
    let (text, findings) = try read(source)
    #expect(text == expected)
    #expect(findings == [])
  }

  @Test(
    "and accounts, addresses and what is escaped are none",
    arguments: [
      "Ask @desk or @Ali_M.", "Mail x@a1 or a@b.org", "at https://example.org/@a1 now", "[follow @desk now]", "a @ b",
      "@",
      "[@]", "a1@ b", "(@)", "[x] @ [y]",
    ])
  func none(source: String) throws {
    let (text, findings) = try read(source)
    #expect(text == source)
    #expect(findings == [])
  }

  @Test("nor what is escaped or code")
  func escaped() throws {
    #expect(
      try read(#"\[@a1] \@a1 &#91;@a1] &#64;a1 `[see @a1]` [\@a1]"#).text == "[@a1] @a1 [@a1] @a1 [see @a1] [@a1]")
    #expect(try read(#"\[@a1] \@a1 &#91;@a1] &#64;a1 `[see @a1]` [\@a1]"#).findings == [])
  }

  @Test(
    "What names a document within brackets and is no citation is an error",
    arguments: [
      ("x [@a1; b]", "error unread-reference"), ("x [@a1, ali]", "error unread-reference"),
      ("x [@a1@b]", "error unread-reference"), ("x [see @b-typo]", "error unknown-reference"),
      ("x [@a1, @nobody]", "error unknown-reference"), ("x [@ali]", "error wrong-reference-kind"),
      ("x [see @ali]", "error wrong-reference-kind"), ("x @ali", "warning leftover-mark"),
      ("x [@a1", "warning unclosed-reference"),
    ])
  func errors(source: String, expected: String) throws {
    let findings = try read(source).findings
    #expect(findings.contains(expected), "\(findings)")
  }

  @Test("Smart punctuation does not stand in the way")
  func smart() throws {
    #expect(try read("x [see @a1, pp. 3--5 -- \"y\"; @my.id-2]", smart: true).text == "x‹[see 1, pp. 3–5 – “y”][2]›")
  }

  @Test("A prefix and a suffix are shown, and only places are listed with the source")
  func places() throws {
    let briefing =
      "-- content/briefings/x.md --\n---\ntitle: B\ndate: 2020-01-02\n---\nx [see @a1, p. 3; @b, and more].\n"
    let main = try MiniSite(Self.records + Self.articles() + briefing).build().main("briefings/x/")
    #expect(main.contains("at p. 3"))
    #expect(!main.contains("at and more"))
  }
}
