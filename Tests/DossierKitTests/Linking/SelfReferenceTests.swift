import DossierKit
import SiteTesting
import Testing

@Suite("A document does not refer to itself")
struct SelfReferenceTests {
  @Test("a briefing that links to a section of its own is not among its own backlinks, and does not come after itself")
  func backlinks() throws {
    let built = try MiniSite(
      """
      -- dossier.yaml --
      title: T
      base_url: https://example.org/
      checks: {missing-sources: off}
      -- content/briefings/b.md --
      ---
      title: Unmistakable
      date: 2020-01-01
      follows: b
      ---
      ## Part

      See [this](b.md#part), [that](briefing:b#part) and [this again](/briefings/b/#part).
      -- content/briefings/c.md --
      ---
      title: Other
      date: 2020-01-02
      follows: b
      ---
      """
    ).build()
    #expect(built.report.diagnostics.map(\.code) == [.selfReference])
    let main = built.main("briefings/b/")
    #expect(!main.contains(">Unmistakable</a>"))
    #expect(main.contains(">Other</a>"))
  }
}
