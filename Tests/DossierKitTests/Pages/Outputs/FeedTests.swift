import DossierKit
import Foundation
import Testing

@Suite("Feeds")
struct FeedTests {
  private static func briefing(_ id: String, _ date: String, _ more: String = "") -> String {
    "-- content/briefings/\(id).md --\n---\ntitle: Briefing \(id)\ndate: \(date)\nsources: [a1]\nabout: ali\n\(more)---\n"
  }

  private static func site(_ text: String, entity: String = "") throws -> MiniSite {
    try MiniSite(
      MiniSite.base
        + "\n-- content/entities/people/ali.md --\n---\nname: Ali & <Co>\ndescription: Chief\n\(entity)---\n" + text)
  }

  private static let feed = "entities/ali/feed.xml"

  @Test("of an entity hold the newest listed briefings that name it, under the addresses they have in the site's feed")
  func entries() throws {
    let text =
      Self.briefing("one", "2020-01-01", "updated: 2021-01-01\ntags: [a&b]\n")
      + Self.briefing("two", "2020-02-01T10:00+03:00")
      + Self.briefing("quiet", "2020-03-01", "visibility: unlisted\n")
      + Self.briefing("gone", "2020-04-01", "status: withdrawn\n")
      + Self.briefing("other", "2020-05-01").replacing("about: ali\n", with: "")
    let built = try Self.site(text).build()
    let xml = built.text(Self.feed)
    #expect(XMLWellFormedness().fault(in: Data(xml.utf8)) == nil)
    #expect(xml.contains("<title>Ali &amp; &lt;Co&gt; — T</title>"))
    #expect(xml.contains("<id>https://example.org/entities/ali/feed.xml</id>"))
    #expect(
      xml.contains("rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/entities/ali/feed.xml\""))
    #expect(xml.contains("rel=\"alternate\" type=\"text/html\" href=\"https://example.org/entities/ali/\""))
    // The newest change, which is not that of the newest briefing.
    #expect(xml.firstMatch(of: /<updated>([^<]*)</).map { String($0.1) } == "2021-01-01T00:00:00Z")
    func entries(_ xml: String) -> [String] { xml.matches(of: /(?s)<entry>.*?<\/entry>/).map { String($0.0) } }
    let site = entries(built.text("feed.xml"))
    #expect(entries(xml).count == 2 && site.count == 3)
    #expect(entries(xml) == Array(site.dropFirst()))
    #expect(entries(xml)[0].contains("<published>2020-02-01T10:00:00+03:00</published>"))
  }

  @Test("of an entity are announced in the head and on the page, and stay out of the sitemap")
  func announced() throws {
    let built = try Self.site(Self.briefing("one", "2020-01-01")).build()
    let page = built.page("entities/ali/")
    #expect(
      page.contains(
        "<link rel=\"alternate\" href=\"/entities/ali/feed.xml\" type=\"application/atom+xml\" title=\"Briefings that name Ali &amp; &lt;Co&gt;\">"
      ))
    #expect(built.main("entities/ali/").contains("href=\"/entities/ali/feed.xml\""))
    #expect(!built.text("sitemap.xml").contains("feed.xml"))
  }

  @Test(
    "do not exist of what is kept out of lists or search engines, or named nowhere",
    arguments: ["visibility: unlisted\n", "status: withdrawn\n", "protected: true\n"])
  func absent(rule: String) throws {
    let built = try Self.site(Self.briefing("one", "2020-01-01"), entity: rule).build()
    #expect(built.files["entities/ali/index.html"] != nil && built.files[Self.feed] == nil)
    #expect(!built.page("entities/ali/").contains("entities/ali/feed.xml"))
    let unnamed = try Self.site(Self.briefing("one", "2020-01-01", "visibility: unlisted\n")).build()
    #expect(unnamed.files[Self.feed] == nil && !unnamed.page("entities/ali/").contains("entities/ali/feed.xml"))
  }

  @Test("hold as many entries as the configuration allows")
  func limit() throws {
    let site = try Self.site((1...9).map { Self.briefing("b\($0)", "2020-01-0\($0)") }.joined())
    try site.write(MiniSite.configuration + "feeds: {limit: 4}\n", to: "dossier.yaml")
    let built = try site.build()
    for path in ["feed.xml", Self.feed] {
      #expect(
        built.text(path).matches(of: /<title>Briefing (b\d)/).map { String($0.1) } == ["b9", "b8", "b7", "b6"],
        "\(path)")
    }
  }

  @Test("go when nothing names the entity any more")
  func pruned() throws {
    let site = try Self.site(Self.briefing("one", "2020-01-01"))
    #expect(try site.build().files[Self.feed] != nil)
    try site.add(Self.briefing("one", "2020-01-01").replacing("about: ali\n", with: ""))
    let built = try site.build()
    #expect(built.files[Self.feed] == nil && built.report.published?.deleted == 1)
    #expect(try site.build().report.published?.written == 0)
  }

  @Test("can be linked from a text, and nothing else can take their place")
  func addresses() throws {
    let text = Self.briefing("one", "2020-01-01")
    let linked = text + "-- content/pages/about.md --\n---\ntitle: About\n---\n[Follow](/entities/ali/feed.xml)\n"
    #expect(try Self.site(linked).build().diagnostics == [])
    let taken = text + Self.briefing("two", "2020-01-02", "redirect_from: [/entities/ali/feed.xml]\n")
    let found = try Self.site(taken).build().diagnostics
    #expect(found.count == 1 && found[0].contains("path-collision"), "\(found)")
    #expect(found[0].hasSuffix("at or below ‘entities/ali/feed.xml’, which is a file"), "\(found)")
  }

  @Test("are well-formed whatever the texts hold", arguments: 1...6)
  func nasty(seed: Int) throws {
    var random = NastyText(seed: UInt64(seed))
    let site = try Self.site("")
    for number in 1...8 {
      let text = [random.text(), random.text()].map { text in
        // A comment in a field stops publishing.
        text.unicodeScalars.filter { $0 != "!" }.map { "\\U" + String(format: "%08X", $0.value) }.joined()
      }
      try site.write(
        "---\ntitle: \"T \(text[0])\"\nsummary: \"S \(text[1])\"\ndate: 2020-01-0\(number)\nsources: [a1]\nabout: ali\n---\n",
        to: "content/briefings/b\(number).md")
    }
    let built = try site.build()
    for path in ["feed.xml", Self.feed] {
      let bytes = try #require(built.files[path], "\(built.diagnostics)")
      #expect(XMLWellFormedness().fault(in: Data(bytes)) == nil)
    }
  }
}
