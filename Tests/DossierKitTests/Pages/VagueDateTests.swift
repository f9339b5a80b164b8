import DossierKit
import SiteTesting
import Testing

@Suite("A vague date is never given away as an exact one")
struct VagueDateTests {
  private static func article(_ id: String, _ published: String) -> String {
    """
    -- content/articles/\(id).md --
    ---
    title: The \(id)
    url: https://example.com/\(id)
    publisher: Wire
    accessed: 2020-01-01
    published: \(published)
    ---

    """
  }

  @Test("a decade or a century is in no year's list, and in no address as a year")
  func lists() throws {
    let site = try MiniSite(
      Self.article("century", "19XX") + Self.article("decade", "201X") + Self.article("exact", "2010-05-01"))
    try site.write(
      "title: T\nbase_url: https://example.org/\npermalinks: {articles: 'articles/:year/:id/'}\n", to: "dossier.yaml")
    let built = try site.build()
    #expect(built.diagnostics == [])
    #expect(built.main("articles/2010/").contains("The exact"))
    #expect(!built.main("articles/2010/").contains("The decade"))
    #expect(built.main("articles/1900/").isEmpty)
    #expect(built.main("articles/").contains("The century") && built.main("articles/").contains("The decade"))
    #expect(built.main("articles/19xx/century/").contains("between 1900 and 1999"))
    #expect(built.main("articles/201x/decade/").contains("2010s"))
    for page in ["articles/19xx/century/", "articles/201x/decade/"] {
      #expect(!built.page(page).contains("\"datePublished\""))
    }
  }

  @Test(
    "readers are told of years as they know them",
    arguments: [
      ("-0043-03-15", "15 March 44 BC"), ("0000", "1 BC"), ("-0043/-0042", "44 BC – 43 BC"), ("0014-08", "August 14"),
      ("190X", "between 1900 and 1909"), ("201X", "2010s"), ("19XX", "between 1900 and 1999"),
      ("-01XX", "between 200 and 101 BC"), ("-0043~", "about 44 BC"),
    ])
  func display(date: String, shown: String) throws {
    #expect(EnglishWording().date(try EDTFDate(parsing: date)) == shown)
  }

  @Test("in no language is a digit made up")
  func iso() throws {
    #expect(try EDTFDate(parsing: "19XX").point?.iso == "19XX")
    #expect(try EDTFDate(parsing: "201X").point?.iso == "201X")
    #expect(EnglishWording(lang: "de").date(try EDTFDate(parsing: "-0043-03-15")) == "-0043-03-15")
  }
}
