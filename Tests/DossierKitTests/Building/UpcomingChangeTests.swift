import Broadsheet
import DossierKit
import Testing

@Suite("The moments at which a site will change by itself")
struct UpcomingChangeTests {
  private func changes(_ text: String, _ change: (inout SiteBuild) -> Void = { _ in }) throws -> [String] {
    let site = try MiniSite(text)
    var build = SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
    change(&build)
    let upcoming = try build.upcoming(theme: Broadsheet()).changes
    #expect(upcoming.first?.moment == (try site.build(change).report.nextChange))
    return upcoming.map { "\($0.time) \($0.id) \($0.effect.rawValue): \($0.reason)" }
  }

  private func page(_ id: String, _ lines: String) -> String {
    "-- content/pages/\(id).md --\n---\ntitle: T\n\(lines)\n---\n"
  }

  @Test("are those at which an embargo ends or a document expires, and nothing that is over")
  func pages() throws {
    #expect(
      try changes(
        page("a", "embargo: 2026-02-01T08:00+03:00") + page("b", "expires: 2026-03-01")
          + page("c", "embargo: 2025-01-01\nexpires: 2025-02-01")
          + page("d", "embargo: 2026-04-01\nexpires: 2026-05-01"))
        == [
          "2026-02-01T05:00:00Z a appears: its embargo ends", "2026-03-01T00:00:00Z b leaves: it expires",
          "2026-04-01T00:00:00Z d appears: its embargo ends", "2026-05-01T00:00:00Z d leaves: it expires",
        ])
  }

  @Test("leave out what stays hidden for another reason, or is never to be seen at all")
  func hidden() throws {
    #expect(
      try changes(
        page("a", "embargo: 2026-02-01\nstatus: draft") + page("b", "embargo: 2026-02-01\nvisibility: internal")
          + page("c", "embargo: 2026-03-01\nexpires: 2026-02-01") + page("d", "expires: 2026-02-01\ntlp: RED")) == [])
    #expect(
      try changes(page("a", "embargo: 2026-02-01\nstatus: draft")) { $0.includesDrafts = true }
        == ["2026-02-01T00:00:00Z a appears: its embargo ends"])
  }

  @Test("are on the clock of the site, and a briefing waits for the later of date and embargo")
  func zone() throws {
    let text = """
      -- dossier.yaml --
      title: T
      base_url: https://example.org/
      timezone: Asia/Tokyo
      -- content/briefings/b.md --
      ---
      title: B
      date: 2026-02-01
      embargo: 2026-01-20
      ---
      """
    #expect(try changes(text) == ["2026-02-01T00:00:00+09:00 b appears: its date is reached"])
  }

  @Test("are the ends of positions too, which are told of as news")
  func positions() throws {
    #expect(
      try changes(
        """
        -- content/entities/people/ali.md --
        ---
        name: Ali
        description: A person
        positions: [{title: Director, until: 2026-06-30}, {title: Deputy, until: 2019}, {title: Chair, until: 2027}]
        ---
        """) == [
          "2026-06-30T00:00:00Z ali changes: the position ‘Director’ ends",
          // A year is over with its last day.
          "2027-12-31T00:00:00Z ali changes: the position ‘Chair’ ends",
        ])
  }
}
