import DossierKit
import Testing

@Suite("Citations")
struct CitationTests {
  private let built: BuiltSite

  init() throws {
    var text = MiniSite.base + "\n"
    for id in ["a2", "a3", "a4"] {
      text += """
        -- content/articles/\(id).md --
        ---
        title: Article \(id)
        url: https://example.org/\(id)
        publisher: press
        accessed: 2020-01-01
        published: 2018-02-03
        ---

        """
    }
    text += """
      -- content/briefings/b.md --
      ---
      title: Citing
      date: 2020-01-01
      sources: [a4, {id: a3, locator: p. 7, note: A note.}, a1]
      method: Compiled from two reports [@a2].
      ---
      It began late. First claim [@a2, ¶3]. Second claim [@a1; @a2, p. 4–5; 9], it says.

      Third [@a2]. Escaped \\[@a1] and `[@a1]` stay. A <a@example.org> mail.

      ## A heading [@a3]

      [^n]: A note cites, too [@a1].

      Text[^n].
      -- content/entities/places/p.md --
      ---
      name: P
      ---
      Known from reports [@a2, ¶1].
      """
    built = try MiniSite(text).build()
  }

  @Test("are numbered in the order of the text, repeat their number, and show their places")
  func numbers() {
    let main = built.main("briefings/b/")
    #expect(built.diagnostics == [])
    #expect(
      main.contains(
        "First claim<sup class=\"cite\"><a href=\"#source-1\" id=\"cite-1-1\" role=\"doc-biblioref\">[1, ¶3]</a></sup>."
      ))
    #expect(
      main.contains(
        "Second claim<sup class=\"cite\"><a href=\"#source-2\" id=\"cite-2-1\" role=\"doc-biblioref\">[2]</a>"
          + "<a href=\"#source-1\" id=\"cite-1-2\" role=\"doc-biblioref\">[1, p. 4–5; 9]</a></sup>, it says."))
    #expect(main.contains("id=\"cite-1-3\""))
    #expect(main.contains("[@a1] and <code>[@a1]</code> stay"))
    #expect(main.contains("<a href=\"mailto:a@example.org\">"))
  }

  @Test("lead to the source list, where those cited come first and lead back to each place")
  func sourceList() throws {
    let main = built.main("briefings/b/")
    let list = try #require(main.range(of: "id=\"part-sources\"")).upperBound
    let order = main[list...].matches(of: /id="source-(\d)".*?href="\/articles\/(a\d)\/"/).map { "\($0.1) \($0.2)" }
    #expect(order == ["1 a2", "2 a1", "3 a3", "4 a4"])
    for anchor in ["cite-1-1", "cite-1-2", "cite-1-3", "cite-1-4", "cite-2-1", "cite-2-2", "cite-3-1"] {
      #expect(main.components(separatedBy: "id=\"\(anchor)\"").count == 2, "\(anchor) stands once")
      #expect(main[list...].contains("href=\"#\(anchor)\""), "\(anchor)")
    }
    #expect(main[list...].contains("at p. 7"))
    #expect(main[list...].contains("at ¶3, p. 4–5; 9"))
    #expect(main[list...].contains("A note."))
  }

  @Test("show on the article's page with the sentences that cite it")
  func citedBy() {
    let main = built.main("articles/a2/")
    #expect(main.contains("<a href=\"/briefings/b/\">Citing</a>"))
    let contexts = main.matches(of: /<blockquote class="context"[^>]*>(.*?)<\/blockquote>/).map { String($0.1) }
    #expect(contexts == ["First claim.", "Second claim, it says.", "Third.", "Known from reports."])
    #expect(main.contains("and 1 more mention"))
    #expect(built.main("articles/a4/").contains("<a href=\"/briefings/b/\">Citing</a>"))
  }

  @Test("outside briefings lead to the article, for there is no source list")
  func elsewhere() {
    #expect(built.main("entities/p/").contains("reports<sup class=\"cite\"><a href=\"/articles/a2/\""))
  }

  @Test("make every fragment of a page lead somewhere")
  func fragments() {
    for (path, bytes) in built.files where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      let ids = Set(html.matches(of: /\ id="([^"]+)"/).map { String($0.1) })
      for link in html.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.1)), "#\(link.1) on \(path)") }
    }
  }
}
