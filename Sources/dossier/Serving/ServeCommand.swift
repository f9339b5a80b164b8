import ArgumentParser
import DossierKit

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser while you write; pages reload when you save.",
    discussion: """
      Serves from memory, on this machine only; nothing is published. Drafts and what is dated in the future are shown, \
      with a bar that says so. Errors are shown below the last good page. Ctrl-C stops it.
      """)

  @Argument(
    help: ArgumentHelp("The site's folder, which holds dossier.yaml.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The port to listen at; where it is taken, the next free one.", valueName: "number"))
  var port = 4000

  @Flag(name: [.customShort("O"), .long], help: "Open the site in a browser.")
  var open = false

  @Flag(
    name: [.customShort("D"), .customLong("drafts")], inversion: .prefixedNo,
    help: "Drafts and what is in review are shown, or not. Default: shown.")
  var drafts = true

  @Flag(
    name: [.customShort("F"), .customLong("future")], inversion: .prefixedNo,
    help: "Briefings dated in the future are shown, or not. Embargoes hold. Default: shown.")
  var future = true

  @Option(
    help: ArgumentHelp(
      "The date, or date and time, that counts as now. Default: SOURCE_DATE_EPOCH, or the clock.", valueName: "date"))
  var now: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("How many threads. Default: one per processor.", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Neither use nor leave anything in .dossier/cache, which lets the next preview start sooner.")
  var noCache = false

  @OptionGroup var links: LinkOptions

  @Option(help: ArgumentHelp("Whether findings have colours.", valueName: "when"))
  var color = ColorChoice.auto

  func run() throws {
    guard (1...Int(UInt16.max)).contains(port) else {
      throw UsageError("‘\(port)’ is no port", "use --port with 1024 to 65535, or leave it out")
    }
    let request = BuildRequest(
      folder: folder, drafts: drafts, future: future, now: now, jobs: jobs, allowedLinks: links.allowed)
    var build = try request.siteBuild()
    build.usesCache = !noCache
    let preview = PreviewRun(
      build: build, clock: request.followsClock ? .system : nil, port: UInt16(port), opensBrowser: open,
      color: color)
    try preview()
  }
}
