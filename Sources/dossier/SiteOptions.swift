import ArgumentParser
import DossierKit
import Glibc

/// Which site, for whom and when: what every command that reads content takes.
struct SiteOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The site's folder, which holds dossier.yaml.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Flag(name: [.customShort("D"), .long], help: "Include drafts and what is in review.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Include briefings that are dated in the future. Embargoes hold.")
  var future = false

  @Option(
    help: ArgumentHelp(
      "The date, or date and time, that counts as now. Default: SOURCE_DATE_EPOCH, or the clock.", valueName: "date"))
  var now: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("How many threads. Default: one per processor.", valueName: "number"))
  var jobs: Int?

  @OptionGroup var links: LinkOptions

  /// A build of the site with these options.
  func siteBuild(output: String? = nil, baseURL: String? = nil) throws -> SiteBuild {
    try request(output: output, baseURL: baseURL).siteBuild()
  }

  func request(output: String? = nil, baseURL: String? = nil) -> BuildRequest {
    BuildRequest(
      folder: folder, drafts: drafts, future: future, now: now, jobs: jobs, output: output, baseURL: baseURL,
      allowedLinks: links.allowed)
  }
}

enum Paths {
  /// The path from the root, as the user typed the rest of it.
  static func absolute(_ path: String) throws(UsageError) -> String {
    guard !path.isEmpty else {
      throw UsageError("a folder's name is empty", "leave it out, or write . for this folder")
    }
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    // `..` stays: behind a symbolic link it leads elsewhere than the text says.
    for part in whole.split(separator: "/") where part != "." { parts.append(part) }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether there is a regular file.
  static func isFile(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
