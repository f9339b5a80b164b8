import Testing

@testable import DossierKit

/// Every field of a withdrawn document holds the canary, but for its title and the sentence that says why.
@Suite("What is withdrawn is withdrawn")
struct WithdrawnTests {
  private static let site = """
    -- content/entities/people/mole.md --
    ---
    name: Gone Person
    description: kanari description
    aliases: [Kanari Alias, {name: Kanari Old, lang: fr}]
    weak_aliases: [Kanariw]
    former_names: [Kanari Former]
    acronym: KANARI
    misspellings: [Kanarri]
    sort_name: kanari sort
    same_as: https://example.org/kanari
    identifiers: {kanari: kanari}
    relations: [{id: turkey, role: kanari role, from: 2010}, {id: press, role: kanari owner}]
    facts: [{prop: kanari, value: kanari, source: a1}]
    positions: [{title: Kanari post, org: press, from: 2001, until: 2011}]
    honorific: Kanari
    given_name: Kanari
    nationality: Kanaria
    born: 1950
    links: [{label: kanari, url: "https://example.org/kanari"}]
    tags: [kanari tag]
    about: [turkey]
    status: withdrawn
    ---
    Kanari life in [[turkey]].
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    kind: media
    reliability: B
    ---
    -- content/entities/organizations/goner.md --
    ---
    name: Gone Paper
    kind: media
    reliability: F
    reliability_note: kanari note
    owner: press
    parent: Kanari Holding
    website: https://kanari.example/
    status: withdrawn
    ---
    -- content/entities/places/turkey.md --
    ---
    name: Turkey
    ---
    -- content/entities/topics/line.md --
    ---
    name: The Line
    state: active
    ---
    -- content/articles/a1.md --
    ---
    title: One
    url: https://example.org/1
    publisher: goner
    accessed: 2020-01-01
    published: 2019-12-31
    origin: gone-a
    ---
    -- content/articles/gone-a.md --
    ---
    title: Gone Article
    url: https://example.org/kanari
    publisher: Kanari Times
    accessed: 2020-01-01
    published: 2019-12-30
    published_note: kanari note
    author: [Kanari Author, mole]
    summary: kanari summary
    archive_url: https://archive.example/kanari
    quotes: [{text: kanari quote, locator: kanari}]
    agency: Kanari Agency
    via: Kanari Via
    translated_title: Kanari translated
    script_title: Kanari script
    section: kanari
    dateline: KANARI
    credibility: 6
    kind: opinion
    images: [{caption: kanari, credit: kanari, url: "https://example.org/kanari"}]
    rights: own
    full_text: publish
    about: [turkey]
    tags: [kanari tag]
    status: withdrawn
    ---
    Kanari text on [[turkey]].
    -- content/briefings/gone-b.md --
    ---
    title: Gone Briefing
    date: 2020-02-02
    sources: [{id: a1, locator: kanari, note: kanari, via: Kanari Via, grade: F6}]
    summary: kanari summary
    author: Kanari Author
    editor: Kanari Editor
    about: [turkey]
    type: analysis
    updated: 2020-02-03
    license: kanari license
    tags: [kanari tag]
    storyline: line
    follows: open
    series: Kanari Series
    issue: kanari
    judgments: [{id: j, text: Kanari will come., likelihood: likely, confidence: low, sources: [a1]}]
    corrections:
      - {date: 2020-02-04, text: kanari new, was: kanari old}
      - {date: 2020-02-05, type: retraction, text: Its source was forged., was: kanari, section: kanari}
    method: Kanari method.
    supersedes: open
    image: kanari.png
    image_alt: kanari
    status: withdrawn
    ---
    Kanari body of [[turkey]] citing [@a1].

    ## Kanari
    -- content/pages/gone-p.md --
    ---
    title: Gone Page
    summary: kanari summary
    tags: [kanari tag]
    status: withdrawn
    ---
    Kanari words on [[turkey]].

    ## Kanari
    -- content/briefings/open.md --
    ---
    title: Open
    date: 2020-03-03
    sources: [a1, gone-a]
    about: [turkey, mole, press]
    author: mole
    storyline: line
    follows: gone-b
    ---
    Of [[mole]] in [[gone-b]], as [@gone-a] said on [[turkey]] and [[goner]].
    -- content/entities/events/talks.md --
    ---
    name: Talks
    start: 2020
    participants: [{id: mole, role: guest}]
    sources: [gone-a]
    ---

    """

  @Test("to its title, a notice and the reason, on all pages, in data and feeds")
  func nothingElse() throws {
    let site = try MiniSite(Self.site)
    // The bytes of an image that nobody looks at.
    try site.write([0x89, 0x50], to: "content/briefings/kanari.png")
    let levels = DiagnosticCode.allCases.filter { !$0.isLevelFixed }.map { "\($0.rawValue): off" }
    try site.write(
      MiniSite.configuration + "checks: {\(levels.joined(separator: ", "))}\n", to: "dossier.yaml")
    let built = try site.build()
    #expect(built.report.outcome == .fine)
    for (path, bytes) in built.files where !path.hasPrefix("assets/") {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let hit = text.lowercased().firstRange(of: "kanari") else { continue }
      let lower = text.lowercased()
      Issue.record("\(path): \(lower[..<hit.upperBound].suffix(120))\(lower[hit.upperBound...].prefix(40))")
    }
    for (page, title) in [
      ("entities/mole/", "Gone Person"), ("articles/gone-a/", "Gone Article"), ("briefings/gone-b/", "Gone Briefing"),
      ("gone-p/", "Gone Page"),
    ] {
      #expect(built.main(page).contains(title) && built.main(page).contains("has been withdrawn"))
      #expect(!built.text("sitemap.xml").contains("/\(page)<"))
    }
    for text in [
      built.main("briefings/gone-b/"), built.main("corrections/"), built.text("corrections.xml"),
    ] { #expect(text.contains("Its source was forged.")) }
    // A citation stays honest: what is cited, and that it is gone.
    #expect(built.main("briefings/open/").contains("Gone Article"))
    #expect(built.main("briefings/open/").contains("Withdrawn record"))
    #expect(!built.main("entities/goner/").contains("reliab"))
  }
}
