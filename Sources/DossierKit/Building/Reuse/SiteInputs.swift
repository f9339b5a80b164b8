import Glibc

/// Everything on the disk that a build may look at, with the state it was in before the build looked.
struct SiteInputs {
  /// Relative to the site folder.
  let paths: [StatedPath]
  /// Whether a change of any of them from now on would show in its state: files that were changed this very moment may be
  /// changed again without that.
  let isSettled: Bool
  /// Whether that holds of all but documents.
  let isRestSettled: Bool

  /// Nil where a later look could not tell a change for certain, as ``SiteFolder/inputs(jobs:)`` says.
  ///
  /// - Parameter waits: For a moment, if that settles what has just been changed.
  init?(root: String, waits: Bool, jobs: Int) {
    guard let folder = try? SiteFolder(root), var paths = folder.inputs(jobs: jobs) else { return nil }
    var unsettled = Self.unsettled(paths)
    if waits, !unsettled.isEmpty {
      // An editor that builds on saving is quicker than the clock of a file system: wait until that has gone on.
      usleep(30_000)
      guard let again = folder.inputs(jobs: jobs) else { return nil }
      paths = again
      unsettled = Self.unsettled(paths)
    }
    self.paths = paths
    isSettled = unsettled.isEmpty
    isRestSettled = unsettled.allSatisfy { $0.state.isFolder || Self.isDocument($0.path) }
  }

  private static func unsettled(_ paths: [StatedPath]) -> [StatedPath] {
    let moment = PathState.now
    return paths.filter { !$0.state.isSettled(at: moment) }
  }

  static func isDocument(_ path: String) -> Bool {
    path.hasPrefix("content/") && (path.hasSuffix(".md") || path.hasSuffix(".markdown"))
  }
}
