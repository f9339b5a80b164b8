import DossierKit

/// Builds again whenever something is saved, or a moment comes at which the site changes by itself.
struct WatchLoop {
  var run: BuildRun
  /// Nil where one moment counts as now for ever.
  var clock: WallClock?

  /// Returns when the watcher is stopped.
  ///
  /// - Parameter first: The report of the build that left `reuse`.
  func callAsFunction(_ watcher: ContentWatcher, _ reuse: inout Reuse, after first: BuildReport) {
    var moment = clock == nil ? nil : first.nextChange
    var retry = RetryPause()
    while true {
      switch watcher.nextEvent(until: moment, clock ?? .system) {
      case .stop: return
      case .change, .moment: moment = rebuild(&reuse, &retry)
      }
    }
  }

  /// - Returns: The moment after which to build once more; nil where that is not known.
  private func rebuild(_ reuse: inout Reuse, _ retry: inout RetryPause) -> Int? {
    var run = run
    if let clock { run.build.now = clock.now() }
    do {
      let report = try run.once(&reuse)
      retry = RetryPause()
      return clock == nil ? nil : report.nextChange
    } catch {
      // Whatever was saved or came due is not on the site yet: another build may have held the folder, or a disk was full.
      _ = Failure(error).report()
      return (clock ?? .system).now() + retry.next()
    }
  }
}
