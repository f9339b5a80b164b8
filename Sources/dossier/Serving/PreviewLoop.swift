import Dispatch
import DossierKit
import Synchronization

/// Keeps a preview up to date on two threads: one waits for changes and shows them at once where that is possible, the other
/// makes whole editions, also when a moment comes at which the site changes by itself, and lets go of one that a newer change
/// has overtaken.
final class PreviewLoop: Sendable {
  /// Events that no whole edition has in it.
  private struct News {
    var change = ContentWatcher.Change()
    /// When the first of it came.
    var since: ContinuousClock.Instant?
    /// How long it took until a quick edition was there; nil if there was none.
    var shownAfter: Duration?
    /// Counts changes.
    var generation = 0
    var isStopping = false

    mutating func note(_ other: ContentWatcher.Change, since start: ContinuousClock.Instant) {
      change.formUnion(other)
      since = min(since ?? start, start)
    }
  }

  /// However fast changes come, a whole edition is finished after this.
  private static let patience = Duration.seconds(2)

  private let site: PreviewSite
  private let events: EventStreams
  private let log: PreviewLog
  /// Nil where one moment counts as now for ever.
  private let clock: WallClock?
  private let news = Mutex(News())
  private let isDue = DispatchSemaphore(value: 0)

  init(_ site: PreviewSite, _ events: EventStreams, _ log: PreviewLog, clock: WallClock?) {
    self.site = site
    self.events = events
    self.log = log
    self.clock = clock
  }

  /// - Parameter onFirst: Told of the first whole edition, before any change is looked at.
  func start(_ watcher: ContentWatcher, onFirst: @escaping @Sendable (BuildReport?) -> Void) {
    _ = Threads.detach { [self] in
      let first = try? site.rebuild()
      onFirst(first)
      events.send()
      _ = Threads.detach { [self] in while let change = watcher.nextChange() { show(change) } }
      site.rememberStart()
      var retry = RetryPause()
      var moment = next(after: first, &retry)
      while wait(until: moment) { moment = rebuild(&retry) }
    }
  }

  func stop() {
    news.withLock { $0.isStopping = true }
    isDue.signal()
  }

  private func show(_ change: ContentWatcher.Change) {
    let clock = ContinuousClock()
    let start = clock.now
    let isShown = site.show(change)
    if isShown { events.send() }
    news.withLock { news in
      news.note(change, since: start)
      news.shownAfter = isShown ? clock.now - start : nil
      news.generation += 1
    }
    isDue.signal()
  }

  /// Until a whole edition is due: after a change, or when a moment comes.
  ///
  /// - Returns: False when it is time to stop.
  private func wait(until moment: Int?) -> Bool {
    while true {
      guard let moment else {
        isDue.wait()
        break
      }
      let clock = clock ?? .system
      let rest = clock.seconds(until: moment)
      if rest == 0 || isDue.wait(timeout: .now() + .seconds(rest)) == .success { break }
    }
    // Of several changes the last one counts.
    while isDue.wait(timeout: .now()) == .success {}
    return news.withLock { !$0.isStopping }
  }

  /// When to build once more: when the site changes by itself, or soon after the environment has failed; nil where nothing is
  /// due.
  private func next(after report: BuildReport?, _ retry: inout RetryPause) -> Int? {
    guard let report else { return (clock ?? .system).now() + retry.next() }
    retry = RetryPause()
    return clock == nil ? nil : report.nextChange
  }

  /// - Returns: When to build once more; nil where nothing is due.
  private func rebuild(_ retry: inout RetryPause) -> Int? {
    let stopwatch = ContinuousClock()
    let taken = news.withLock { news in
      defer { (news.change, news.since) = (.init(), nil) }
      return news
    }
    let start = taken.since ?? stopwatch.now
    do {
      let report = try site.rebuild(now: clock?.now()) { [self] in
        news.withLock { $0.isStopping || $0.generation != taken.generation && stopwatch.now - start < Self.patience }
      }
      events.send()
      log.rebuilt(report, of: site.state, taken.change, shownAfter: taken.shownAfter, after: stopwatch.now - start)
      return next(after: report, &retry)
    } catch {
      // The change that has overtaken this one has made another edition due.
      news.withLock { $0.note(taken.change, since: start) }
      return nil
    }
  }
}
