import ArgumentParser
import Broadsheet
import DossierKit

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a site of what you have in another program.",
    subcommands: [ImportVaultCommand.self])
}

struct ImportVaultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault",
    abstract: "Make a site of an Obsidian vault, a Quartz garden, a Logseq graph, or content of Hugo or Jekyll.",
    discussion: """
      Writes into a new folder and never into the vault. Dated documents become briefings, others pages, those in folders \
      such as ‘People’ entities. What was hidden, timed or marked as a draft stays so, and what cannot be decided becomes a \
      draft. Prints a line for each file, and the sums.
      """)

  @Argument(help: ArgumentHelp("The folder of the vault.", valueName: "dir"), completion: .directory)
  var vault: String

  @Option(
    name: [.customShort("i"), .long],
    help: ArgumentHelp(
      "The new folder. Default: the name of the vault with ‘-dossier’ behind it, in this folder.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Option(
    help: ArgumentHelp(
      "What the folder is, where it does not tell: obsidian, quartz, logseq, hugo, jekyll.", valueName: "program"))
  var from: VaultProgram?

  @Option(
    help: ArgumentHelp(
      "A file with lines such as ‘folder people: Staff’ or ‘key summary: blurb’, which count before the program's own.",
      valueName: "file"), completion: .file())
  var table: String?

  @Flag(name: [.customShort("n"), .long], help: "Print what would be done and write nothing.")
  var dryRun = false

  @Flag(name: [.short, .long], help: "Print the sums only.")
  var quiet = false

  func run() throws {
    let source = try Paths.absolute(vault)
    let name = source.split(separator: "/").last.map(String.init) ?? "vault"
    var transfer = VaultTransfer(
      source: source, target: try Paths.absolute(into ?? name + "-dossier"),
      now: try BuildRequest(folder: ".").siteBuild().now)
    transfer.format = from?.format
    transfer.isDryRun = dryRun
    transfer.tablePath = try table.map(Paths.absolute)
    switch try transfer.run(theme: Broadsheet()) {
    case .isThere(let changes):
      let news =
        changes == 0
        ? ""
        : ", though \(BuildSummary.count(changes, "file")) of the vault changed since; import it into another folder"
      try Output.write("\(transfer.target.visible) holds this vault already: nothing is added\(news)\n")
    case .made(let report): try print(report, transfer.target)
    }
  }

  private func print(_ report: ImportReport, _ target: String) throws {
    var lines = quiet ? [] : report.lines
    lines += report.summary
    if !dryRun {
      lines.append("\(BuildSummary.count(report.warnings, "warning")) when it is built: see ‘dossier check’")
      lines += [
        "", "next: cd \(into ?? target.split(separator: "/").last.map(String.init) ?? target)",
        "      dossier serve --open",
      ]
    } else {
      lines.append("nothing is written by --dry-run")
    }
    try Output.write(lines.map { $0.visible + "\n" }.joined())
  }
}

/// The programs by the words of the command line.
enum VaultProgram: String, CaseIterable, ExpressibleByArgument {
  case obsidian, quartz, logseq, hugo, jekyll

  var format: VaultFormat? { VaultFormat(rawValue: rawValue) }
}
