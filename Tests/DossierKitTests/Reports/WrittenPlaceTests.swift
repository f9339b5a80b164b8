import DossierKit
import SiteTesting
import Testing
import Broadsheet

@Suite("What is proposed can be written where it is proposed")
struct WrittenPlaceTests {
  private static func suggestions(_ text: String) throws -> [Suggestions.Entry] {
    let site = try MiniSite(
      """
      -- content/entities/places/japan.md --
      ---
      name: Japan
      autolink: declared
      ---
      -- content/entities/organizations/lapsus.md --
      ---
      name: Lapsus$
      autolink: declared
      ---
      -- content/pages/p.md --
      ---
      title: P
      ---
      \(text)
      """)
    return try SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
      .suggestions(theme: Broadsheet()).entries
  }

  @Test("in a table the bar of a reference has its backslash, elsewhere not")
  func tables() throws {
    let table = try Self.suggestions("| A | B |\n|---|---|\n| in Japan | x |")
    #expect(table.map(\.remedy) == [#"[[japan\|Japan]], or mentions: [japan]"#])
    let text = try Self.suggestions("It is in Japan | x.")
    #expect(text.map(\.remedy) == ["[[japan|Japan]], or mentions: [japan]"])
  }

  @Test("a name with an escaped character is found where it was typed")
  func escapes() throws {
    let found = try Self.suggestions("\nOne line.\nThen the group Lapsus\\$ came.")
    #expect(found.map { $0.location?.line } == [6])
    #expect(found.map { $0.location?.column } == [16])
  }

  @Test(
    "a field without a blank behind its colon is reported in its own line",
    arguments: [
      ("title:\"x\"\ndate: 2020-01-01\n", 2, "write ‘title: \"x\"’"),
      ("date: 2020-01-01\ntitle:\"x\"\ntags: [a]\n", 3, "write ‘title: \"x\"’"),
      ("date: 2020-01-01\ntitle:x\n", 3, "write ‘title: x’"), ("title: x\njust words\ndate: 2020-01-01\n", 3, ""),
    ])
  func colons(fields: String, line: Int, fix: String) throws {
    let built = try MiniSite("-- content/briefings/b.md --\n---\n\(fields)---\nText\n").build()
    #expect(built.report.diagnostics.map { $0.location?.line } == [line], "\(built.diagnostics)")
    #expect(built.report.diagnostics.map(\.code) == [.invalidYAML])
    #expect(fix.isEmpty || built.fullDiagnostics.contains("  fix \(fix)"), "\(built.fullDiagnostics)")
  }
}
