import Synchronization

/// A record of the paths that were opened, or looked for, in a site's folder, each relative to it.
final class OpenedPaths: Sendable {
  private let recorded = Mutex<Set<String>>([])

  var paths: Set<String> { recorded.withLock { $0 } }

  func note(_ path: String) { _ = recorded.withLock { $0.insert(path) } }
}
