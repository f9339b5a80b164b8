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
    var moment = first.nextChange
    while true {
      switch watcher.nextEvent(until: clock == nil ? nil : moment, clock ?? .system) {
      case .stop: return
      case .change, .moment: moment = rebuild(&reuse)
      }
    }
  }

  /// - Returns: The moment after which to build once more; nil where that is not known.
  private func rebuild(_ reuse: inout Reuse) -> Int? {
    var run = run
    if let clock { run.build.now = clock.now() }
    do {
      return try run.once(&reuse).nextChange
    } catch {
      _ = Failure(error).report()
      return nil
    }
  }
}
