import Testing

@testable import DossierKit

@Suite("Findings in great numbers")
struct ManyFindingsTests {
  private static let head = "-- content/briefings/b.md --\n---\ntitle: B\ndate: 2020-01-02\nsources: [a1]\n---\n"
  private static let article =
    "-- content/articles/a1.md --\n---\ntitle: One\nurl: https://example.org/1\npublisher: P\naccessed: 2020-01-01\n"
    + "published: 2019-12-31\n---\n"

  private func findings(_ body: String, _ code: DiagnosticCode) throws -> [Diagnostic] {
    try MiniSite(Self.article + Self.head + body + "\n").build().report.diagnostics.filter { $0.code == code }
  }

  private func columns(_ body: String, _ code: DiagnosticCode) throws -> [Int] {
    try findings(body, code).compactMap(\.location?.column)
  }

  @Test("each of several equal references in a line has its own place, in scalars, outside code")
  func equalPlaces() throws {
    #expect(try columns("[[zz]] ä [[zz]] `[[zz]]` \\[[zz]] [[zz]]", .unknownReference) == [3, 12, 36])
    #expect(try columns("``a ` [[zz]] `` [[zz]] ``` [[zz]] `", .unknownReference) == [19, 30])
  }

  @Test("other references between equal ones do not confuse their places")
  func mixedPlaces() throws {
    #expect(try columns("[[zz]] [[zy]] [[zz]] [[zy]] [[zx]]", .unknownReference) == [3, 10, 17, 24, 31])
    #expect(try columns("[w](no.md) [w](no.md) [v](nope.md)", .brokenLink) == [5, 16, 27])
  }

  @Test("equal faults on many lines stand each on its line")
  func lines() throws {
    let body = String(repeating: "[[zz]] and\n", count: 50)
    #expect(try findings(body, .unknownReference).compactMap(\.location?.line) == Array(6..<56))
  }

  @Test("of missing headings, one file shows two hundred and the number of the rest")
  func anchors() throws {
    let built = try MiniSite(Self.article + Self.head + String(repeating: "[w](#no) ", count: 250) + "\n").build()
    let missing = built.report.diagnostics.filter { $0.code == .brokenAnchor }
    #expect(missing.compactMap(\.location?.column) == (0..<200).map { 5 + 9 * $0 })
    #expect(built.diagnostics.contains { $0.hasSuffix("too-many-findings there are 50 further findings in this file") })
  }

  @Test("of links to pages that the site has not, too, and the near ones are named")
  func pages() throws {
    let missing = try findings("# Scales\n" + String(repeating: "[w](/scale/) ", count: 201), .brokenLink)
    #expect(missing.count == 200)
    #expect(missing.allSatisfy { $0.fixes == ["did you mean ‘/scales/’?"] })
  }

  @Test("a near heading is offered for a missing one")
  func nearAnchor() throws {
    #expect(
      try findings("## Peace talks\n\n[w](#peace-tlaks)", .brokenAnchor).map(\.fixes) == [
        ["did you mean ‘peace-talks’?"]
      ])
  }

  @Test("a name of a dozen entities is reported in pairs for the first few, once for each of the others")
  func oneName() throws {
    func record(_ number: Int, _ more: String = "") -> String {
      "-- content/entities/people/p\(number + 10).md --\n---\nname: Same Name\ndescription: d\(number)\n\(more)---\n"
    }
    let built = try MiniSite((0..<12).map { record($0) }.joined()).build()
    let messages = built.report.diagnostics.filter { $0.code == .duplicateName }.map(\.message)
    #expect(messages.count { $0 == "two entities are called ‘Same Name’" } == 36)
    #expect(messages.filter { $0.hasSuffix("other entities are called ‘Same Name’") }.count == 3)
    #expect(messages.contains("11 other entities are called ‘Same Name’"))
    let all = "homonyms: [" + (10..<22).map { "p\($0)" }.joined(separator: ", ") + "]\n"
    let told = try MiniSite((0..<12).map { record($0, all) }.joined()).build()
    #expect(!told.report.diagnostics.contains { $0.code == .duplicateName })
  }

  @Test("a key given twice is found among very many")
  func keys() throws {
    let keys = (0..<150).map { "x_\($0): v\n" }.joined() + "x_149: w\nx_3: w\n"
    let text = Self.article + Self.head.replacing("sources", with: keys + "sources")
    let twice = try MiniSite(text).build().report.diagnostics.filter { $0.code == .duplicateKey }
    #expect(twice.map(\.message) == ["x_149", "x_3"].map { "the key ‘\($0)’ is given twice; the first one counts" })
    #expect(twice.compactMap { $0.notes.first?.location?.line } == [153, 7])
  }

  @Test("a file of the same name elsewhere is pointed out, the first by its path")
  func nearbyFiles() throws {
    let files = "-- content/z/map.png --\nx\n-- content/k/map.png --\nx\n"
    let built = try MiniSite(Self.article + files + Self.head + "![w](map.png) [w](docs/map.png)\n").build()
    #expect(built.fullDiagnostics.filter { $0 == "  fix there is a ‘content/k/map.png’" }.count == 2)
  }

  @Test("every line of a footnote is in it, whatever their number")
  func footnote() throws {
    let body = "a[^1]\n\n[^1]: b0\n" + (1..<400).map { "    b\($0)\n" }.joined() + "\n    last\n"
    let main = try MiniSite(Self.article + Self.head + body).build().main("briefings/b/")
    #expect((0..<400).allSatisfy { main.contains("b\($0)\n") || main.contains("b\($0)</p>") })
    #expect(main.contains("<p>last"))
  }

  @Test("an opened reference ends at the next opening, whatever markup is between")
  func openings() throws {
    let ali = "-- content/entities/people/ali.md --\n---\nname: Ali\ndescription: d\n---\n"
    let built = try MiniSite(Self.article + ali + Self.head + "[[zz|*a* [[ali|*b*]] c\n").build()
    #expect(built.diagnostics.contains { $0.contains("6:1 warning unclosed-reference") })
    #expect(!built.diagnostics.contains { $0.contains("unknown-reference") })
  }

  @Test("locators are kept once each in their order, and parts without an id belong to the one before")
  func locators() throws {
    let body = (0..<30).map { "w [@a1, p. \($0 % 10)] " }.joined() + "\n\nv [@a1, 1; 2; 3]\n"
    let main = try MiniSite(Self.article + Self.head + body).build().main("briefings/b/")
    #expect(main.contains((0..<10).map { "p. \($0)" }.joined(separator: ", ") + ", 1; 2; 3"))
  }

  @Test("articles that repeat one another in a circle are reported once, whatever leads into it")
  func circle() throws {
    func article(_ id: String, _ origin: String) -> String {
      Self.article.replacing("articles/a1", with: "articles/\(id)").replacing(
        "publisher", with: "origin: \(origin)\npublisher")
    }
    let chain = (1..<20).map { article("c\($0)", "c\($0 - 1)") }.joined()
    let built = try MiniSite(article("c0", "d0") + article("d0", "d1") + article("d1", "d0") + chain).build()
    let circles = built.report.diagnostics.filter { $0.code == .originCycle }
    #expect(circles.map(\.message) == ["these articles repeat each other in a circle: d0 → d1 → d0"])
  }
}
