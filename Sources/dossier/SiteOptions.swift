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

  /// A build of the site with these options.
  func siteBuild(output: String? = nil, baseURL: String? = nil) throws -> SiteBuild {
    let root = try Paths.absolute(folder)
    var build = SiteBuild(
      root: root, output: try output.map(Paths.absolute) ?? root + "/public", now: try moment(root: root))
    build.includesDrafts = drafts
    build.includesFuture = future
    if let jobs {
      guard (1...1024).contains(jobs) else {
        throw UsageError("‘\(jobs)’ is no number of threads", "use --jobs with 1 to 1024, or leave it out")
      }
      build.jobs = jobs
    }
    if let baseURL {
      if let fault = SiteAddress.fault(in: baseURL) {
        throw UsageError("the base URL ‘\(baseURL)’ \(fault)", SiteAddress.remedy)
      }
      build.baseURL = baseURL
    }
    return build
  }

  private func moment(root: String) throws -> Int {
    if let now { return try Self.seconds(now, root: root) }
    guard let epoch = Environment.value("SOURCE_DATE_EPOCH") else { return time(nil) }
    guard let seconds = Int(epoch), abs(seconds) < 1 << 38 else {
      throw UsageError(
        "the environment variable SOURCE_DATE_EPOCH is ‘\(epoch)’, not a number of seconds",
        "set it to seconds since 1970, as ‘date +%s’ prints them, or unset it")
    }
    return seconds
  }

  private static func seconds(_ text: String, root: String) throws -> Int {
    let date: EDTFDate
    do {
      date = try EDTFDate(parsing: text)
    } catch {
      throw UsageError("‘\(text)’ is not a date: \(error.reason)", error.suggestion ?? "write --now 2024-06-30")
    }
    // A date without an offset is meant on the site's own clock. Faults of the configuration are the build's to report.
    var ignored = DiagnosticLog()
    let timeZone = try ConfigurationReader.read(siteFolder: root, &ignored).timeZone
    guard let moment = Moment(date, timeZone: timeZone) else {
      throw UsageError("‘\(text)’ is no moment", "name a day, or a day and time: --now 2024-06-30T12:00")
    }
    return moment.unixSeconds
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
