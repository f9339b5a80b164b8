import DossierKit
import Glibc

/// The output of a preview: where it is, a line for each rebuild, findings when there are any.
struct PreviewLog: Sendable {
  var color: ColorChoice

  /// - Parameter report: Nil where the environment failed.
  func first(_ report: BuildReport?, of state: PreviewState, at url: String, wanted port: UInt16) {
    tell(report, state)
    let shown = state.edition == nil ? "nothing to show yet" : BuildSummary.count(report?.pages ?? 0, "page")
    let counts = report.map { " · \(Self.counts($0))" } ?? ""
    let taken = url.contains(":\(port)/") ? "" : "Port \(port) is taken.\n"
    write("\(shown)\(counts)\n\(taken)Preview at \(url)  (Ctrl-C stops it)\n")
  }

  /// `14:03:22  1 file changed · shown in 9 ms, all pages in 312 ms · 0 errors, 0 warnings`
  func rebuilt(
    _ report: BuildReport?, of state: PreviewState, _ change: ContentWatcher.Change, shownAfter: Duration?,
    after duration: Duration
  ) {
    let files = change.isIncomplete ? "many files" : BuildSummary.count(change.paths.count, "file")
    let cause = change.isEmpty ? "a date has come" : "\(files) changed"
    let shown = shownAfter.map { "shown in \(Self.milliseconds($0)) ms, " } ?? ""
    let counts = report.map { " · \(Self.counts($0))" } ?? ""
    let result =
      state.isStale
      ? "not shown\(counts); the last good pages stay"
      : "\(shown)all pages in \(Self.milliseconds(duration)) ms\(counts)"
    write("\(Self.time)  \(cause) · \(result)\n")
    tell(report, state)
  }

  func stopped() {
    // Below the ^C of the terminal.
    if isatty(STDOUT_FILENO) == 1 { write("\n") }
  }

  private func tell(_ report: BuildReport?, _ state: PreviewState) {
    if let failure = state.failure { _ = Failure(failure).report() }
    let shown = FindingDigest.elsewhere.of(report?.diagnostics ?? [])
    if !shown.isEmpty { Output.writeError(DiagnosticFormat.text.format(shown, colour: color.isOn) + "\n") }
  }

  /// Nobody may be reading any more; that is no reason to stop serving.
  private func write(_ text: String) { try? Output.write(text) }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  private static func counts(_ report: BuildReport) -> String {
    BuildSummary.count(report.count(of: .error), "error") + ", "
      + BuildSummary.count(report.count(of: .warning), "warning")
  }

  /// `14:03:22`, on the clock of whoever looks at the terminal.
  private static var time: String {
    var now = Glibc.time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
