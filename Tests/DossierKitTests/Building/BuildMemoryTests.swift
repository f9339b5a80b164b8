import Broadsheet
import DossierKit
import Testing

@Suite("Builds that remember the one before")
struct BuildMemoryTests {
  @Test("whatever changes between two builds of one process, the second is as a fresh one", arguments: 0..<4)
  func sameAsFresh(seed: UInt64) throws {
    let site = try MiniSite(Previewed.files)
    var random = SplitMix(state: seed + 1)
    var memory = BuildMemory(isKept: true)
    for step in 0..<12 {
      let change = Self.change(step, &random)
      try site.add(change)
      var noted = ContentWatcher.Change()
      for (path, _) in SiteText(change).files { noted.note(site.root + "/" + path) }
      memory.note(noted)

      var build = SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
      build.jobs = 2
      let report = try build.run(theme: Broadsheet(), remembering: &memory)
      let remembered = site.published()
      build.output = site.root + "/fresh"
      let fresh = try build.run(theme: Broadsheet())
      #expect(
        report.diagnostics.filter { $0.code != .droppedURL } == fresh.diagnostics.filter { $0.code != .droppedURL })
      guard fresh.outcome == .fine else { continue }
      build.output = site.output
      _ = try build.run(theme: Broadsheet())
      #expect(site.published() == remembered, "step \(step): \(change)")
    }
  }

  private static func change(_ step: Int, _ random: inout SplitMix) -> String {
    func pick(_ texts: [String]) -> String { texts[Int(random.next() % UInt64(texts.count))] }
    let body = pick([
      "Anna Example spoke.", "Nobody spoke.", "[[anna]] and Annie.", "## A heading\n\nThe report, Berta.",
    ])
    let title = pick(["The talks", "Other talks"])
    let person = pick(["", "aliases: [Annie]\n", "aliases: [Berta]\n", "status: draft\n"])
    return pick([
      "-- content/briefings/talks.md --\n---\ntitle: \(title)\ndate: 2020-01-14\n---\n\(body) [@report].\n",
      "-- content/briefings/more-\(step % 3).md --\n---\ntitle: \(title)\ndate: 2020-03-0\(step % 9 + 1)\n---\n\(body) [@report].\n",
      "-- content/entities/people/anna.md --\n---\nname: Anna Example\ndescription: \(title)\n\(person)---\n\(body)\n",
      "-- content/entities/people/hidden.md --\n---\nname: Berta\nvisibility: internal\n\(person)---\n\(body)\n",
      "-- dossier.yaml --\ntitle: \(title)\nbase_url: https://example.org/\(step)/\n",
    ])
  }
}
