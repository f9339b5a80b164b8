import ArgumentParser
import Broadsheet
import DossierKit

struct CheckCommand: ParsableCommand {
  /// Further reports on the content.
  enum Topic: String, CaseIterable, ExpressibleByArgument { case links }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything that build does, except writing, and print what it only counts.",
    discussion: "Notes are for an editor to weigh. Of each kind of finding 20 are printed, with --verbose all.")

  @OptionGroup var site: SiteOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The published site, which is looked at for addresses that would go. Default: ‘public’ in the site's folder.",
      valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Takes the place of the configured base_url.", valueName: "url"))
  var baseURL: String?

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Instead of the findings, what became of each name in the texts: links. With --format json for programs.",
      valueName: "topic"))
  var topic: Topic?

  @OptionGroup(title: "Report") var report: ReportOptions

  func run() throws {
    var build = try site.siteBuild(output: output, baseURL: baseURL)
    if let topic { return try reportNames(build, topic) }
    build.publishes = false
    build.wantsNotes = true
    try BuildRun(build: build, options: report, folder: site.folder)()
  }

  private func reportNames(_ build: SiteBuild, _ topic: Topic) throws {
    guard report.format == .text || report.format == .json else {
      throw UsageError(
        "‘--report \(topic)’ cannot be written as ‘\(report.format)’", "use ‘--format json’, or leave ‘--format’ out")
    }
    let names = try build.mentionReport(theme: Broadsheet())
    try ContentReport.stopOnInvalidConfiguration(names.outcome, names.diagnostics)
    try Output.write(report.format == .json ? names.json() : names.text())
    try ContentReport.warnOfErrors(names.diagnostics, "names may be missing")
  }
}
