import ArgumentParser
import DossierKit

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Delete what earlier builds published, and nothing else.")

  @Argument(
    help: ArgumentHelp("The site's folder, which holds dossier.yaml.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The published site. Default: ‘public’ in the site's folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  func run() throws {
    let path = try output.map(Paths.absolute) ?? Paths.absolute(folder) + "/public"
    let count = try PublicFolder.clean(path: path, followsLink: output != nil)
    try BuildCache.clear(siteFolder: Paths.absolute(folder))
    if !quiet { try Output.write("\(BuildSummary.count(count, "file")) deleted from \(path.visible)\n") }
  }
}
