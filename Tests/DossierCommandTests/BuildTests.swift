import Foundation
import Testing

@Suite struct BuildTests {
  @Test func theSecondBuildWritesNothing() throws {
    let site = try MiniSite()
    let first = try site.run("build")
    #expect(
      first.output.contains(
        /^1 briefing · 1 article · 1 entity · 0 errors, 0 warnings · \d+ pages, \d+ written · \d+\.\d\d s\n$/))
    let second = try site.run("build")
    #expect(second.output.contains(" pages, 0 written · "))
  }

  @Test func whatIsPublishedStaysUntouchedByErrors() throws {
    let site = try MiniSite()
    #expect(try site.run("build").status == 0)
    let before = try site.files(below: "public")
    #expect(before.count > 5)
    try site.write(MiniSite.briefing(body: "[[nobody]] [@report]"), to: "content/briefings/talks.md")
    #expect(try site.run("build").status == 1)
    #expect(try site.files(below: "public") == before)
  }

  @Test func checkFindsTheSameAndWritesNothing() throws {
    let site = try MiniSite(
      MiniSite.whole.merging(["content/briefings/talks.md": MiniSite.briefing("colour: red\n")]) { $1 })
    let check = try site.run("check")
    #expect(check.status == 0)
    #expect(check.output.contains(#/0 errors, 1 warning · \d+ pages · nothing is written by check · /#))
    #expect(!site.exists("public"))
    #expect(try site.run("build").errors == check.errors)
  }

  @Test func notesAreCountedByBuildAndPrintedByCheck() throws {
    var files = MiniSite.whole
    for number in 1...25 {
      files["content/entities/places/p\(number).md"] = "---\nname: Port number \(number)\n---\n"
    }
    let site = try MiniSite(files)
    let build = try site.run("build", "--strict")
    #expect(build.status == 0)
    #expect(build.errors == "")
    #expect(build.output.contains(#/0 errors, 0 warnings, \d+ notes \(see check\) · \d+ pages/#))
    let check = try site.run("check")
    #expect(check.errors.components(separatedBy: "note: nothing refers to ‘Port number").count == 21)
    #expect(
      check.errors.contains(
        "note: and 5 more of these in 5 files; ‘dossier list orphans’ or --verbose shows them all [orphan-entity]\n"))
    #expect(check.output.contains(#/0 errors, 0 warnings, \d+ notes · /#))
    #expect(check.output.contains("\nlooked at 26 names · "))
    let all = try site.run("check", "--verbose")
    #expect(all.errors.components(separatedBy: "note: nothing refers to ‘Port number").count == 26)
  }

  @Test func strictTakesWarningsForErrors() throws {
    let site = try MiniSite(
      MiniSite.whole.merging(["content/briefings/talks.md": MiniSite.briefing("colour: red\n")]) { $1 })
    let run = try site.run("build", "--strict")
    #expect(run.status == 1)
    #expect(run.output.contains("nothing written: 1 warning (strict)"))
    #expect(!site.exists("public"))
    #expect(try site.run("build").status == 0)
  }

  @Test func draftsAreLeftOutUnlessAskedFor() throws {
    let site = try MiniSite(
      MiniSite.whole.merging(["content/briefings/late.md": MiniSite.briefing("status: draft\n")]) { $1 })
    _ = try site.run("build")
    #expect(!site.exists("public/briefings/late/index.html"))
    for flag in ["-D", "--drafts"] {
      #expect(try site.run("build", flag, "-o", "preview\(flag)").output.hasPrefix("2 briefings · "))
      #expect(site.exists("preview\(flag)/briefings/late/index.html"))
    }
  }

  @Test func theFutureBeginsAtNow() throws {
    let site = try MiniSite()
    func briefings(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
      let run = try CommandRun(["check"] + arguments, in: site.folder, environment: environment)
      return String(run.output.prefix { $0 != " " })
    }
    // The briefing is of 14 January 2020.
    #expect(try briefings([]) == "1")
    #expect(try briefings(["--now", "2020-01-14"]) == "1")
    #expect(try briefings(["--now", "2020-01-13T23:59:59"]) == "0")
    #expect(try briefings(["--now", "2020-01-13", "-F"]) == "1")
    #expect(try briefings([], ["SOURCE_DATE_EPOCH": "1578959999"]) == "0")
    #expect(try briefings([], ["SOURCE_DATE_EPOCH": "1578960000"]) == "1")
    #expect(try briefings(["--now", "2020-01-14"], ["SOURCE_DATE_EPOCH": "0"]) == "1")
  }

  @Test func nowIsMeantOnTheSitesOwnClock() throws {
    let site = try MiniSite(
      MiniSite.whole.merging(["dossier.yaml": MiniSite.configuration + "timezone: Asia/Tokyo\n"]) { $1 })
    #expect(try site.run("check", "--now", "2020-01-14T00:00").output.hasPrefix("1 briefing "))
    #expect(try site.run("check", "--now", "2020-01-14T00:00Z").output.hasPrefix("1 briefing "))
    #expect(try site.run("check", "--now", "2020-01-13T15:00Z").output.hasPrefix("1 briefing "))
    #expect(try site.run("check", "--now", "2020-01-13T14:59:59Z").output.hasPrefix("0 briefings "))
  }

  @Test func anUnusableSourceDateEpochIsAnError() throws {
    let run = try MiniSite().run("build", environment: ["SOURCE_DATE_EPOCH": "today"])
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("error: the environment variable SOURCE_DATE_EPOCH is ‘today’, not a number of seconds\n"))
  }

  @Test func aBaseURLWithAPathIsInEveryAddress() throws {
    let site = try MiniSite()
    #expect(try site.run("build", "-b", "https://host.example/desk").status == 0)
    #expect(try site.text("public/sitemap.xml").contains("<loc>https://host.example/desk/briefings/talks/</loc>"))
    #expect(try site.text("public/index.html").contains("href=\"/desk/briefings/talks/\""))
    let own = try site.files(below: "public").values.contains {
      String(decoding: $0, as: UTF8.self).contains("example.org")
    }
    #expect(!own)
  }

  @Test func theFolderMayBeNamedAndTheOutputIsItsPublic() throws {
    let site = try MiniSite()
    let run = try CommandRun(["build", (site.folder as NSString).lastPathComponent], in: NSTemporaryDirectory())
    #expect(run.status == 0)
    #expect(site.exists("public/index.html"))
  }

  @Test func anyNumberOfThreadsGivesTheSameBytes() throws {
    let site = try MiniSite()
    _ = try site.run("build", "-j", "1", "-o", "one")
    _ = try site.run("build", "--jobs", "7", "-o", "seven")
    #expect(try site.published(in: "one") == site.published(in: "seven"))
  }

  @Test func cleanDeletesWhatWasPublishedAndNothingElse() throws {
    let site = try MiniSite()
    _ = try site.run("build")
    try site.write("mine", to: "public/notes.txt")
    let count = try site.files(below: "public").count
    let run = try site.run("clean")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix(" files deleted from \(site.path("public"))\n"))
    #expect(count > 5)
    #expect(try site.files(below: "public") == ["notes.txt": Data("mine".utf8)])
    #expect(try site.text("content/briefings/talks.md") == MiniSite.briefing())
  }

  @Test func aReaderThatGoesAwayDoesNotStopABuild() throws {
    let site = try MiniSite()
    let run = try CommandRun(
      shell:
        "set -o pipefail; \"$DOSSIER\" build | true; \"$DOSSIER\" explain | head -n 1; \"$DOSSIER\" build --help | true",
      in: site.folder)
    #expect(run.status == 0, "\(run)")
    #expect(site.exists("public/index.html"))
  }

  @Test func onePartOfASiteIsPublishedByItself() throws {
    let site = try MiniSite()
    #expect(try site.run("build", "--shard", "1/2", "-o", "one").status == 0)
    #expect(try site.run("build", "--shard", "2/2", "-o", "two").status == 0)
    #expect(try site.run("build").status == 0)
    let (one, two) = (try site.files(below: "one"), try site.files(below: "two"))
    let together = one.merging(two) { $1 }.filter { !$0.key.hasPrefix(".dossier-") }
    #expect(try site.files(below: "public").filter { !$0.key.hasPrefix(".dossier-") } == together)
    let slip = try site.run("build", "--shard", "3/2")
    #expect(slip.status == 64 || slip.status == 2)
    #expect(slip.errors.contains("‘3/2’ is no part of a site") && slip.errors.contains("--shard 2/3"))
  }
}
