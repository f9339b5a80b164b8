import Broadsheet
import DossierKit
import Glibc

/// A preview from its first build to Ctrl-C: one thread waits for changes and rebuilds, others answer requests, this one
/// waits for the signal to stop.
struct PreviewRun {
  var build: SiteBuild
  var followsClock: Bool
  var port: UInt16
  var opensBrowser: Bool
  var color: ColorChoice

  /// Returns after Ctrl-C. Throws ``ExitStatus`` where the configuration is at fault, ``PreviewError`` where there is no
  /// port to be had, ``ContentError`` where a file or folder cannot be read.
  func callAsFunction() throws {
    // Before any other thread is there, so that all of them leave the signals to this one.
    let signals = StopSignals()
    // Before the first build, so that nothing is missed that is saved during it.
    let watcher = try ContentWatcher(root: build.root)
    let site = PreviewSite(build, theme: Broadsheet(), session: Self.session)
    let log = PreviewLog(color: color)
    try log.first(firstBuild(of: site), of: site.state)

    let events = EventStreams()
    events.send(site.state)
    let server = try PreviewServer.start(site: site, events: events, port: port) { StopSignals.raise() }
    try log.listening(at: server.url, wanted: port)
    if opensBrowser { Browser.open(server.url) }

    let followsClock = followsClock
    _ = Threads.detach {
      while let change = watcher.nextChange() {
        let clock = ContinuousClock()
        let start = clock.now
        let report = site.rebuild(now: followsClock ? time(nil) : nil)
        events.send(site.state)
        log.rebuilt(report, of: site.state, after: clock.now - start, change)
      }
    }
    signals.wait()
    watcher.stop()
    events.finish()
    server.stop()
    log.stopped()
    if let failure = server.failure { throw failure }
  }

  /// Without a configuration there is nothing to show, and the folder is probably the wrong one; with faults in the content
  /// there is: they are.
  private func firstBuild(of site: PreviewSite) throws -> BuildReport {
    let report = site.rebuild()
    guard let report else { throw site.state.failure ?? ExitStatus.io }
    try ContentReport.stopOnInvalidConfiguration(report.outcome, report.diagnostics)
    return report
  }

  /// Two runs never have the same, so that a page of an earlier one knows that it is old.
  private static var session: String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return String(now.tv_sec, radix: 36) + String(now.tv_nsec, radix: 36)
  }
}
