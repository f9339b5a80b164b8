import ArgumentParser
import Broadsheet
import DossierKit

/// Options of every command that changes the content.
struct EditOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(
    help: ArgumentHelp("The site's folder, which holds dossier.yaml.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Flag(name: [.customShort("n"), .long], help: "Print every change and write nothing.")
  var dryRun = false

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @OptionGroup var links: LinkOptions

  @Option(help: ArgumentHelp("How the changes are written.", valueName: "format"))
  var format = Format.text

  /// Does the edit, prints what came of it and throws ``ExitStatus`` where it was refused.
  func run(_ body: (ContentEdit) throws(EditError) -> EditReport) throws {
    var edit = ContentEdit(root: try Paths.absolute(folder))
    edit.isDryRun = dryRun
    edit.allowedLinks = links.allowed
    let report: EditReport
    do throws(EditError) { report = try body(edit) } catch { throw refuse(error) }
    try print(report)
  }

  private func print(_ report: EditReport) throws {
    if format == .json { return try Output.write(report.json()) }
    if !quiet { try Output.write(EditSummary(report: report, isDryRun: dryRun).text) }
  }

  private func refuse(_ error: EditError) -> ExitStatus {
    if !error.diagnostics.isEmpty {
      let shown = FindingDigest.elsewhere.of(error.diagnostics)
      Output.writeError(DiagnosticFormat.text.format(shown, colour: ColorChoice.auto.isOn) + "\n")
    }
    return Failure(error).report()
  }
}
