import Foundation
import Testing

/// Builds that are killed, and builds that meet.
@Suite(.serialized) struct InterruptionTests {
  private static let count = 200

  /// Every document, and so every page, differs between the editions.
  private static func site(_ edition: String) throws -> MiniSite {
    var files: [String: String] = [:]
    for number in 0..<count {
      files["content/entities/people/person-\(number).md"] = "---\nname: Person \(number) \(edition)\n---\n"
      files["content/briefings/briefing-\(number).md"] =
        "---\ntitle: Briefing \(number) \(edition)\ndate: 2020-01-14\n---\nOf [[person-\(number)]] [@report].\n"
    }
    files["content/articles/report.md"] = MiniSite.article().replacing("about: [anna]\n", with: "")
    // A page that only one edition has, so that there is something to delete.
    files["content/pages/only-\(edition).md"] = "---\ntitle: Only \(edition)\n---\n"
    return try MiniSite(files)
  }

  @Test func aBuildKilledAtAnyMomentLeavesWholeFilesAndTheNextOneRepairsTheRest() async throws {
    let sites = [try Self.site("one"), try Self.site("two")]
    for site in sites { #expect(try site.run("build").status == 0) }
    let editions = try sites.map { try $0.files(below: "public") }
    let shared = try MiniSite([:])
    let output = shared.path("out")
    #expect(try sites[1].run("build", "-o", output).status == 0)

    var interrupted = 0
    for attempt in 0..<20 {
      let edition = attempt % 2
      let running = try RunningCommand(dossier: ["build", "-q", "-o", output], in: sites[edition].folder)
      while running.isRunning, !Self.isPublishing(shared) { usleep(200) }
      usleep(UInt32(attempt * 2_000))
      running.kill()
      let run = try running.wait()
      if run.status == 9 { interrupted += 1 }

      for (path, bytes) in try shared.files(below: "out") where !path.hasPrefix(".dossier") {
        #expect(editions.contains { $0[path] == bytes }, "\(path) is in neither edition")
      }
      let repair = try sites[edition].run("build", "-o", output)
      #expect(repair.status == 0, "\(repair.errors)")
      let after = try shared.files(below: "out")
      #expect(after == editions[edition], "after attempt \(attempt)")
    }
    #expect(interrupted >= 10, "only \(interrupted) builds were interrupted")
  }

  private static func isPublishing(_ site: MiniSite) -> Bool {
    site.exists("out/.dossier-tmp")
  }

  @Test func ofTwoBuildsAtOnceOneSaysThatTheOtherIsWriting() async throws {
    let site = try Self.site("one")
    var isRefused = false
    for _ in 0..<5 where !isRefused {
      _ = try site.run("clean")
      let first = try RunningCommand(dossier: ["build"], in: site.folder)
      let second = try RunningCommand(dossier: ["build"], in: site.folder)
      let runs = [try first.wait(), try second.wait()]
      #expect(runs.contains { $0.status == 0 })
      for run in runs where run.status != 0 {
        isRefused = true
        #expect(run.status == 4)
        #expect(run.errors.hasPrefix("error: another build"))
        #expect(run.errors.contains("is writing to ‘\(site.path("public"))’\n   = help: wait until it is done"))
      }
    }
    #expect(isRefused)
    #expect(try site.run("build").status == 0)
  }
}
