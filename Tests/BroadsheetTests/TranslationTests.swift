import Broadsheet
import DossierKit
import SiteTesting
import Testing

@Suite("A site in another language")
struct TranslationTests {
  /// Whatever its authors write is in Cyrillic letters.
  private static let site =
    """
    -- dossier.yaml --
    title: Сайт
    description: Дела
    base_url: https://example.org/
    corrections_policy: Правка
    contact: a@b.org
    publisher: {name: Дом}
    audience: GREEN
    -- content/pages/p.md --
    ---
    title: Лист
    updated: 2020-01-01
    redirect_from: [/old/]
    ---
    Слово
    -- content/pages/gone.md --
    ---
    title: Прочь
    status: withdrawn
    ---
    -- content/entities/organizations/press.md --
    ---
    name: Пресса
    kind: media
    reliability: B
    reliability_note: Да
    founded: 1990
    former_names: [{name: Печать, until: 1980}]
    acronym: ПР
    aliases: [{name: الصحافة, lang: ar, from: 2001, until: 2002}]
    relations: [{id: ivan, role: друг, from: 2011, source: a1}]
    ---
    Слово
    -- content/entities/organizations/hidden.md --
    ---
    name: Тайна
    visibility: internal
    ---
    -- content/entities/people/ivan.md --
    ---
    name: Иван
    description: Он
    born: 1950~
    positions: [{title: Глава, org: press, from: 2010, until: 2019-05, source: a1}]
    facts: [{prop: место, value: дом, until: 2012, source: a1}]
    homonyms: [petr]
    ---
    -- content/entities/people/petr.md --
    ---
    name: Пётр
    description: Он
    homonyms: [ivan]
    ---
    -- content/entities/people/gone2.md --
    ---
    name: Прочь
    description: Он
    status: withdrawn
    ---
    -- content/entities/places/city.md --
    ---
    name: Город
    kind: city
    lat: 1.5
    lon: 2.5
    ---
    -- content/entities/events/meeting.md --
    ---
    name: Встреча
    start: 2016-09
    end: 2017
    place: city
    participants: [{id: ivan, role: гость}]
    sources: [a1]
    ---
    -- content/entities/topics/line.md --
    ---
    name: Линия
    state: active
    ---
    -- content/articles/a1.md --
    ---
    title: Один
    url: https://example.org/1
    url_status: dead
    archive_url: https://example.org/archive
    archive_date: 2020-02-01
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    author: [Пётр]
    agency: ТАСС
    via: Портал
    section: Мир
    dateline: ЮГ
    kind: press-release
    rights: none
    credibility: 2
    summary: Кратко
    quotes: [{text: Слово, locator: ¶2}]
    images: [{caption: Вид, credit: АФП, url: https://example.org/i}]
    about: [ivan]
    mentions: [press]
    tags: [тема]
    ---
    -- content/articles/a2.md --
    ---
    title: Два
    url: https://example.org/2
    publisher: hidden
    accessed: 2020-01-01
    published_note: Нет
    about: [ivan]
    ---
    -- content/articles/gone3.md --
    ---
    title: Прочь
    url: https://example.org/3
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    status: withdrawn
    ---
    -- content/briefings/b1.md --
    ---
    title: Первый
    date: 2020-01-01
    type: analysis
    storyline: line
    about: [ivan, press]
    places: [city]
    mentions: [petr, meeting]
    sources: [{id: a1, locator: ¶1, grade: B2, note: Так, via: Он}, a2]
    judgments: [{id: j, text: Да, likelihood: likely, confidence: low, since: 2019, sources: [a1]}]
    updated: 2020-02-01
    tlp: GREEN
    series: Ряд
    issue: 5
    license: Так
    method: Так
    period: 2019-08/2019-09
    author: [Иван]
    editor: [Пётр]
    tags: [тема]
    corrections:
      - {date: 2020-01-02, text: Так, was: Сяк, section: раз}
      - {date: 2020-01-03, type: update, text: Так}
      - {type: clarification, text: Так}
      - {date: 2020-01-05, type: correction, text: Так}
    toc: true
    ---
    ## Раз

    [[ivan]] и [[city]] [@a1]

    ## Два

    ## Три
    -- content/briefings/b2.md --
    ---
    title: Второй
    date: 2021-01-01
    storyline: line
    follows: b1
    supersedes: [b1]
    about: [ivan, press, petr]
    sources: [a1]
    judgments: [{id: j, text: Нет, likelihood: unlikely, confidence: high}]
    corrections: [{date: 2021-02-02, type: retraction, text: Нет}]
    ---
    [[ivan]] [[b1]]
    -- content/briefings/b3.md --
    ---
    title: Третий
    date: 2022-01-01
    about: [ivan, petr, press]
    follows: b2
    sources: [a1]
    ---
    [[ivan]]
    -- content/briefings/gone4.md --
    ---
    title: Прочь
    date: 2022-01-01
    sources: [a1]
    status: withdrawn
    ---
    """

  /// What readers see or hear of a page: its texts, and the names of its parts.
  private func shown(_ page: String) -> String {
    let start = page.firstRange(of: "<body>")?.upperBound ?? page.startIndex
    let body = String(page[start...]).replacing(/<pre>.*?<\/pre>/.dotMatchesNewlines(), with: " ")
    let names = body.matches(of: /(?:aria-label|title|alt)="([^"]*)"/).map { String($0.1) }
    return (names + [body.replacing(/<[^>]*>/, with: "|")]).joined(separator: "|")
  }

  /// The words of Latin letters on a page that no author typed.
  private func englishWords(on page: [UInt8]) -> Set<String> {
    let text = shown(String(decoding: page, as: UTF8.self)).replacing(/‹[^›]*›/, with: "")
      .replacing(/&[a-z]+;|https?:[^ |]*|[a-z]+@[a-z.]+/, with: "")
    return Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }).subtracting(["likely", "unlikely", "low", "high"])
  }

  @Test("has no English word on any page, whatever it shows, but those that its authors typed")
  func words() throws {
    let site = try MiniSite(Self.site)
    let report = try SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
      .run(theme: ForeignTheme(Broadsheet()))
    #expect(report.outcome == .fine, "\(report.diagnostics)")
    let pages = site.published().filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 40)
    for (path, bytes) in pages.sorted(by: { $0.key < $1.key }) {
      #expect(englishWords(on: bytes).isEmpty, "\(path)")
      #expect(String(decoding: bytes, as: UTF8.self).contains("‹"), "\(path)")
    }
  }

  @Test("would tell of each word, if it had one")
  func control() throws {
    let built = try MiniSite(Self.site).build()
    let words = englishWords(on: built.files["briefings/b1/index.html"] ?? [])
    #expect(words.isSuperset(of: ["By", "Judged", "anew", "Part", "Corrections", "Breadcrumb", "January", "Skip"]))
    for (path, bytes) in built.files where path.hasSuffix(".html") {
      #expect(!englishWords(on: bytes).isEmpty, "\(path)")
    }
  }

  @Test("puts what a phrase is about where the language has it")
  func order() throws {
    let site = try MiniSite(Self.site)
    _ = try SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
      .run(theme: ForeignTheme(Broadsheet()))
    let page = String(decoding: site.published()["briefings/b1/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("Линия</a> ‹part› 2/1</p>"))
    #expect(page.contains("<a href=\"/briefings/b2/#part-judgment-1\">Второй</a> <strong>‹anew›</strong> ‹assessment"))
  }
}
