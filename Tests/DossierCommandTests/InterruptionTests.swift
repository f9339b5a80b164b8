import Foundation
import Glibc
import Testing

/// Builds that are killed, and builds that meet.
@Suite(.serialized) struct InterruptionTests {
  private static let count = 200

  /// Every document, and so every page, differs between the editions.
  private static func site(_ edition: String) throws -> MiniSite {
    var files: [String: String] = [:]
    for number in 0..<count {
      files["content/entities/people/person-\(number).md"] =
        "---\nname: Person \(number) \(edition)\ndescription: A witness\n---\n"
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
    let editions = try sites.map { try $0.published() }
    let shared = try MiniSite([:])
    let output = shared.path("out")
    #expect(try sites[0].run("build", "-o", output).status == 0)
    let window = try Self.publishingTime(of: sites[1].run("build", "-o", output, "--format", "json"))

    var interrupted = 0
    for attempt in 0..<20 {
      let edition = attempt % 2
      let running = try RunningCommand(dossier: ["build", "-q", "-o", output], in: sites[edition].folder)
      while running.isRunning, !Self.isPublishing(shared) { usleep(200) }
      usleep(UInt32(window * attempt / 20))
      running.kill()
      let run = try running.wait()
      if run.status == 9 { interrupted += 1 }

      for (path, bytes) in try shared.published(in: "out") {
        #expect(editions.contains { $0[path] == bytes }, "\(path) is in neither edition")
      }
      let repair = try sites[edition].run("build", "-o", output)
      #expect(repair.status == 0, "\(repair.errors)")
      let repaired = try shared.published(in: "out")
      let wrong = Set(repaired.keys).union(editions[edition].keys).filter { repaired[$0] != editions[edition][$0] }
      #expect(wrong.isEmpty, "after attempt \(attempt)")
      #expect(!shared.exists("out/.dossier-tmp"))
      #expect(try shared.manifest(in: "out") == sites[edition].manifest(in: "public"))
    }
    #expect(interrupted >= 5, "only \(interrupted) builds were interrupted")
  }

  /// Microseconds.
  private static func publishingTime(of run: CommandRun) throws -> Int {
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let stages = try #require(report?["timings"] as? [[String: Any]])
    return try #require(stages.first { $0["stage"] as? String == "publish" }?["microseconds"] as? Int)
  }

  private static func isPublishing(_ site: MiniSite) -> Bool {
    site.exists("out/.dossier-tmp")
  }

  @Test func aBuildTellsThatAnotherOneIsWritingToTheFolder() throws {
    let site = try MiniSite()
    #expect(try site.run("build").status == 0)
    let before = try site.published()
    try site.write(MiniSite.briefing(body: "Changed [[anna]] [@report]."), to: "content/briefings/talks.md")

    let lock = open(site.path("public/.dossier-lock"), O_RDWR)
    #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(pwrite(lock, "4711\n", 5, 0) == 5)
    let run = try site.run("build")
    #expect(run.status == 4)
    #expect(run.errors.hasPrefix("error: another build (process 4711) is writing to "))
    #expect(run.errors.contains(") is writing to ‘\(site.path("public"))’\n   = help: wait until it is done, or "))
    #expect(try site.published() == before)
    #expect(try site.run("clean").status == 4)

    close(lock)
    #expect(try site.run("build").status == 0)
    #expect(try site.published() != before)
  }

  @Test func ofTwoBuildsAtOnceEachSucceedsOrSaysThatItIsLate() throws {
    let site = try Self.site("one")
    let running = try (0..<3).map { _ in try RunningCommand(dossier: ["build"], in: site.folder) }
    let runs = try running.map { try $0.wait() }
    #expect(runs.contains { $0.status == 0 })
    for run in runs where run.status != 0 {
      #expect(run.status == 4 && run.errors.hasPrefix("error: another build"), "\(run)")
    }
    let calm = try Self.site("one")
    #expect(try calm.run("build").status == 0)
    #expect(try site.published() == calm.published())
  }
}
