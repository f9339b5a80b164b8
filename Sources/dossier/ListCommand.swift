import ArgumentParser
import Broadsheet
import DossierKit

extension ContentInventory.Selection: ExpressibleByArgument {}

struct ListCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List documents that wait, are left out, or that nothing uses.",
    discussion: """
      drafts    drafts and what is in review
      future    under embargo or dated in the future, with the date when they appear
      hidden    everything that is left out, with the reason
      orphans   entities that nothing refers to
      unused    stored articles that no briefing cites
      """)

  @Argument(help: ArgumentHelp("Which documents.", valueName: "list"))
  var selection: ContentInventory.Selection

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("How the list is written.", valueName: "format"))
  var format = Format.text

  func run() throws {
    let inventory = try site.siteBuild().inventory(selection, theme: Broadsheet())
    try ContentReport.stopOnInvalidConfiguration(inventory.outcome, inventory.diagnostics)
    try Output.write(format == .json ? inventory.json() : inventory.text())
    try ContentReport.warnOfErrors(inventory.diagnostics, "the list may lack documents")
  }
}
