import Synchronization

/// Holds work back until it is opened, once and for ever.
final class Gate: Sendable {
  private let state = Mutex((isOpen: false, waiting: [@Sendable () -> Void]()))

  /// Does the work now if it is open, and otherwise on the thread that opens it.
  func whenOpen(_ work: @escaping @Sendable () -> Void) {
    let isOpen = state.withLock { state in
      if !state.isOpen { state.waiting.append(work) }
      return state.isOpen
    }
    if isOpen { work() }
  }

  func open() {
    let waiting = state.withLock { state in
      defer { state = (true, []) }
      return state.waiting
    }
    for work in waiting { work() }
  }
}
