import ArgumentParser
import DossierKit

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site, writing only what has changed.",
    discussion: "Errors in the content leave the published site untouched.")

  @OptionGroup var site: SiteOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to publish. Default: ‘public’ in the site's folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Takes the place of the configured base_url.", valueName: "url"))
  var baseURL: String?

  @Flag(name: [.short, .long], help: "Go on: build again whenever something is saved, until Ctrl-C.")
  var watch = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Do all the work anew, and leave nothing in the site's .dossier/cache for the next build.")
  var noCache = false

  @Flag(help: "Build once more without the cache, into a temporary folder, and compare all files.")
  var verify = false

  @Option(
    help: ArgumentHelp(
      "Publish the Kth of N parts of the site, to be put together by copying; see docs/scaling.md.", valueName: "k/n"))
  var shard: String?

  @OptionGroup(title: "Report") var report: ReportOptions

  func run() throws {
    let request = site.request(output: output, baseURL: baseURL)
    var build = try request.siteBuild()
    build.usesCache = !noCache
    build.part = try part()
    let run = BuildRun(build: build, options: report, folder: site.folder, verifies: verify)
    if watch { try WatchRun(run: run, clock: request.followsClock ? .system : nil)() } else { try run() }
  }

  private func part() throws -> SitePart? {
    guard let shard else { return nil }
    guard let part = SitePart(shard) else {
      throw UsageError("‘\(shard)’ is no part of a site", "write --shard 2/3 for the second of three parts")
    }
    return part
  }
}
