import DossierKit
import Testing

@Suite("An entity's names and sources")
struct EntityRecordTests {
  private static func build(_ text: String) throws -> BuiltSite {
    let built = try MiniSite(MiniSite.base + "\n" + text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  @Test("stand by script with language, direction and note; misspellings never")
  func names() throws {
    let main = try Self.build(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali Mamlouk
      description: Chief
      aliases:
        - Ali Mamluk
        - {name: علي مملوك, lang: ar, script: Arab}
        - {name: Али Мамлюк, from: 2016}
        - Ali Mamlouk
      acronym: AM
      former_names: [Alī]
      misspellings: [Ali Mamlok]
      ---
      """
    ).main("entities/ali/")
    let names = main.matches(
      of: /<h3 class="group">([^<]*)<\/h3>|<bdi([^>]*)>([^<]*)<\/bdi>(?: <small>([^<]*)<\/small>)?/
    )
    .map { match in
      match.1.map(String.init) ?? "\(match.3 ?? "")\(match.2 ?? "")\(match.4.map { " (\($0))" } ?? "")"
    }
    #expect(
      names == [
        "Latin", "Ali Mamluk", "Alī (former name)", "AM (acronym)", "Arabic", #"علي مملوك lang="ar" dir="rtl""#,
        "Cyrillic", #"Али Мамлюк lang="und-Cyrl" (since 2016)"#,
      ])
    #expect(!main.contains("Mamlok"))
  }

  @Test("in one script need no heading")
  func oneScript() throws {
    let main = try Self.build(
      "-- content/entities/people/ali.md --\n---\nname: Ali\ndescription: C\naliases: [Aly]\n---\n"
    ).main("entities/ali/")
    #expect(main.contains("<bdi>Aly</bdi>") && !main.contains("Latin"))
  }

  @Test("list publishers with their reliability, most articles first, with the span of dates and what has none")
  func sources() throws {
    let articles = [
      ("one", "daily", "2020-03"), ("two", "daily", "2021-05-06"), ("three", "A blog", "2019"), ("four", "daily", ""),
    ]
    let text = articles.map { id, publisher, date in
      let published = date.isEmpty ? "published_note: not stated" : "published: \(date)"
      return
        "-- content/articles/\(id).md --\n---\ntitle: \(id)\nurl: https://example.org/\(id)\npublisher: \(publisher)\naccessed: 2022-01-01\n\(published)\nmentions: ali\n---\n"
    }
    let main = try Self.build(
      text.joined()
        + """
        -- content/entities/organizations/daily.md --
        ---
        name: The Daily
        kind: media
        reliability: C
        ---
        -- content/entities/people/ali.md --
        ---
        name: Ali
        description: Chief
        ---
        """
    ).main("entities/ali/")
    let start = try #require(main.firstRange(of: "<section class=\"seen\">"))
    let rows = main[start.lowerBound...].prefix(2000).matches(of: /<li>(.*?)<\/li>/).prefix(2).map {
      String($0.1).replacing(/<[^>]*>/, with: "").trimmingPrefix(" ")
    }
    #expect(
      rows == [
        "The Daily Reliability C3 stored articles March 2020 – 6 May 2021 1 without a date ",
        "A blog1 stored article 2019 ",
      ])
  }
}
