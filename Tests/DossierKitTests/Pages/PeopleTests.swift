import DossierKit
import SiteTesting
import Testing

@Suite("What pages say of people and publishers")
struct PeopleTests {
  @Test("an author who is a mere name is a person to machines; the publisher and organizations are not")
  func authors() throws {
    let built = try MiniSite(
      """
      -- dossier.yaml --
      title: T
      base_url: https://example.org/
      publisher: The Desk
      -- content/entities/organizations/wire.md --
      ---
      name: Wire
      ---
      -- content/articles/s.md --
      ---
      title: S
      url: https://example.com/s
      publisher: Wire
      accessed: 2020-01-01
      published: 2019-01-01
      ---
      -- content/briefings/b.md --
      ---
      title: B
      date: 2020-01-01
      sources: [s]
      author: [Anna Schmidt, The Desk, wire]
      ---
      """
    ).build()
    let page = built.page("briefings/b/")
    #expect(page.contains(#"{"@type":"Person","name":"Anna Schmidt"}"#))
    #expect(page.contains(#"{"@type":"Organization","name":"The Desk"}"#))
    #expect(page.contains(#"{"@type":"Organization","name":"Wire""#))
  }

  @Test("a summary in the site's words runs in their direction among backlinks, whatever the article's language")
  func directions() throws {
    let built = try MiniSite(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali Mamlouk
      aliases: [علي مملوك]
      ---
      -- content/articles/a.md --
      ---
      title: عنوان
      lang: ar
      url: https://example.com/a
      publisher: Wire
      accessed: 2020-01-01
      published: 2019-01-01
      summary: Ali Mamlouk went to Ankara.
      quotes: [زار علي مملوك أنقرة]
      ---
      """
    ).build()
    let main = built.main("entities/ali/")
    #expect(main.contains(#"<blockquote class="context"><mark>Ali Mamlouk</mark> went"#), "\(main)")
    #expect(main.contains(#"<blockquote class="context" lang="ar" dir="rtl">زار"#), "\(main)")
  }

  @Test("an A–Z goes by family names and not by articles")
  func letters() throws {
    func entity(_ folder: String, _ id: String, _ fields: String) -> String {
      "-- content/entities/\(folder)/\(id).md --\n---\n\(fields)\n---\n"
    }
    let built = try MiniSite(
      entity("people", "anna", "name: Anna Schmidt\ndescription: x\nfamily_name: Schmidt")
        + entity("people", "assad", "name: Bashar al-Assad\ndescription: x\nfamily_name: al-Assad")
        + entity("people", "doe", "name: A. Doe\ndescription: x")
        + entity("organizations", "guardian", "name: The Guardian")
        + entity("organizations", "hadath", "name: Al-Hadath")
        + entity("organizations", "zeit", "name: Die Zeit\nlang: de")
        + entity("organizations", "theatre", "name: Theatre")
        + entity("organizations", "sorted", "name: The Economist\nsort_name: The Economist")
    ).build()
    let main = built.main("entities/")
    func letter(of id: String) -> Substring? {
      guard let link = main.firstRange(of: "/entities/\(id)/\"") else { return nil }
      return main[..<link.lowerBound].split(separator: "id=\"letter-").last?.prefix { $0 != "\"" }
    }
    let letters = ["anna": "s", "assad": "a", "doe": "a", "guardian": "g", "hadath": "h", "zeit": "z", "theatre": "t"]
    for (id, wanted) in letters { #expect(letter(of: id) == wanted[...], "\(id)") }
    #expect(letter(of: "sorted") == "t")
  }

  private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"></svg>\n"

  private static func site(logo: String) throws -> MiniSite {
    let site = try MiniSite(
      """
      -- content/marks/logo.svg --
      \(drawing)
      -- content/articles/s.md --
      ---
      title: S
      url: https://example.com/s
      publisher: Wire
      accessed: 2020-01-01
      published: 2019-01-01
      ---
      -- content/briefings/b.md --
      ---
      title: B
      date: 2020-01-01
      sources: [s]
      ---
      """)
    try site.write(
      "title: T\nbase_url: https://example.org/\npublisher: {name: Desk, logo: \(logo)}\n", to: "dossier.yaml")
    return site
  }

  @Test("the publisher's logo is published and told to machines", arguments: ["/marks/logo.svg", "marks/logo.svg"])
  func logo(path: String) throws {
    let built = try Self.site(logo: path).build()
    let file = try #require(built.paths.first { $0.hasPrefix("media/logo.") })
    for page in ["", "briefings/b/"] {
      #expect(built.page(page).contains(#""logo":{"@type":"ImageObject","url":"https://example.org/\#(file)"}"#))
    }
    let address = try Self.site(logo: "https://example.com/logo.png").build()
    #expect(address.page("").contains(#""url":"https://example.com/logo.png""#))
  }

  @Test(
    "a logo that is not there is an error at its place", arguments: ["/marks/logo.png", "../dossier.yaml", "http:x"])
  func missingLogo(path: String) throws {
    let findings = try Self.site(logo: path).build().diagnostics
    #expect(findings.count == 1 && findings[0].hasPrefix("dossier.yaml:3:31 error missing-image"), "\(findings)")
  }

  @Test("a correction moves the dates of change that feeds, the sitemap and machines are told")
  func corrections() throws {
    let built = try MiniSite(
      """
      -- content/articles/s.md --
      ---
      title: S
      url: https://example.com/s
      publisher: Wire
      accessed: 2020-01-01
      published: 2019-01-01
      ---
      -- content/briefings/b.md --
      ---
      title: B
      date: 2020-01-01
      sources: [s]
      updated: 2020-02-02
      corrections:
        - {date: 2020-05-06, text: One}
        - {date: 2020-03-03, text: Two}
      ---
      """
    ).build()
    #expect(built.text("feed.xml").contains("<updated>2020-05-06T00:00:00Z</updated>"))
    #expect(built.text("sitemap.xml").contains("briefings/b/</loc>\n<lastmod>2020-05-06</lastmod>"))
    #expect(built.page("briefings/b/").contains(#""dateModified":"2020-05-06""#))
  }
}
