import DossierKit
import Foundation
import Testing

@Suite("Who is named in the same briefings")
struct CoMentionTests {
  /// `name: words` in the order of the page, each kind after its heading.
  private static func listed(_ main: String) -> [String] {
    guard let start = main.firstRange(of: "<section class=\"company\">") else { return [] }
    let section = main[start.lowerBound...]
    let end = section.firstRange(of: "</section>")?.lowerBound ?? section.endIndex
    return section[..<end].matches(of: /<h3 class="group">(.*?)<\/h3>|<li>(.*?)<\/li>|<summary>(.*?)<\/summary>/).map {
      match in
      let text = match.1 ?? match.2 ?? match.3 ?? ""
      return String(text).replacing("<p>", with: ": ").replacing(/<[^>]*>/, with: "")
    }
  }

  private static func entity(_ id: String, _ kind: String = "people", _ more: String = "") -> String {
    "-- content/entities/\(kind)/\(id).md --\n---\nname: \(id.uppercased())\ndescription: \(id)\n\(more)---\n"
  }

  private static func briefing(_ id: String, _ date: String, _ about: [String], _ more: String = "") -> String {
    "-- content/briefings/\(id).md --\n---\ntitle: \(id)\ndate: \(date)\nsources: [a1]\nabout: [\(about.joined(separator: ", "))]\n\(more)---\n"
  }

  private static func build(_ text: String) throws -> BuiltSite {
    let built = try MiniSite(MiniSite.base + "\n" + text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  @Test("by kind: those of most briefings first, then those named together last, then by name")
  func order() throws {
    let built = try Self.build(
      ["ali", "ben", "cem", "dan", "eli"].map { Self.entity($0) }.joined() + Self.entity("syria", "places")
        + Self.briefing("one", "2020-01-01", ["ali", "ben", "dan", "syria"])
        + Self.briefing("two", "2020-02-01", ["ali", "ben", "cem", "eli", "syria"])
        + Self.briefing("three", "2020-03-01", ["ali", "cem", "dan", "ben", "syria"])
        + Self.briefing("other", "2020-04-01", ["ben", "dan"]))
    #expect(
      Self.listed(built.main("entities/ali/")) == [
        "People", "BEN: 3 briefings, last 1 March 2020", "CEM: 2 briefings, last 1 March 2020",
        "DAN: 2 briefings, last 1 March 2020", "ELI: 1 briefing, 1 February 2020", "Places",
        "SYRIA: 3 briefings, last 1 March 2020",
      ])
    #expect(built.main("entities/ali/").contains("<a href=\"/briefings/three/\">1 March 2020</a>"))
  }

  @Test("leaves out unlisted and withdrawn briefings and entities, and registers of more than a hundred names")
  func leftOut() throws {
    let many = (1...100).map { "p\($0)" }
    let built = try Self.build(
      ["ali", "ben"].map { Self.entity($0) }.joined() + many.map { Self.entity($0) }.joined()
        + Self.entity("shy", "people", "visibility: unlisted\n") + Self.entity("gone", "people", "status: withdrawn\n")
        + Self.briefing("one", "2020-01-01", ["ali", "ben", "shy", "gone"])
        + Self.briefing("unlisted", "2020-02-01", ["ali", "p1"], "visibility: unlisted\n")
        + Self.briefing("withdrawn", "2020-02-02", ["ali", "p2"], "status: withdrawn\n")
        + Self.briefing("hundred", "2020-02-03", many) + Self.briefing("register", "2020-02-04", many + ["ali"]))
    #expect(Self.listed(built.main("entities/ali/")) == ["People", "BEN: 1 briefing, 1 January 2020"])
    let p1 = Self.listed(built.main("entities/p1/"))
    #expect(p1[..<3] == ["People", "P10: 1 briefing, 3 February 2020", "P100: 1 briefing, 3 February 2020"])
    #expect(p1.contains("96 further"))
    #expect(built.main("entities/p1/").contains("and 79 more"))
    #expect(!p1.contains { $0.hasPrefix("ALI") })
  }

  @Test("counts as counting by hand does", arguments: 1...4)
  func counts(seed: Int) throws {
    var random = NastyText(seed: UInt64(seed))
    let ids = (0..<12).map { "e\(Character(UnicodeScalar(97 + UInt8($0))))" }
    let briefings = (1...20).map { day in
      (day: day, about: ids.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    }
    let built = try Self.build(
      ids.map { Self.entity($0) }.joined()
        + briefings.map { Self.briefing("b\($0.day)", "2020-01-\($0.day + 10)", $0.about) }.joined())
    for id in ids {
      var expected: [(name: String, count: Int, last: Int)] = []
      for other in ids where other != id {
        let both = briefings.filter { $0.about.contains(id) && $0.about.contains(other) }
        if let last = both.map(\.day).max() { expected.append((other.uppercased(), both.count, last)) }
      }
      expected.sort {
        $0.count != $1.count ? $0.count > $1.count : $0.last != $1.last ? $0.last > $1.last : $0.name < $1.name
      }
      let words = expected.map { name, count, last in
        count == 1
          ? "\(name): 1 briefing, \(last + 10) January 2020"
          : "\(name): \(count) briefings, last \(last + 10) January 2020"
      }
      #expect(Self.listed(built.main("entities/\(id)/")).filter { $0.contains(": ") } == words)
    }
  }

  @Test("never says that who is named together is connected")
  func wording() throws {
    let built = try Self.build(
      ["ali", "ben", "cem", "dan"].map { Self.entity($0) }.joined()
        + Self.briefing("one", "2020-01-01", ["ali", "ben", "cem", "dan"])
        + Self.briefing("two", "2020-01-02", ["ali", "ben", "cem", "dan"]))
    let main = built.main("entities/ali/")
    #expect(
      main.contains("Named in the same briefings") && main.contains("To be named together is not to be connected"))
    for claim in ["linked to", "associated", "connected to", "ties to", "network of"] {
      #expect(!main.lowercased().contains(claim), "\(claim)")
    }
  }
}
