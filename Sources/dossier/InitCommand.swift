import ArgumentParser
import DossierKit

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begin a site: a small one that shows everything once, to be written over.",
    discussion: "No file is written over: one that is there already is named and kept.")

  @Argument(help: ArgumentHelp("The new site's folder. Default: this one.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Flag(help: "Only what is needed: dossier.yaml, .gitignore and an empty folder for the content.")
  var bare = false

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  func run() throws {
    var start = StartSite(path: try Paths.absolute(folder))
    start.isBare = bare
    let report = try start.make()
    if quiet { return }
    var lines = report.kept.map { "kept as it is: \($0)" }
    lines.append("\(BuildSummary.count(report.written.count, "file")) written to \(start.path)")
    lines.append("")
    let next = bare ? "dossier new briefing \"My first briefing\"" : "dossier serve --open"
    lines.append(folder == "." ? "next: \(next)" : "next: cd \(folder)\n      \(next)")
    if folder == "." {
      lines.append(bare ? "      dossier serve --open" : "      dossier new briefing \"My first briefing\"")
    }
    try Output.write(
      lines.map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
          + "\n"
      }.joined())
  }
}
