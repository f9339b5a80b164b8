import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything that build does, except writing, and print what it only counts.",
    discussion: "Notes are for an editor to weigh; of each kind 20 are printed, with --verbose all.")

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

  @OptionGroup(title: "Report") var report: ReportOptions

  func run() throws {
    var build = try site.siteBuild(output: output, baseURL: baseURL)
    build.publishes = false
    build.wantsNotes = true
    try BuildRun(build: build, options: report)()
  }
}
