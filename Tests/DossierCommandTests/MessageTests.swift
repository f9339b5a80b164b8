import Foundation
import Testing

@testable import dossier

@Suite struct MessageTests {
  private let site: MiniSite

  init() throws { site = try MiniSite() }

  @Test(arguments: [
    (["build", "--draft"], "unknown option ‘--draft’", "did you mean ‘--drafts’?"),
    (["build", "--elephant"], "unknown option ‘--elephant’", "see ‘dossier build --help’"),
    (["bild"], "unknown command ‘bild’", "did you mean ‘build’?"),
    (["help", "chekc"], "unknown command ‘chekc’", "did you mean ‘check’?"),
    (["elephant"], "unknown command ‘elephant’", "‘dossier --help’ lists the commands"),
    (["."], "unknown command ‘.’", "did you mean ‘dossier build .’?"),
    (["-D", "build"], "unknown option ‘-D’", "options come after the command: ‘dossier build -D’"),
    (["build", "--format", "jsno"], "the value ‘jsno’ is invalid for ‘--format <format>’", "did you mean ‘json’?"),
    (
      ["build", "--format", "xml"], "the value ‘xml’ is invalid for ‘--format <format>’",
      "use one of ‘text’, ‘json’, ‘sarif’ or ‘github’"
    ),
    (["build", "--output"], "missing value for ‘--output <dir>’", "see ‘dossier build --help’"),
    (["list", "draft"], "the value ‘draft’ is invalid for ‘<list>’", "did you mean ‘drafts’?"),
    (
      ["check", "--report", "links", "--format", "sarif"], "‘--report links’ cannot be written as ‘sarif’",
      "use ‘--format json’, or leave ‘--format’ out"
    ),
    (
      ["suggest", "content/briefings/nope.md"], "there is no file ‘content/briefings/nope.md’",
      "name a file of a site's content folder"
    ),
    (
      ["suggest", "dossier.yaml"], "‘dossier.yaml’ is no document of the content folder",
      "name a ‘.md’ file below ‘content/’"
    ),
    (["new", "breifing", "x"], "the value ‘breifing’ is invalid for ‘<kind>’", "did you mean ‘briefing’?"),
    (["explain", "brokn-link"], "there is no finding ‘brokn-link’", "did you mean ‘broken-link’?"),
    (["explain", "x\u{1B}[31m"], "there is no finding ‘x␛[31m’", "‘dossier explain’ lists them all"),
  ])
  func aTypoGetsOneLineAndASuggestion(_ arguments: [String], _ message: String, _ suggestion: String) throws {
    let run = try CommandRun(arguments, in: site.folder)
    #expect(run.errors == "error: \(message)\n   = help: \(suggestion)\n")
  }

  @Test func helpFitsAScreenAndNamesEveryCommand() throws {
    let help = try site.run("--help")
    #expect(help.status == 0 && help.errors == "")
    #expect(help.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 36)
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(DossierCommand.commandNames.count >= 14)
    for command in DossierCommand.commandNames {
      #expect(help.output.contains("\n  \(command) "))
      let own = try site.run(command, "--help")
      #expect(own.status == 0 && own.output.contains("USAGE: dossier \(command)"))
    }
    for arguments in [[], ["-h"], ["help"]] {
      #expect(try CommandRun(arguments, in: site.folder).output == help.output)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsGetAScriptThatKnowsTheCommands(_ shell: String) throws {
    let run = try site.run("completion", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("dossier") && run.output.contains("explain"))
  }

  @Test func everyFindingIsExplained() throws {
    let list = try site.run("explain").output.split(separator: "\n")
    #expect(list.contains { $0.hasPrefix("unknown-reference ") })
    for line in list {
      let code = String(line.prefix { $0 != " " })
      let run = try site.run("explain", code)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("\(code) (") && run.output.split(separator: "\n").count > 2)
    }
  }

  @Test func theReferenceNamesEveryCommandAndOption() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let reference = try String(contentsOf: package.appending(path: "docs/command-line.md"), encoding: .utf8)
    for command in ["build", "check", "list", "explain", "clean", "completion", "version"] {
      #expect(reference.contains("`\(command)`"))
      for option in try site.run(command, "--help").output.matches(of: #/(?m)^  (?:-., )?(--[a-z-]+)/#) {
        #expect(reference.contains(option.1), "\(command) \(option.1)")
      }
    }
  }

  @Test func theVersionIsOneLine() throws {
    let version = try site.run("version").output
    #expect(version.wholeMatch(of: /dossier \d+\.\d+\.\d+\n/) != nil)
    #expect(try site.run("--version").output == version)
  }
}
