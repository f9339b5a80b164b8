import DossierKit
import Testing

@Suite("Options that show more")
struct AudienceTests {
  private let site: MiniSite

  init() throws {
    var text = MiniSite.base + "\n"
    let rules = [
      ("draft", "status: draft\ndate: 2020-01-01"), ("review", "status: review\ndate: 2020-01-01"),
      ("future", "date: 2026-06-01"), ("embargoed", "date: 2020-01-01\nembargo: 2026-03-01T08:00+03:00"),
      ("expired", "date: 2020-01-01\nexpires: 2026-01-01"), ("green", "date: 2020-01-01\ntlp: tlp:green"),
      ("internal", "date: 2020-01-01\nvisibility: internal"), ("plain", "date: 2020-01-01"),
      ("draft-ahead", "date: 2026-06-01\nstatus: draft"),
    ]
    for (id, rule) in rules {
      text += "-- content/briefings/\(id).md --\n---\ntitle: \(id)\nsources: [a1]\n\(rule)\n---\n"
    }
    site = try MiniSite(text)
  }

  private func shown(_ change: @escaping (inout SiteBuild) -> Void = { _ in }) throws -> Set<String> {
    let pages = try site.build(change).pages
    return Set(pages.filter { $0.hasPrefix("briefings/") }.compactMap { $0.split(separator: "/").dropFirst().first })
      .subtracting(["index.html", "2020", "2026"]).reduce(into: []) { $0.insert(String($1)) }
  }

  @Test("without any, only what is published, due and for everybody is there")
  func none() throws {
    #expect(try shown() == ["plain"])
  }

  @Test("-D shows drafts and what is in review, and nothing else")
  func drafts() throws {
    #expect(try shown { $0.includesDrafts = true } == ["plain", "draft", "review"])
  }

  @Test("-F shows what is dated ahead, and lifts no embargo")
  func future() throws {
    #expect(try shown { $0.includesFuture = true } == ["plain", "future"])
    let both = try shown { ($0.includesDrafts, $0.includesFuture) = (true, true) }
    #expect(both == ["plain", "draft", "review", "future", "draft-ahead"])
  }

  @Test("--now moves the clock: an embargo ends to the second, in its own offset")
  func now() throws {
    let end = 1_772_341_200  // 2026-03-01T05:00Z
    #expect(try shown { $0.now = end - 1 } == ["plain"])
    #expect(try shown { $0.now = end } == ["plain", "embargoed"])
    #expect(try shown { $0.now = end + 200 * 86_400 } == ["plain", "embargoed", "future"])
    #expect(try shown { $0.now = MiniSite.newYear2026 - 1 } == ["plain", "expired"])
  }

  @Test("the audience in dossier.yaml shows what is marked up to it")
  func audience() throws {
    try site.write(MiniSite.configuration + "audience: GREEN\n", to: "dossier.yaml")
    #expect(try shown() == ["plain", "green"])
  }

  @Test("default_tlp and default_status hide what says nothing of its own, but no entity for want of a status")
  func defaults() throws {
    try site.write(MiniSite.configuration + "default_status: draft\n", to: "dossier.yaml")
    #expect(try shown() == [])
    #expect(!site.published().keys.contains("articles/a1/index.html"))
    #expect(site.published().keys.contains("entities/press/index.html"))
    try site.write(MiniSite.configuration + "default_tlp: AMBER\n", to: "dossier.yaml")
    #expect(try shown() == [])
    #expect(!site.published().keys.contains("entities/press/index.html"))
  }

  @Test("a day begins in the site's time zone")
  func timeZone() throws {
    let midnightInKiritimati = 1_780_221_600  // 2026-05-31T10:00Z, UTC+14
    try site.write(MiniSite.configuration + "timezone: Pacific/Kiritimati\n", to: "dossier.yaml")
    #expect(try !shown { $0.now = midnightInKiritimati - 1 }.contains("future"))
    #expect(try shown { $0.now = midnightInKiritimati }.contains("future"))
  }

  @Test("a full text is printed when the article says so, its rights allow it and the site does not forbid it")
  func fullText() throws {
    for (article, siteSays, rights, isPrinted) in [
      ("publish", "publish", "own", true), ("publish", "publish", "none", false), ("publish", "never", "own", false),
      ("publish", "", "licensed", true), ("", "publish", "own", false), ("internal", "publish", "own", false),
      ("publish", "publish", "public-domain", true), ("publish", "publish", "", false),
    ] {
      func line(_ key: String, _ value: String) -> String { value.isEmpty ? "" : "\(key): \(value)\n" }
      try site.write(MiniSite.configuration + line("full_text", siteSays), to: "dossier.yaml")
      try site.add(
        """
        -- content/articles/whole.md --
        ---
        title: Whole
        url: https://example.org/w
        publisher: press
        accessed: 2020-01-01
        published: 2019
        \(line("full_text", article))\(line("rights", rights))---
        Captured words, and <b>markup</b>.
        """)
      let page = try site.build().page("articles/whole/")
      #expect(page.contains("Captured words") == isPrinted, "\(article) \(siteSays) \(rights)")
    }
  }
}
