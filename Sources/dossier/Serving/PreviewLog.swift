import DossierKit
import Glibc

/// What a preview prints: where it is, a line for each rebuild, findings when there are any.
struct PreviewLog: Sendable {
  var color: ColorChoice

  func first(_ report: BuildReport, of state: PreviewState) throws {
    print(report.diagnostics)
    let shown = state.edition == nil ? "nothing to show yet" : BuildSummary.count(report.pages, "page")
    try Output.write("\(shown) · \(Self.counts(report))\n")
  }

  func listening(at url: String, wanted port: UInt16) throws {
    let taken = url.contains(":\(port)/") ? "" : "Port \(port) is taken.\n"
    try Output.write("\(taken)Preview at \(url)  (Ctrl-C stops it)\n")
  }

  func rebuilt(
    _ report: BuildReport?, of state: PreviewState, after duration: Duration, _ change: ContentWatcher.Change
  ) {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let files = change.isIncomplete ? "many files" : BuildSummary.count(change.paths.count, "file")
    var line = "\(Self.time)  \(state.isStale ? "not rebuilt" : "rebuilt") in \(milliseconds) ms · \(files) changed"
    if let report { line += " · \(Self.counts(report))" }
    if state.isStale { line += "; the last good pages stay" }
    // Nobody may be reading any more; that is no reason to stop serving.
    try? Output.write(line + "\n")
    if let failure = state.failure { _ = Failure(failure).report() }
    print(report?.diagnostics ?? [])
  }

  func stopped() {
    // Below the ^C of the terminal.
    if isatty(STDOUT_FILENO) == 1 { try? Output.write("\n") }
  }

  private func print(_ diagnostics: [Diagnostic]) {
    let shown = NoteLimit.apply(NoteLimit.perCode, to: diagnostics)
    if !shown.isEmpty { Output.writeError(DiagnosticFormat.text.format(shown, colour: color.isOn) + "\n") }
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
