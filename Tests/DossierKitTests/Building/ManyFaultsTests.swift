import DossierKit
import Testing

@Suite("One build finds all there is to find")
struct ManyFaultsTests {
  @Test("two dozen different faults are two dozen findings, each in its place")
  func all() throws {
    let site = try MiniSite(MiniSite.base)
    try site.add(try Fixtures.read("many-faults/site.txt"))
    let built = try site.build()
    let found = built.report.diagnostics.map { finding in
      let place = finding.location.map { "\($0.path.dropFirst(8)):\($0.line):\($0.column)" } ?? "-"
      return "\(place) \(finding.code.rawValue)"
    }
    #expect(
      found == [
        "articles/one.md:3:6 invalid-url",
        "articles/one.md:5:11 invalid-date",
        "articles/one.md:8:9 capture-mismatch",
        "articles/two.md:7:14 invalid-value",
        "briefings/broken.md:2:14 invalid-yaml",
        "briefings/full.md:4:1 unknown-key",
        "briefings/full.md:5:9 unknown-reference",
        "briefings/full.md:6:11 wrong-reference-kind",
        "briefings/full.md:7:8 missing-image",
        "briefings/full.md:9:22 unknown-reference",
        "briefings/full.md:10:28 unknown-reference",
        "briefings/full.md:12:12 broken-link",
        "briefings/full.md:16:8 unsafe-url",
        "briefings/full.md:16:37 hidden-reference",
        "briefings/full.md:18:3 raw-html",
        "briefings/full.md:18:9 raw-html",
        "briefings/full.md:18:26 unknown-footnote",
        "briefings/full.md:20:1 unused-footnote",
        "briefings/open.md:1:1 unterminated-front-matter",
        "entities/people/ali-mamlouk.md:4:11 invalid-value",
        "entities/people/ali-mamlouk.md:6:13 broken-anchor",
        "entities/people/other.md:2:7 duplicate-name",
        "notes.md:1:1 misplaced-file",
      ])
    #expect(built.files.isEmpty)
    #expect(try site.build(jobs: 7).diagnostics == built.diagnostics)
  }
}
