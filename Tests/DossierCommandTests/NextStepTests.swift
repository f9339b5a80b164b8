import DossierKit
import Foundation
import Testing

@testable import dossier

@Suite("The command that comes next")
struct NextStepTests {
  @Test("is named after what has succeeded, with the folder as it was typed")
  func named() {
    let report = BuildReport()
    #expect(NextStep.afterBuild(report, in: ".") == "dossier serve --open")
    #expect(NextStep.afterBuild(report, in: "my site") == "dossier serve 'my site' --open")
    #expect(NextStep.afterCheck(in: "s") == "dossier build s")
    #expect(NextStep.afterNew(in: "it's") == "dossier serve 'it'\\''s' --open")
  }

  @Test("is told to nobody but a person at a terminal")
  func quiet() throws {
    let site = try MiniSite()
    for arguments in [["build"], ["check"], ["new", "page", "About"]] {
      let run = try CommandRun(arguments, in: site.folder)
      #expect(run.status == 0)
      #expect(!run.output.contains("next:") && !run.errors.contains("next:"), "\(arguments)")
    }
  }

  @Test(
    "is told on a terminal, on standard error and not with --quiet",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script(1) of util-linux"))
  func terminal() throws {
    let site = try MiniSite()
    func onTerminal(_ command: String) throws -> String {
      try CommandRun(
        shell: "script -qec '\"$DOSSIER\" \(command) >out' /dev/null", in: site.folder, environment: ["TERM": "xterm"]
      ).output
    }
    #expect(try onTerminal("build").contains("next: dossier serve --open"))
    #expect(try !site.text("out").contains("next:"))
    #expect(try onTerminal("check").contains("next: dossier build"))
    #expect(try !onTerminal("build --quiet").contains("next:"))
  }
}
