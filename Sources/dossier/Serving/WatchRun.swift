import DossierKit
import Glibc
import Synchronization

/// `build --watch`: a build, and another one whenever something is saved, for people with a server of their own.
struct WatchRun {
  var run: BuildRun
  var followsClock: Bool

  /// Returns after Ctrl-C. Throws what keeps the first build from being made at all, such as an output folder that is
  /// somebody else's; errors in the content do not end it.
  func callAsFunction() throws {
    let signals = StopSignals()
    let watcher = try run.build.watcher()
    let failure = Failures()
    let isStarted = Threads.detach {
      var reuse = Reuse(isKept: true)
      do {
        _ = try run.once(&reuse)
        try announce()
      } catch {
        failure.set(error)
        return StopSignals.raise()
      }
      while watcher.nextChange() != nil { rebuild(&reuse) }
    }
    guard isStarted else { throw PreviewError(description: "the system refuses another thread") }
    signals.wait()
    watcher.stop()
    if let error = failure.error { throw error }
  }

  private func rebuild(_ reuse: inout Reuse) {
    var run = run
    if followsClock { run.build.now = time(nil) }
    do { _ = try run.once(&reuse) } catch { _ = Failure(error).report() }
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
