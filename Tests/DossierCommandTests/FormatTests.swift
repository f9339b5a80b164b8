import Foundation
import Testing

@Suite struct FormatTests {
  private let site: MiniSite

  init() throws {
    site = try MiniSite(
      MiniSite.whole.merging([
        "content/briefings/talks.md": MiniSite.briefing("colour: red\n", body: "With [[nobody]] [@report].")
      ]) {
        $1
      })
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func jsonHoldsTheFindingsAndTheFiguresAndNothingElseIsPrinted() throws {
    let run = try site.run("build", "--format", "json")
    #expect(run.status == 1 && run.errors == "")
    let report = try object(run.output)
    let findings = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(findings.compactMap { $0["code"] as? String } == ["unknown-key", "unknown-reference"])
    #expect(report["outcome"] as? String == "content-errors")
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["briefings"] as? Int == 1 && summary["articles"] as? Int == 1 && summary["entities"] as? Int == 1)
    #expect(summary["published"] is NSNull)
    #expect((report["timings"] as? [[String: Any]])?.first?["stage"] as? String == "configure")
  }

  @Test func jsonOfASoundBuildTellsWhatWasWritten() throws {
    let site = try MiniSite()
    let summary = try #require(try object(site.run("build", "--format", "json").output)["summary"] as? [String: Any])
    let published = try #require(summary["published"] as? [String: Any])
    #expect((published["written"] as? Int ?? 0) > 5 && published["unchanged"] as? Int == 0)
  }

  @Test func sarifIsWhatCodeHostsRead() throws {
    let run = try site.run("check", "--format", "sarif")
    #expect(run.status == 1 && run.errors == "")
    let report = try object(run.output)
    #expect(report["version"] as? String == "2.1.0")
    let results = try #require((report["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["ruleId"] as? String } == ["unknown-key", "unknown-reference"])
  }

  @Test func githubGetsOneAnnotationAFinding() throws {
    let run = try site.run("check", "--format", "github")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("::warning file=content/briefings/talks.md,line=4,col=1,") == true)
    #expect(lines.last?.hasPrefix("::error file=content/briefings/talks.md,line=6,col=8,") == true)
    #expect(
      run.output.hasPrefix("1 briefing · 1 article · 1 entity · 1 error, 1 warning · nothing is written by check · "))
  }

  @Test func quietPrintsErrorsOnly() throws {
    let run = try site.run("build", "-q")
    #expect(run.output == "")
    #expect(run.errors.contains("unknown-reference") && !run.errors.contains("unknown-key"))
    #expect(try MiniSite().run("build", "-q").errors == "")
  }

  @Test func verboseTellsTimesAndWhatWasWritten() throws {
    let run = try MiniSite().run("build", "-v")
    #expect(run.errors.contains(/(?m)^publish +\d+\.\d ms$/))
    #expect(run.errors.contains(/(?m)^\d+ files written \(\d+\.\d kB\), 0 unchanged, 0 deleted$/))
    let timings = try MiniSite().run("check", "--timings")
    #expect(timings.errors.contains(/(?m)^link +\d+\.\d ms$/) && !timings.errors.contains("written"))
  }

  @Test func coloursComeOnlyWhereTheyAreWanted() throws {
    func isColoured(_ arguments: [String], _ environment: [String: String]) throws -> Bool {
      try CommandRun(["check"] + arguments, in: site.folder, environment: environment).errors.contains("\u{1B}[")
    }
    #expect(try !isColoured([], [:]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try isColoured([], ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColoured([], ["CLICOLOR_FORCE": "0"]))
    #expect(try !isColoured([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "never"], ["CLICOLOR_FORCE": "1"]))
  }

  @Test func aTerminalShowsTheStageAndClearsItAgain() throws {
    let script = "script --quiet --return --command '\"$DOSSIER\" build 2>&1' /dev/null"
    let site = try MiniSite()
    let run = try CommandRun(shell: script, in: site.folder, environment: ["TERM": "xterm"])
    #expect(run.status == 0)
    #expect(run.output.contains("\r\u{1B}[Kfollowing references …"))
    let shown = run.output.split(separator: "\u{1B}[K").last ?? ""
    #expect(shown.hasPrefix("1 briefing · 1 article"))
    let dumb = try CommandRun(shell: script, in: site.folder, environment: ["TERM": "dumb"])
    #expect(dumb.output.hasPrefix("1 briefing"))
  }
}
