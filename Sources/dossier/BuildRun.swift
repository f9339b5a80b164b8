import Broadsheet
import DossierKit

/// Runs a build, shows how far it is, and prints what came of it.
struct BuildRun {
  var build: SiteBuild
  var options: ReportOptions
  /// The site's folder as it was typed, to name the command that comes next.
  var folder = "."
  /// Whether the result is compared with that of a build without the cache.
  var verifies = false

  /// Throws ``ExitStatus`` after errors of the content or the configuration.
  func callAsFunction() throws {
    var reuse = Reuse(isKept: false)
    var last = self
    last.build.isLastOfProcess = true
    let report = try last.once(&reuse)
    switch report.outcome {
    case .fine: tellNext(report)
    case .contentErrors: throw ExitStatus.content
    case .invalidConfiguration: throw ExitStatus.configuration
    }
  }

  /// Builds and reports, doing again only what has changed since the run that left `reuse`.
  func once(_ reuse: inout Reuse) throws -> BuildReport {
    let clock = ContinuousClock()
    let start = clock.now
    let report = try runShowingProgress(&reuse)
    try print(report, after: clock.now - start)
    return report
  }

  private func tellNext(_ report: BuildReport) {
    guard options.format == .text, !options.quiet else { return }
    NextStep.tell(
      build.publishes ? NextStep.afterBuild(report, in: folder) : NextStep.afterCheck(in: folder))
  }

  private func runShowingProgress(_ reuse: inout Reuse) throws -> BuildReport {
    let progress = ProgressLine(isOn: !options.quiet && Terminal.isInteractive)
    defer { progress.clear() }
    var build = build
    build.isStrict = options.strict ? true : nil
    build.onStage = { progress.show($0) }
    return verifies
      ? try build.runVerified(theme: Broadsheet()) : try build.run(theme: Broadsheet(), reusing: &reuse)
  }

  private func print(_ report: BuildReport, after duration: Duration) throws {
    let summary = BuildSummary(report: report, publishes: build.publishes, duration: duration)
    switch options.format {
    case .json:
      try Output.write(report.json())
    case .sarif:
      try Output.write(options.format.format(report.diagnostics))
    case .github:
      Output.writeError(options.format.format(wanted(report)))
    case .text:
      let limit = options.verbose ? Int.max : FindingDigest.usualLimit
      let shown = FindingDigest(limit: limit, remedy: "--verbose").of(wanted(report))
      if !shown.isEmpty {
        let text = options.format.format(shown, colour: options.color.isOn)
        Output.writeError(options.quiet ? text : text + "\n")
      }
    }
    if options.timings || options.verbose { Output.writeError(summary.stageTimes) }
    if options.verbose { Output.writeError(summary.changes) }
    let isMachineFormat = options.format == .json || options.format == .sarif
    if !isMachineFormat && !options.quiet { try Output.write(summary.text) }
  }

  private func wanted(_ report: BuildReport) -> [Diagnostic] {
    options.quiet ? report.diagnostics.filter { $0.severity == .error } : report.diagnostics
  }
}
