import DossierKit
import Glibc
import Synchronization

/// `build --watch`: a build, and another one whenever something is saved or a moment changes it, for people with a server of their own.
struct WatchRun {
  var run: BuildRun
  /// Nil where one moment counts as now for ever.
  var clock: WallClock?

  /// Returns after Ctrl-C. Throws what keeps the first build from being made at all, such as an output folder that is
  /// somebody else's; errors in the content do not end it.
  func callAsFunction() throws {
    let signals = StopSignals()
    let watcher = try run.build.watcher()
    let failure = Failures()
    let isStarted = Threads.detach {
      var reuse = Reuse(isKept: true)
      let first: BuildReport
      do {
        first = try run.once(&reuse)
        try announce()
      } catch {
        failure.set(error)
        return StopSignals.raise()
      }
      WatchLoop(run: run, clock: clock)(watcher, &reuse, after: first)
    }
    guard isStarted else { throw PreviewError(description: "the system refuses another thread") }
    signals.wait()
    watcher.stop()
    if let error = failure.error { throw error }
  }

  private func announce() throws {
    guard !run.options.quiet, run.options.format == .text || run.options.format == .github else { return }
    try Output.write("Watching for changes  (Ctrl-C stops it)\n")
  }

  /// The failure of the other thread.
  private final class Failures: Sendable {
    private let first = Mutex<(any Error)?>(nil)
    var error: (any Error)? { first.withLock { $0 } }
    func set(_ error: any Error) { first.withLock { $0 = error } }
  }
}
