import Testing

@testable import DossierKit

@Suite("Related briefings")
struct RelatedBriefingsTests {
  private static func briefing(_ id: String, _ date: String, _ names: String, _ more: String = "") -> String {
    "-- content/briefings/\(id).md --\n---\ntitle: Briefing \(id)\ndate: \(date)\nsources: [a1]\nmentions: [\(names)]\n"
      + "\(more)---\nText.\n"
  }

  private static func places(_ ids: [String], _ more: String = "") -> String {
    ids.map { "-- content/entities/places/\($0).md --\n---\nname: The \($0)\n\(more)---\n" }.joined()
  }

  private static func build(_ text: String) throws -> BuiltSite {
    let built = try MiniSite(MiniSite.base + "\n" + text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  /// What stands under the heading: the briefing, and the reason in words.
  private func related(_ built: BuiltSite, to id: String) -> [String] {
    let main = built.main("briefings/\(id)/")
    guard let start = main.firstRange(of: "<section class=\"related\">"),
      let end = main[start.upperBound...].firstRange(of: "</section>")
    else { return [] }
    return main[start.upperBound..<end.lowerBound].components(separatedBy: "<h3>").dropFirst().map {
      String($0.replacing(/<[^>]*>/, with: "").replacing(/\d+ \w+ \d{4}.*/, with: "").trimmingPrefix(" "))
        .replacing("Briefing ", with: "").replacing(/\s+$/, with: "")
    }
  }

  @Test("share what few others name, and say what it is")
  func rareFirst() throws {
    let built = try Self.build(
      Self.places(["capital", "harbour", "mine"])
        + Self.briefing("own", "2020-01-01", "capital, mine, harbour")
        + Self.briefing("old", "2019-01-01", "mine")
        + Self.briefing("two", "2019-02-01", "capital, mine")
        + Self.briefing("new", "2021-01-01", "capital") + Self.briefing("newer", "2021-02-01", "capital")
        + Self.briefing("none", "2021-02-02", ""))
    #expect(
      related(built, to: "own") == [
        "twoShares The mine, The capital", "oldShares The mine", "newerShares The capital", "newShares The capital",
      ])
    #expect(related(built, to: "none") == [])
  }

  @Test("are at most four, each with at most three reasons and the number of the others")
  func limits() throws {
    let all = "a, b, c, d, e"
    let built = try Self.build(
      Self.places(["a", "b", "c", "d", "e"])
        + (0..<7).map { Self.briefing("x\($0)", "2020-01-0\($0 + 1)", all) }.joined())
    let found = related(built, to: "x0")
    #expect(found == ["x6", "x5", "x4", "x3"].map { "\($0)Shares The a, The b, The c and 2 more" })
  }

  @Test("count what is a subject more than what is mentioned")
  func subjects() throws {
    let built = try Self.build(
      Self.places(["a", "b"])
        + Self.briefing("own", "2020-01-01", "b", "about: [a]\n") + Self.briefing("x", "2019-01-01", "", "about: [a]\n")
        + Self.briefing("y", "2019-02-01", "b"))
    #expect(related(built, to: "own") == ["xShares The a", "yShares The b"])
  }

  @Test("repeat no neighbour: before, after, followed, following, superseded")
  func neighbours() throws {
    let line = "storyline: line\n"
    let built = try Self.build(
      Self.places(["a"]) + "-- content/entities/topics/line.md --\n---\nname: L\n---\n"
        + Self.briefing("own", "2020-01-02", "a", line + "follows: far\nsupersedes: first\n")
        + Self.briefing("before", "2020-01-01", "a", line) + Self.briefing("after", "2020-01-03", "a", line)
        + Self.briefing("last", "2020-01-04", "a", line) + Self.briefing("far", "2019-01-01", "a")
        + Self.briefing("first", "2018-01-01", "a") + Self.briefing("follower", "2021-01-01", "a", "follows: own\n"))
    #expect(related(built, to: "own") == ["lastShares The a"])
    let main = built.main("briefings/own/")
    #expect(
      main.contains(/Continues.*href="\/briefings\/far\/"/) && main.contains(/Continued in.*"\/briefings\/follower\/"/))
    // Neighbours are not told again as references without words.
    #expect(!main.contains("Referred to in"))
  }

  @Test("name and list nothing that is hidden or unlisted")
  func hidden() throws {
    let hiding = ["status: draft", "visibility: unlisted", "status: withdrawn", "embargo: 2030-01-01", "tlp: RED"]
    let built = try Self.build(
      Self.places(["a"]) + Self.places(["quiet"], "visibility: unlisted\n")
        + Self.briefing("own", "2020-01-01", "a, quiet") + Self.briefing("open", "2020-01-02", "quiet")
        + hiding.enumerated().map { Self.briefing("h\($0)", "2020-01-03", "a", "\($1)\n") }.joined())
    #expect(related(built, to: "own") == [])
  }

  @Test("pass over what more than a tenth of many briefings name")
  func commonNames() throws {
    let built = try Self.build(
      Self.places(["everywhere", "rare"])
        + (0..<40).map { Self.briefing("x\($0)", "2020-01-01", $0 < 3 ? "everywhere, rare" : "everywhere") }.joined())
    #expect(related(built, to: "x0") == ["x1Shares The rare", "x2Shares The rare"])
    #expect(related(built, to: "x10") == [])
  }

  @Test("do not depend on the order of files or the number of threads")
  func deterministic() throws {
    let names = ["a", "b", "c", "d"]
    let briefings = (0..<30).map { index in
      Self.briefing(
        "x\(index)", "2020-01-01",
        names.filter { (index >> (names.firstIndex(of: $0) ?? 0)) & 1 == 1 }.joined(separator: ", "))
    }
    let there = try MiniSite(MiniSite.base + "\n" + Self.places(names) + briefings.joined())
    let back = try MiniSite(
      MiniSite.base + "\n" + Self.places(names.reversed()) + briefings.reversed().joined())
    #expect(try there.build(jobs: 1).files == back.build(jobs: 4).files)
  }
}
