import Dispatch
import DossierKit
import Glibc
import Synchronization

/// Keeps a preview up to date on two threads: one waits for changes and shows them at once where that is possible, the other
/// makes whole editions, and lets go of one that a newer change has overtaken.
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
  private let followsClock: Bool
  private let news = Mutex(News())
  private let isDue = DispatchSemaphore(value: 0)

  init(_ site: PreviewSite, _ events: EventStreams, _ log: PreviewLog, followsClock: Bool) {
    self.site = site
    self.events = events
    self.log = log
    self.followsClock = followsClock
  }

  /// - Parameter onFirst: Told of the first whole edition, before any change is looked at.
  func start(_ watcher: ContentWatcher, onFirst: @escaping @Sendable (BuildReport?) -> Void) {
    _ = Threads.detach { [self] in
      onFirst(try? site.rebuild())
      events.send()
      _ = Threads.detach { [self] in while let change = watcher.nextChange() { show(change) } }
      site.rememberStart()
      while waitUntilDue() { rebuild() }
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

  /// - Returns: False when it is time to stop.
  private func waitUntilDue() -> Bool {
    isDue.wait()
    // Of several changes the last one counts.
    while isDue.wait(timeout: .now()) == .success {}
    return news.withLock { !$0.isStopping }
  }

  private func rebuild() {
    let clock = ContinuousClock()
    let taken = news.withLock { news in
      defer { (news.change, news.since) = (.init(), nil) }
      return news
    }
    let start = taken.since ?? clock.now
    do {
      let report = try site.rebuild(now: followsClock ? time(nil) : nil) { [self] in
        news.withLock { $0.isStopping || $0.generation != taken.generation && clock.now - start < Self.patience }
      }
      events.send()
      log.rebuilt(report, of: site.state, taken.change, shownAfter: taken.shownAfter, after: clock.now - start)
    } catch {
      // The change that has overtaken this one has made another edition due.
      news.withLock { $0.note(taken.change, since: start) }
    }
  }
}
