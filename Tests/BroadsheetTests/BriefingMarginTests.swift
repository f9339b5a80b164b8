import SiteTesting
import Testing

@Suite("The margin of a briefing")
struct BriefingMarginTests {
  private static let site = """
    -- content/entities/people/ali.md --
    ---
    name: Ali
    description: Chief of security
    ---
    -- content/entities/people/zoe.md --
    ---
    name: Zoe
    description: Minister
    ---
    -- content/entities/people/anna.md --
    ---
    name: ليلى
    description: كاتبة
    lang: ar
    ---
    -- content/entities/places/moscow.md --
    ---
    name: Moscow
    ---
    -- content/entities/places/ankara.md --
    ---
    name: Ankara
    ---
    -- content/entities/events/storm.md --
    ---
    name: The storm
    ---
    -- content/briefings/b.md --
    ---
    title: B
    date: 2020-01-01
    about: [zoe, storm]
    places: [moscow]
    mentions: [press]
    sources: [a1]
    ---
    [[ali]], [[anna]] and [[zoe]] in [[moscow]] and [[ankara]].
    """

  @Test("lists everybody and everything by kind: subjects first, then by name, each once with its description")
  func groups() throws {
    let built = try MiniSite(MiniSite.base + "\n" + Self.site).build()
    #expect(built.diagnostics == [])
    let main = built.main("briefings/b/")
    let start = try #require(main.firstRange(of: "<section class=\"cast\">"))
    let margin = main[start.lowerBound...]
    let found = margin.matches(of: /<h3 class="group">(\w+)<\/h3>|<li>(.*?)<\/li>/).map { match in
      String(match.1 ?? match.2.map { Substring($0.replacing(/<[^>]*>/, with: "")) } ?? "")
    }
    #expect(
      found.prefix(11) == [
        "People", "Zoe SubjectMinister", "AliChief of security", "ليلىكاتبة", "Organizations", "The Press", "Places",
        "Moscow Location", "Ankara", "Events", "The storm Subject",
      ])
    #expect(margin.contains("lang=\"ar\" dir=\"rtl\" href=\"/entities/anna/\""))
    // It stands after the text, and the head of the page leads to it.
    let text = try #require(main.firstRange(of: "class=\"prose\""))
    #expect(text.lowerBound < start.lowerBound && main.contains("<a href=\"#part-entities\">7 names</a>"))
  }
}
