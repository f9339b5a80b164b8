import DossierKit
import Testing

@Suite("Unlisted and withdrawn documents")
struct UnlistedTests {
  private static func site(_ rule: String) -> String {
    """
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    \(rule)
    tags: [rare]
    ---
    Quokka [[turkey]].
    -- content/entities/organizations/wire.md --
    ---
    name: The Wire
    ---
    -- content/entities/places/turkey.md --
    ---
    name: Turkey
    ---
    -- content/entities/topics/line.md --
    ---
    name: The Line
    description: quokka line
    state: active
    \(rule)
    ---
    -- content/articles/quiet.md --
    ---
    title: Quiet article
    url: https://example.org/quiet
    publisher: press
    accessed: 2020-01-01
    published: 2018-05-05
    summary: quokka summary
    quotes: [quokka quote]
    tags: [rare]
    about: turkey
    \(rule)
    ---
    -- content/articles/a1.md --
    ---
    title: One
    url: https://example.org/1
    publisher: wire
    accessed: 2020-01-01
    published: 2019-12-31
    ---
    -- content/articles/a2.md --
    ---
    title: Two
    url: https://example.org/2
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-30
    ---
    -- content/briefings/quiet-briefing.md --
    ---
    title: Quiet briefing
    date: 2017-07-07
    summary: quokka summary
    image: quokka.svg
    image_alt: quokka
    sources: [a1]
    about: turkey
    storyline: line
    tags: [rare]
    corrections: [{date: 2020-02-02, type: retraction, text: A mistake}]
    \(rule)
    ---
    Quokka and [[turkey]] [@a1].
    -- content/briefings/quokka.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>quokka</title></svg>
    -- content/briefings/open.md --
    ---
    title: Open
    date: 2020-01-01
    about: [press]
    storyline: line
    ---
    See [[quiet-briefing]] and [[press]] [@quiet].
    -- content/pages/side.md --
    ---
    title: Side page
    summary: quokka
    \(rule)
    ---
    Quokka of [[turkey]].
    """
  }

  private let lists = [
    "", "briefings/", "articles/", "entities/", "entities/organizations/", "entities/places/", "entities/turkey/",
    "publishers/", "storylines/", "tags/", "articles/a1/",
  ]
  private let quiet = [
    "briefings/quiet-briefing/", "articles/quiet/", "entities/press/", "entities/line/", "side/",
  ]

  @Test(
    "have their pages, kept from search engines, and stand in no list, feed or sitemap",
    arguments: ["visibility: unlisted", "status: withdrawn"])
  func inNoList(rule: String) throws {
    let built = try MiniSite(Self.site(rule)).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    for page in quiet {
      #expect(built.page(page).contains("<meta name=\"robots\" content=\"noindex\">"), "\(page)")
      for list in lists {
        #expect(!built.main(list).contains("href=\"/\(page)\""), "\(list) leads to \(page)")
        #expect(!built.page(list).isEmpty, "\(list)")
      }
      #expect(!built.text("sitemap.xml").contains("/\(page)<"))
      #expect(!built.text("feed.xml").contains(page))
      #expect(!built.page("").contains("href=\"/\(page)\""), "the frame leads to \(page)")
    }
    let gone = [
      "briefings/2017/index.html", "articles/2018/index.html", "tags/rare/index.html", "publishers/press/index.html",
      "entities/topics/index.html",
    ]
    for path in gone { #expect(built.files[path] == nil, "\(path)") }
    // A list may name a publisher that is not listed, and leads nobody there.
    #expect(built.main("articles/").contains("<span>The Press</span>"))
  }

  @Test("when unlisted, show all they have")
  func unlistedShow() throws {
    let built = try MiniSite(Self.site("visibility: unlisted")).build()
    for page in quiet where page != "entities/line/" {
      #expect(built.main(page).lowercased().contains("quokka"), "\(page)")
    }
  }

  @Test("when withdrawn, keep their titles and a notice and nothing of their texts")
  func withdrawnKeepTitles() throws {
    let built = try MiniSite(Self.site("status: withdrawn")).build()
    for (page, title) in zip(quiet, ["Quiet briefing", "Quiet article", "The Press", "The Line", "Side page"]) {
      #expect(built.main(page).contains(title))
      #expect(built.main(page).contains("withdrawn"))
    }
    #expect(built.main("briefings/quiet-briefing/").contains("A mistake"))
    for (path, bytes) in built.files {
      #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("quokka"), "\(path)")
    }
    #expect(!built.paths.contains { $0.contains("quokka") })
  }
}
