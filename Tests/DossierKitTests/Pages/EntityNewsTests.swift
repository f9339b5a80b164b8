import DossierKit
import Testing

@Suite("What is new about an entity")
struct EntityNewsTests {
  private static func news(_ main: String) -> [String] {
    guard let start = main.firstRange(of: "<section class=\"news\">") else { return [] }
    let section = main[start.lowerBound...]
    let end = section.firstRange(of: "</section>")?.lowerBound ?? section.endIndex
    return section[..<end].matches(of: /<h2[^>]*>(.*?)<\/h2>|<p>(.*?)<\/p>|<dt>(.*?)<\/dt>|<li>(.*?)<\/li>/).map {
      match in
      String(match.1 ?? match.2 ?? match.3 ?? match.4 ?? "").replacing(/<[^>]*>/, with: "")
    }
  }

  private static func article(_ id: String, _ published: String?) -> String {
    """
    -- content/articles/\(id).md --
    ---
    title: \(id)
    url: https://example.org/\(id)
    publisher: press
    accessed: 2025-01-01
    \(published.map { "published: \($0)" } ?? "published_note: not stated")
    about: ali
    ---

    """
  }

  private static func briefing(_ id: String, _ date: String, _ sources: String = "a1") -> String {
    "-- content/briefings/\(id).md --\n---\ntitle: \(id)\ndate: \(date)\nsources: [\(sources)]\nabout: ali\n---\n"
  }

  private static let ali = """
    -- content/entities/people/ali.md --
    ---
    name: Ali
    description: Chief
    positions:
      - {title: Ended between, from: 2010, until: 2021-03}
      - {title: Ended that year, until: 2020}
      - {title: Ended before, until: 2019}
      - {title: Ends later, until: 2031}
    ---

    """

  private static func main(_ text: String) throws -> String {
    let built = try MiniSite(MiniSite.base + "\n" + ali + text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built.main("entities/ali/")
  }

  @Test("is what came after the briefing before: briefings, sources, offices that have ended")
  func since() throws {
    let main = try Self.main(
      Self.article("later", "2021-05") + Self.article("that-year", "2020") + Self.article("old-and-new", "2001")
        + Self.article("undated-new", nil) + Self.article("undated", nil) + Self.article("known", "2022-01-01")
        + Self.briefing("before-that", "2019-01-01", "known") + Self.briefing("before", "2020-06-15")
        + Self.briefing("newest", "2022-01-01", "old-and-new, undated-new, known")
        + Self.briefing("same-day", "2022-01-01T10:00"))
    #expect(
      Self.news(main) == [
        "New since the briefing before", "before, 15 June 2020", "Briefings", "same-day 1 January 2022, 10:00",
        "newest 1 January 2022", "Sources", "later The Press, May 2021", "old-and-new The Press, 2001",
        "undated-new The Press, Date not stated", "Ended", "Ended between 2010 – March 2021",
      ])
  }

  @Test("waits for a second briefing, of another day")
  func second() throws {
    #expect(Self.news(try Self.main(Self.briefing("one", "2020-01-01"))).isEmpty)
    #expect(
      Self.news(try Self.main(Self.briefing("one", "2020-01-01") + Self.briefing("two", "2020-01-01"))).isEmpty)
    #expect(
      Self.news(try Self.main(Self.briefing("one", "2020-01-01") + Self.briefing("two", "2020-01-02"))).count == 6)
  }

  @Test("does not know of briefings that are not on lists")
  func unlisted() throws {
    let text = Self.briefing("one", "2020-01-01") + Self.briefing("two", "2020-02-01")
    let quiet = Self.briefing("quiet", "2020-03-01").replacing("about: ali", with: "about: ali\nvisibility: unlisted")
    #expect(Self.news(try Self.main(text + quiet)) == Self.news(try Self.main(text)))
  }
}
