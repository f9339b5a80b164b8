import Broadsheet
import DossierKit
import Glibc

/// A preview from its first build to Ctrl-C: one thread makes editions, one waits for changes, others answer requests, this
/// one waits for the signal to stop.
struct PreviewRun {
  var build: SiteBuild
  /// Nil where one moment counts as now for ever.
  var clock: WallClock?
  var port: UInt16
  var opensBrowser: Bool
  var color: ColorChoice

  /// Returns after Ctrl-C. Throws ``ExitStatus`` where the configuration is at fault, ``PreviewError`` where there is no
  /// port to be had, ``ContentError`` where a file or folder cannot be read.
  func callAsFunction() throws {
    // Before any other thread is there, so that all of them leave the signals to this one.
    let signals = StopSignals()
    // Before the first build, so that nothing is missed that is saved during it.
    let watcher = try build.watcher()
    let site = PreviewSite(build, theme: Broadsheet())
    let basePath = try basePath(of: site)

    // Listens before there is anything to show: the first requests wait for it.
    let (events, firstEdition) = (EventStreams(of: site), Gate())
    let server = try PreviewServer.start(port: port, basePath: basePath, onFailure: StopSignals.raise) { port in
      PreviewHandler(site: site, firstEdition: firstEdition, events: events, port: port)
    }
    if opensBrowser { Browser.open(server.url) }
    let log = PreviewLog(color: color)
    let loop = PreviewLoop(site, events, log, clock: clock)
    loop.start(watcher) { [port] report in
      firstEdition.open()
      log.first(report, of: site.state, at: server.url, wanted: port)
    }
    signals.wait()
    firstEdition.open()
    watcher.stop()
    loop.stop()
    server.stop()
    log.stopped()
    if let failure = server.failure { throw failure }
  }

  /// Without a configuration there is nothing to show, and the folder is probably the wrong one; with faults in the content
  /// there is: they are.
  private func basePath(of site: PreviewSite) throws -> String {
    if let path = try site.basePath() { return path }
    let report = try site.rebuild()
    try report.map { try ContentReport.stopOnInvalidConfiguration($0.outcome, $0.diagnostics) }
    throw site.state.failure ?? ExitStatus.configuration
  }
}
