import DossierKit
import Foundation
import Testing

@Suite("An entity's timeline")
struct TimelineTests {
  /// Rows as `date | text`, the text without its tags.
  static func rows(_ main: String) -> [String] {
    guard let start = main.firstRange(of: "<section class=\"timeline\">") else { return [] }
    let section = main[start.lowerBound...].prefix { _ in true }
    let end = section.firstRange(of: "</section>")?.lowerBound ?? section.endIndex
    return section[..<end].matches(of: /<li>(.*?)<\/li>/).map { match in
      String(match.1).replacing("<p>", with: "| ").replacing(/<[^>]*>/, with: "").replacing("  ", with: " ")
    }
  }

  private static let site = """
    -- content/entities/people/ali.md --
    ---
    name: Ali
    description: Chief
    born: 1949~
    positions:
      - {title: Head, org: bureau, from: 2019, until: 2022-05, source: a1}
      - {title: Adviser, org: bureau}
    facts:
      - {prop: seat, value: Ankara, from: "201X", source: https://facts.example/x}
      - {prop: height, value: tall}
    relations:
      - {id: hakan, role: met in Moscow, from: 2020-01-13, until: 2020-01-13, source: a1}
      - {id: hakan, role: knows}
    ---
    -- content/entities/people/hakan.md --
    ---
    name: Hakan
    description: Other chief
    relations:
      - {id: ali, role: met in Moscow, from: 2020-01-13, until: 2020-01-13}
      - {id: ali, role: wrote to, from: 2018?}
    ---
    -- content/entities/organizations/bureau.md --
    ---
    name: Bureau
    founded: 1947
    ---
    -- content/entities/places/moscow.md --
    ---
    name: Moscow
    ---
    -- content/entities/events/meeting.md --
    ---
    name: The meeting
    start: 2020-01-13
    end: 2020-01-14
    place: moscow
    participants: [{id: ali, role: for Syria}]
    part_of: process
    ---
    -- content/entities/events/process.md --
    ---
    name: The process
    start: 2017/..
    ---
    Later, [[ali]] took part.
    -- content/entities/events/some-time.md --
    ---
    name: Some time
    participants: [{id: ali, role: guest}]
    ---
    -- content/articles/month.md --
    ---
    title: In September
    url: https://example.org/m
    publisher: press
    accessed: 2020-01-01
    published: 2016-09
    about: ali
    ---
    -- content/articles/undated.md --
    ---
    title: No date
    url: https://example.org/u
    publisher: press
    accessed: 2020-01-01
    published_note: not stated
    about: ali
    ---
    -- content/briefings/first.md --
    ---
    title: First briefing
    date: 2016-09-07
    sources: [a1]
    about: ali
    ---
    """

  private static func build(_ more: String = "") throws -> BuiltSite {
    let built = try MiniSite(MiniSite.base + "\n" + site + "\n" + more).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  @Test("places what is dated, oldest first, as precise and as doubtful as it was typed, with kind and source")
  func order() throws {
    let built = try Self.build()
    #expect(
      Self.rows(built.main("entities/ali/")) == [
        "about 1949 | Born Record",
        "since 2010s | Seat: Ankara Fact · facts.example",
        "September 2016 | In September Stored article · The Press",
        "7 September 2016 | First briefing Briefing",
        "since 2018 (uncertain) | Hakan: wrote to Relation",
        "2019 – May 2022 | Head, Bureau Position · The Press",
        "13–14 January 2020 | The meeting Event · for Syria",
        "13 January 2020 | Met in Moscow Hakan Relation · The Press",
      ])
    let labels = built.main("entities/ali/").matches(of: /<div class="year"><h3>([^<]+)/).map { String($0.1) }
    #expect(labels == ["1949", "2010s", "2016", "2018", "2019", "2020"])
  }

  @Test("of an organization has who held office there, of a place and a larger event what took place")
  func others() throws {
    let more = """
      -- content/entities/people/omar.md --
      ---
      name: Omar
      description: Deputy
      positions: [{title: Deputy, org: bureau, until: 2001}]
      ---
      -- content/briefings/second.md --
      ---
      title: Second
      date: 2021-01-01
      sources: [a1]
      about: [moscow, process, bureau]
      ---
      -- content/briefings/third.md --
      ---
      title: Third
      date: 2021-01-02
      sources: [a1]
      about: [moscow]
      ---
      """
    let built = try Self.build(more)
    #expect(
      Self.rows(built.main("entities/bureau/")) == [
        "1947 | Founded Record", "until 2001 | Omar: Deputy Position",
        "2019 – May 2022 | Ali: Head Position · The Press", "1 January 2021 | Second Briefing",
      ])
    #expect(
      Self.rows(built.main("entities/moscow/")) == [
        "13–14 January 2020 | The meeting Event", "1 January 2021 | Second Briefing", "2 January 2021 | Third Briefing",
      ])
    #expect(
      Self.rows(built.main("entities/process/")) == [
        "since 2017 | This event Record", "13–14 January 2020 | The meeting Event", "1 January 2021 | Second Briefing",
      ])
  }

  @Test("stays away where it would repeat one list, and what is hidden leaves no row in it")
  func absence() throws {
    let hidden = """
      -- content/entities/events/secret.md --
      ---
      name: Secret meeting
      start: 2015
      status: draft
      participants: [{id: ali, role: host}]
      ---
      -- content/entities/events/quiet-meeting.md --
      ---
      name: Quiet meeting
      start: 2015
      visibility: unlisted
      participants: [{id: ali, role: host}]
      ---
      -- content/briefings/quiet.md --
      ---
      title: Unlisted briefing
      date: 2016-01-01
      sources: [a1]
      visibility: unlisted
      about: ali
      ---
      """
    let built = try Self.build(hidden)
    #expect(Self.rows(built.main("entities/ali/")) == Self.rows(try Self.build().main("entities/ali/")))
    // Two dated relations, and nothing else.
    #expect(!built.main("entities/hakan/").isEmpty)
    #expect(Self.rows(built.main("entities/hakan/")).isEmpty)
    #expect(!built.main("entities/press/").contains("class=\"timeline\""))
  }

  @Test("of a protected person leaves out the dates of a life")
  func protected() throws {
    let built = try Self.build(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali
      description: Chief
      protected: true
      born: 1949
      positions: [{title: A, from: 2001}, {title: B, from: 2002}]
      ---
      """)
    #expect(Self.rows(built.main("entities/ali/")).first == "since 2001 | A Position")
    #expect(!built.main("entities/ali/").contains("1949"))
  }

  @Test("folds away what is old, counts by year the documents without a row, and shows the newest backlinks in full")
  func long() throws {
    let count = 200
    let briefings = (0..<count).map { number in
      let day = "2\(String(format: "%03d", number / 12))-\(String(format: "%02d", 1 + number % 12))-01"
      return
        "-- content/briefings/b\(number).md --\n---\ntitle: B\(number)\ndate: \(day)\nsources: [a1]\nabout: omar\n---"
    }
    let main = try Self.build(
      briefings.joined(separator: "\n") + "\n"
        + """
        -- content/entities/people/omar.md --
        ---
        name: Omar
        description: Deputy
        born: 1950
        positions: [{title: Deputy, from: 1999}]
        ---
        """
    ).main("entities/omar/")
    let rows = Self.rows(main)
    let named = rows.filter { $0.contains("| B") && $0.hasSuffix("Briefing") }
    #expect(named.count == 40)
    let counted = rows.compactMap { $0.wholeMatch(of: /\| (\d+) briefings?/).flatMap { Int($0.1) } }
    #expect(counted == Array(repeating: 12, count: 13) + [4])
    #expect(main.contains("<summary>182 earlier, 1950–2014</summary>"))
    #expect(rows.last == "1 August 2016 | B199 Briefing" && rows.first == "1950 | Born Record")
    let backlinks = main.split(separator: "id=\"part-backlinks\"").last ?? ""
    #expect(backlinks.contains("<h3>200 briefings</h3>"))
    #expect(backlinks.matches(of: /<h4><a href="\/briefings\//).count == 20)
    #expect(backlinks.matches(of: /<p><a href="\/briefings\//).count == 80)
    #expect(backlinks.contains("and 100 more, in the <a href=\"/briefings/\">list by date</a>"))
    #expect(main.contains("href=\"#part-backlinks\"") && main.contains("id=\"part-backlinks\""))
  }

  @Test("of a storyline leaves its briefings to the numbered list")
  func storyline() throws {
    let more = (1...3).map { number in
      """
      -- content/briefings/s\(number).md --
      ---
      title: Part \(number)
      date: 2020-01-0\(number)
      sources: [a1]
      storyline: line
      about: line
      ---
      """
    }
    let built = try Self.build(
      more.joined(separator: "\n") + "\n-- content/entities/topics/line.md --\n---\nname: The line\n---\n")
    #expect(built.main("entities/line/").contains("The storyline, oldest first"))
    #expect(Self.rows(built.main("entities/line/")).isEmpty)
  }
}
