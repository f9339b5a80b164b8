import Dispatch
import FlyingFox
import Synchronization

/// Runs a server in tasks of its own, for a caller that wants to know only whether it came up.
final class ServerStartup: Sendable {
  private enum Phase { case starting, listening, stopping, ended }

  private let phase = Mutex((phase: Phase.starting, error: (any Error)?.none))
  private let isDecided = DispatchSemaphore(value: 0)
  private let onFailure: @Sendable () -> Void

  init(onFailure: @escaping @Sendable () -> Void) { self.onFailure = onFailure }

  /// Returns nil when the server listens, or why it does not.
  func run(_ server: HTTPServer) -> (any Error)? {
    Task {
      do {
        try await server.run()
        ended(because: nil)
      } catch {
        ended(because: error)
      }
    }
    let waiting = Task {
      do {
        try await server.waitUntilListening(timeout: 10)
        listens()
      } catch {
        ended(because: error)
      }
    }
    isDecided.wait()
    waiting.cancel()
    return phase.withLock { $0.phase == .ended ? $0.error ?? CancellationError() : nil }
  }

  /// What ended a server that had come up and was not asked to stop.
  var failure: PreviewError? {
    phase.withLock {
      $0.phase == .ended ? PreviewError("the server stopped", because: $0.error ?? CancellationError()) : nil
    }
  }

  func willStop() { phase.withLock { if $0.phase == .listening { $0.phase = .stopping } } }

  private func listens() {
    phase.withLock { state in
      guard state.phase == .starting else { return }
      state.phase = .listening
      isDecided.signal()
    }
  }

  private func ended(because error: (any Error)?) {
    let before = phase.withLock { state in
      let before = state.phase
      if before == .starting || before == .listening { state = (.ended, error) }
      return before
    }
    if before == .starting { isDecided.signal() }
    if before == .listening { onFailure() }
  }
}
