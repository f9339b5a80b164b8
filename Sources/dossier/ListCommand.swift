import ArgumentParser
import Broadsheet
import DossierKit

struct ListCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  /// The lists there are.
  enum Word: String, CaseIterable, ExpressibleByArgument {
    case drafts, future, hidden, orphans, unused, next

    /// Nil for what is no list of documents.
    var selection: ContentInventory.Selection? { ContentInventory.Selection(rawValue: rawValue) }

    fileprivate var meaning: String {
      switch self {
      case .drafts: "drafts and what is in review"
      case .future: "under embargo or dated in the future, with the date when they appear"
      case .hidden: "everything that is left out, with the reason"
      case .orphans: "entities that nothing refers to"
      case .unused: "stored articles that no briefing cites"
      case .next: "the moments at which the site will change by itself, each with document and reason"
      }
    }

    /// One line each.
    fileprivate static let table = allCases.map { word in
      word.rawValue + String(repeating: " ", count: 10 - word.rawValue.count) + word.meaning
    }.joined(separator: "\n")
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List documents that wait, are left out, or that nothing uses.",
    discussion: Word.table)

  @Argument(help: ArgumentHelp("Which list. Without it, the lists are named.", valueName: "list"))
  var word: Word?

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("How the list is written.", valueName: "format"))
  var format = Format.text

  func run() throws {
    guard let word else {
      return try Output.write("dossier list LIST [DIR] prints one of these:\n\n\(Word.table)\n")
    }
    guard let selection = word.selection else { return try listUpcoming() }
    let inventory = try site.siteBuild().inventory(selection, theme: Broadsheet())
    try ContentReport.stopOnInvalidConfiguration(inventory.outcome, inventory.diagnostics)
    try Output.write(format == .json ? inventory.json() : inventory.text())
    try ContentReport.warnOfErrors(inventory.diagnostics, "the list may lack documents")
  }

  private func listUpcoming() throws {
    let report = try site.siteBuild().upcoming(theme: Broadsheet())
    try ContentReport.stopOnInvalidConfiguration(report.outcome, report.diagnostics)
    try Output.write(format == .json ? report.json() : report.text())
    try ContentReport.warnOfErrors(report.diagnostics, "the list may lack moments")
  }
}
