import Testing

@testable import DossierKit

@Suite("Judgments along a storyline")
struct JudgmentHistoryTests {
  private static func briefing(_ id: String, _ date: String, _ more: String) -> String {
    "-- content/briefings/\(id).md --\n---\ntitle: Briefing \(id)\ndate: \(date)\nsources: [a1]\n\(more)\n---\nText.\n"
  }

  private static let topics = ["line", "other"].map {
    "-- content/entities/topics/\($0).md --\n---\nname: \($0)\n---\n"
  }
  .joined()

  private static func build(_ text: String) throws -> BuiltSite {
    let built = try MiniSite(MiniSite.base + "\n" + topics + text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  private static func judgment(_ text: String, _ likelihood: String, _ confidence: String = "low", id: String? = nil)
    -> String
  {
    "judgments: [{\(id.map { "id: \($0), " } ?? "")text: \"\(text)\", likelihood: \(likelihood), confidence: \(confidence)}]"
  }

  private func rows(_ page: String) -> [String] {
    guard let start = page.firstRange(of: "<details"), let end = page.firstRange(of: "</details>") else { return [] }
    return page[start.upperBound..<end.lowerBound].matches(of: /<li[^>]*>(.*?)<\/li>/).map { row in
      row.1.replacing(/<[^>]*>/, with: " ").split(separator: " ").joined(separator: " ")
    }
  }

  @Test("are told oldest first with links, and what went up or down is said in words")
  func rowsInWords() throws {
    let built = try Self.build(
      Self.briefing("a", "2020-01-01", "storyline: line\n" + Self.judgment("They meet.", "unlikely"))
        + Self.briefing("b", "2020-02-01", "storyline: line\n" + Self.judgment("They meet.", "probable", "moderate"))
        + Self.briefing(
          "c", "2020-03-01", "storyline: line\n" + Self.judgment("They meet.", "very unlikely", "moderate"))
    )
    let page = built.main("briefings/c/")
    #expect(
      rows(page) == [
        "1 January 2020 Was unlikely, low confidence Briefing a",
        "1 February 2020 Was probable, moderate confidence likelihood up, confidence up Briefing b",
        "1 March 2020 Now very unlikely, moderate confidence likelihood down",
      ])
    #expect(page.contains("href=\"/briefings/a/#part-judgment-1\"") && page.contains("(5 to 20 %)"))
    #expect(built.main("briefings/a/").contains("id=\"part-judgment-1\""))
    #expect(rows(built.main("briefings/b/")).last?.contains("Here probable") == true)
  }

  @Test("on an old briefing say that the newest one judges anew")
  func judgedAnew() throws {
    let built = try Self.build(
      ["a", "b", "c"].enumerated().map { index, id in
        Self.briefing(id, "202\(index)-01-01", "storyline: line\n" + Self.judgment("They meet.", "likely"))
      }.joined())
    let page = built.main("briefings/a/")
    #expect(page.contains("Judged anew") && page.contains("href=\"/briefings/c/#part-judgment-1\""))
    #expect(!built.main("briefings/c/").contains("Judged anew"))
    // Nothing changed, and nothing is said to have.
    #expect(!built.main("briefings/c/").contains("likelihood up") && !built.main("briefings/c/").contains("down"))
  }

  @Test(
    "without an id are one only if their words are, apart from case, spacing and punctuation",
    arguments: [
      ("They will meet in Moscow.", "they  will meet — in Moscow!", true),
      ("They will meet in Moscow.", "They will not meet in Moscow.", false),
      ("Growth above 3.5 %", "Growth above 35 %", false), ("Growth above 5 %", "Growth above 5", false),
      ("Growth of -5", "Growth of 5", false), ("x < 5", "x > 5", false),
      ("سيلتقي الوزيران.", "سيلتقي  الوزيران", true), ("सूचि", "सूचा", false),
    ])
  func sameWords(earlier: String, later: String, areOne: Bool) throws {
    #expect((JudgmentMatcher.words(of: earlier) == JudgmentMatcher.words(of: later)) == areOne)
    let built = try Self.build(
      Self.briefing("a", "2020-01-01", "storyline: line\n" + Self.judgment(earlier, "unlikely"))
        + Self.briefing("b", "2020-02-01", "storyline: line\n" + Self.judgment(later, "likely")))
    #expect(built.main("briefings/b/").contains("likelihood up") == areOne)
  }

  @Test("with an id are one in other words, which are quoted; with two ids they are two in the same words")
  func ids() throws {
    let built = try Self.build(
      Self.briefing("a", "2020-01-01", "storyline: line\n" + Self.judgment("They meet.", "unlikely", id: "meeting"))
        + Self.briefing(
          "b", "2020-02-01", "storyline: line\n" + Self.judgment("They see each other.", "likely", id: "meeting"))
        + Self.briefing(
          "c", "2020-03-01", "storyline: line\n" + Self.judgment("They see each other.", "likely", id: "sight")))
    let page = built.main("briefings/b/")
    #expect(page.contains("<q>They meet.</q>") && page.contains("likelihood up, reworded"))
    #expect(!built.main("briefings/c/").contains("How it changed"))
  }

  @Test("are followed by ‘follows’ where there is no storyline, and never from one storyline to another")
  func lines() throws {
    let built = try Self.build(
      Self.briefing("a", "2020-01-01", Self.judgment("They meet.", "unlikely"))
        + Self.briefing("b", "2020-02-01", "follows: a\n" + Self.judgment("They meet.", "likely"))
        + Self.briefing("c", "2020-03-01", "follows: b\n" + Self.judgment("They meet.", "unlikely"))
        + Self.briefing("x", "2020-01-01", "storyline: line\n" + Self.judgment("They meet.", "unlikely"))
        + Self.briefing("y", "2020-02-01", "storyline: other\n" + Self.judgment("They meet.", "likely"))
        + Self.briefing("z", "2020-02-02", Self.judgment("They meet.", "likely")))
    #expect(rows(built.main("briefings/c/")).count == 3)
    for id in ["x", "y", "z"] { #expect(!built.main("briefings/\(id)/").contains("How it changed")) }
  }

  @Test("take nothing from drafts, unlisted and withdrawn briefings")
  func hidden() throws {
    let hiding = ["status: draft", "visibility: unlisted", "status: withdrawn", "embargo: 2030-01-01", "tlp: RED"]
    let built = try Self.build(
      Self.briefing("open", "2020-01-01", "storyline: line\n" + Self.judgment("They meet.", "unlikely"))
        + hiding.enumerated().map { index, rule in
          Self.briefing(
            "h\(index)", "201\(index)-01-01", "storyline: line\n\(rule)\n" + Self.judgment("They meet.", "likely"))
        }.joined())
    let page = built.main("briefings/open/")
    #expect(!page.contains("How it changed") && !page.contains("Judged anew") && !page.contains("/briefings/h"))
  }

  @Test("leave out the middle of a long history and say so")
  func longHistory() throws {
    let built = try Self.build(
      (0..<15).map { index in
        Self.briefing("b\(index)", "20\(10 + index)-01-01", "storyline: line\n" + Self.judgment("They meet.", "likely"))
      }.joined())
    let found = rows(built.main("briefings/b14/"))
    #expect(found.count == 13 && found[1] == "3 briefings between" && found[0].contains("Briefing b0"))
    #expect(found[2].contains("Briefing b4"))
  }

  @Test("briefings that follow each other in a ring end in a page")
  func ring() throws {
    let built = try Self.build(
      Self.briefing("a", "2020-01-01", "follows: c\n" + Self.judgment("They meet.", "unlikely"))
        + Self.briefing("b", "2020-01-01", "follows: a\n" + Self.judgment("They meet.", "likely"))
        + Self.briefing("c", "2020-01-01", "follows: b\n" + Self.judgment("They meet.", "likely"))
        + Self.briefing("d", "2020-01-01", "follows: d\n" + Self.judgment("They meet.", "likely")))
    #expect(["a", "b", "c"].map { rows(built.main("briefings/\($0)/")).count }.sorted() == [0, 2, 3])
    #expect(built.main("briefings/d/").contains("Likelihood"))
  }

  @Test("changes of a briefing are what it judges otherwise than the one before")
  func changes() throws {
    let judgments = { (first: String, second: String) in
      "storyline: line\njudgments: [{text: One, likelihood: \(first)}, {text: Two, likelihood: \(second)}, {text: \(first), likelihood: likely}]"
    }
    let site = try MiniSite(
      MiniSite.base + "\n" + Self.topics + Self.briefing("a", "2020-01-01", judgments("likely", "unlikely"))
        + Self.briefing("b", "2020-02-01", judgments("unlikely", "unlikely")))
    let (library, links) = try site.linked()
    let newestFirst = Array(library.briefings.indices)
    let (later, earlier) = (newestFirst[0], newestFirst[1])
    let history = JudgmentHistory(
      library, links, oldestFirst: Chronology.oldestFirst(newestFirst, library, links))
    #expect(history.changes(inBriefing: earlier).isEmpty)
    let changes = history.changes(inBriefing: later)
    #expect(changes.map(\.text) == ["One"] && changes.map(\.likelihood) == [.lowered])
    #expect(
      changes.first?.before.likelihood == "likely" && changes.first?.earlier == .init(briefing: earlier, position: 0))
  }
}
