import DossierKit
import Glibc

/// The build that a command line asks for, before it is known to make sense.
struct BuildRequest {
  var folder: String
  var drafts = false
  var future = false
  /// A date, or nil for SOURCE_DATE_EPOCH or the clock.
  var now: String?
  var jobs: Int?
  var output: String?
  var baseURL: String?
  var allowedLinks: [String] = []

  /// The build that is meant. Throws ``UsageError``.
  func siteBuild() throws -> SiteBuild {
    let root = try Paths.absolute(folder)
    var build = SiteBuild(
      root: root, output: try output.map(Paths.absolute) ?? root + "/public", now: try moment(root: root))
    build.followsOutputLink = output != nil
    build.allowedLinks = allowedLinks
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

  /// Whether now is the time on the clock, which goes on while a preview runs.
  var followsClock: Bool { now == nil && Environment.value("SOURCE_DATE_EPOCH") == nil }

  private func moment(root: String) throws -> Int {
    if let now { return try seconds(now, root: root) }
    guard let epoch = Environment.value("SOURCE_DATE_EPOCH") else { return time(nil) }
    guard let seconds = Int(epoch), abs(seconds) < 1 << 38 else {
      throw UsageError(
        "the environment variable SOURCE_DATE_EPOCH is ‘\(epoch)’, not a number of seconds",
        "set it to seconds since 1970, as ‘date +%s’ prints them, or unset it")
    }
    return seconds
  }

  private func seconds(_ text: String, root: String) throws -> Int {
    let date: EDTFDate
    do {
      date = try EDTFDate(parsing: text)
    } catch {
      throw UsageError("‘\(text)’ is not a date: \(error.reason)", error.suggestion ?? "write --now 2024-06-30")
    }
    // A date without an offset is meant on the site's own clock. Faults of the configuration are the build's to report.
    var ignored = DiagnosticLog()
    let timeZone = try ConfigurationReader.read(SiteFolder(root, following: allowedLinks), &ignored).timeZone
    guard let moment = Moment(date, timeZone: timeZone) else {
      throw UsageError("‘\(text)’ is no moment", "name a day, or a day and time: --now 2024-06-30T12:00")
    }
    return moment.unixSeconds
  }
}
