import DossierKit
import Foundation
import Testing

@Suite("Corrections")
struct CorrectionsTests {
  private static func briefing(_ id: String, _ corrections: String, _ more: String = "", body: String = "Text.")
    -> String
  {
    "-- content/briefings/\(id).md --\n---\ntitle: Briefing \(id)\ndate: 2020-01-01\nsources: [a1]\n\(more)"
      + "corrections:\n\(corrections)\n---\n\(body)\n"
  }

  private static func build(_ text: String) throws -> BuiltSite {
    let site = try MiniSite(MiniSite.base + "\n" + text)
    try site.write(
      MiniSite.configuration + "contact: desk@example.org\ncorrections_policy: In the open.\n", to: "dossier.yaml")
    let built = try site.build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  @Test("stand above the text with type and date, and below it in full, newest first")
  func onThePage() throws {
    let built = try Self.build(
      Self.briefing(
        "b",
        """
          - {date: 2020-01-02, type: correction, text: It was Tuesday., was: It was Monday.}
          - {date: 2020-02-03, type: clarification, text: By noon we mean 12:00.}
        """))
    let main = built.main("briefings/b/")
    let notice = try #require(main.firstMatch(of: /<p class="notice">.*?<\/p>/)).0
    #expect(notice.contains(/href="#part-correction-2020-02-03">Clarification of <time[^>]*>3 February 2020/))
    #expect(notice.contains(/href="#part-correction-2020-01-02">Correction of <time[^>]*>2 January 2020/))
    #expect(main.contains("<del>It was Monday.</del>"))
    let order = main.matches(of: /<li id="(part-correction-[^"]*)"/).map { String($0.1) }
    #expect(order == ["part-correction-2020-02-03", "part-correction-2020-01-02"])
    #expect(built.main("briefings/").contains("<span class=\"flag\">Corrected</span>"))
  }

  @Test("stand at the heading that they concern, wherever it is")
  func atTheHeading() throws {
    let built = try Self.build(
      Self.briefing(
        "b", "  - {date: 2020-01-02, text: One., section: own}\n  - {date: 2020-01-03, text: Two., section: '#quoted'}",
        body: "## First\n\nA.\n\n## Own *heading* {#own}\n\nB.\n\n> ### Quoted\n>\n> C.\n\n## Last"))
    let main = built.main("briefings/b/")
    #expect(main.contains(/<\/em><\/h2>\s*<p class="changed"><a href="#part-correction-2020-01-02">/))
    #expect(main.contains(/<h3 id="quoted">Quoted<\/h3>\s*<p class="changed"><a href="#part-correction-2020-01-03">/))
    #expect(main.matches(of: /class="changed"/).count == 2)
    #expect(main.contains("In the section <a href=\"#own\">Own heading</a>"))
    #expect(TagBalance.fault(in: built.page("briefings/b/")) == nil)
    #expect(main.firstRange(of: ">A.<") != nil && main.firstRange(of: ">Last<") != nil)
  }

  @Test("stand at no heading of a footnote, which has no room for them")
  func footnotes() throws {
    let built = try Self.build(
      Self.briefing(
        "b", "  - {date: 2020-01-02, text: One., section: own}\n  - {date: 2020-01-03, text: Two., section: noted}",
        body: "## Own\n\nA.[^1]\n\n[^1]: B.\n\n    ## Noted\n\n    C."))
    let main = built.main("briefings/b/")
    #expect(main.contains(/<h2 id="own">Own<\/h2>\s*<p class="changed"><a href="#part-correction-2020-01-02">/))
    #expect(main.matches(of: /class="changed"/).count == 1)
    #expect(main.contains("id=\"noted\"") && main.contains("Two."))
    #expect(TagBalance.fault(in: built.page("briefings/b/")) == nil)
  }

  @Test("that retract say so above the text, in the title and in lists")
  func retraction() throws {
    let built = try Self.build(
      Self.briefing("b", "  - {date: 2020-01-02, type: retraction, text: The minutes are forged.}\n  - {text: A typo.}")
    )
    let page = built.page("briefings/b/")
    let column = try #require(page.firstRange(of: "class=\"column\""))
    let notice = try #require(
      page[column.upperBound...].firstMatch(of: /<section class="notice retraction".*?<\/section>/))
    #expect(notice.0.contains("Retracted") && notice.0.contains("The minutes are forged."))
    let text = try #require(page.firstRange(of: "class=\"prose\""))
    #expect(notice.range.upperBound < text.lowerBound)
    #expect(
      page.contains("<title>Retracted: Briefing b — T</title>") && page.contains("\"creativeWorkStatus\":\"retracted\"")
    )
    #expect(built.main("briefings/").contains(">Retracted</span>"))
  }

  @Test("are all on one page, newest first, with policy, contact and feed, by year where they are many")
  func page() throws {
    func entries(_ count: Int) -> String {
      (0..<count).map { "  - {date: 20\(10 + $0 % 3)-01-\(10 + $0 / 3), text: No. \($0)}" }.joined(separator: "\n")
    }
    let few = try Self.build(Self.briefing("b", entries(20)))
    let page = few.page("corrections/")
    #expect(page.contains("In the open.") && page.contains("mailto:desk@example.org"))
    #expect(page.contains("type=\"application/atom+xml\" title=\"Corrections of T\""))
    #expect(page.matches(of: /href="\/corrections\.xml"/).count == 2 && !few.page("").contains("corrections.xml"))
    #expect(!few.main("corrections/").contains(">2010<"))
    let many = try Self.build(Self.briefing("b", entries(21))).main("corrections/")
    #expect(many.matches(of: /<h2[^>]*id="part-(\d+)"/).map { String($0.1) } == ["2012", "2011", "2010"])
    #expect(many.matches(of: /href="#part-2010"/).count == 1)
    #expect(many.contains("href=\"/briefings/b/#part-correction-2012-01-16\""))
  }

  @Test("have a feed whose entries keep their ids when others are added")
  func feed() throws {
    func ids(_ built: BuiltSite) -> [String] {
      built.text("corrections.xml").matches(of: /<entry>\s*<title>[^<]*<\/title>\s*<id>([^<]*)</).map { String($0.1) }
    }
    let first = "  - {date: 2020-01-02, text: One <b> & more, was: Zero}"
    let before = try Self.build(Self.briefing("b", first))
    let after = try Self.build(
      Self.briefing("b", "  - {date: 2020-03-01, text: Newer}\n" + first + "\n  - {date: 2020-01-02, text: Same day}"))
    let base = "https://example.org/briefings/b/#part-correction-"
    #expect(ids(before) == [base + "2020-01-02"])
    #expect(ids(after) == [base + "2020-03-01", base + "2020-01-02", base + "2020-01-02-2"])
    let xml = before.text("corrections.xml")
    #expect(xml.contains("<summary>One &lt;b&gt; &amp; more It read: “Zero”</summary>"))
    #expect(XMLWellFormedness().fault(in: Data(xml.utf8)) == nil)
    for id in ids(after) {
      let anchor = id.components(separatedBy: "#")[1]
      #expect(after.main("briefings/b/").contains("id=\"\(anchor)\""))
    }
  }

  @Test("have a feed before there is one, and none of what is not public")
  func hidden() throws {
    let built = try Self.build(
      ["status: draft", "visibility: unlisted", "visibility: internal", "tlp: RED", "embargo: 2030-01-01"].enumerated()
        .map { Self.briefing("h\($0)", "  - {date: 2020-01-02, text: Kanari}", "\($1)\n") }.joined())
    #expect(built.main("corrections/").contains("Nothing has been corrected so far."))
    let xml = built.text("corrections.xml")
    #expect(!xml.contains("<entry>") && XMLWellFormedness().fault(in: Data(xml.utf8)) == nil)
    // What was withdrawn in public is taken back in public, and what it said is not repeated.
    let withdrawn = try Self.build(
      Self.briefing(
        "w", "  - {date: 2020-01-02, type: retraction, text: Taken back., was: Kanari}\n  - {text: Kanari, was: x}",
        "status: withdrawn\n"))
    #expect(withdrawn.text("corrections.xml").contains("Taken back."))
    #expect(!withdrawn.files.values.contains { String(decoding: $0, as: UTF8.self).contains("Kanari") })
  }
}
