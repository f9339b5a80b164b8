import Glibc

/// Everything on the disk that a build may look at, with the state it was in before the build looked.
struct SiteInputs {
  /// Relative to the site folder.
  let paths: [StatedPath]

  /// Nil where a later look could not tell a change for certain, as ``SiteFolder/inputs(jobs:)`` says, and where files
  /// were changed this very moment on a disk that keeps coarse times.
  init?(root: String, jobs: Int) {
    guard let folder = try? SiteFolder(root) else { return nil }
    var paths = folder.inputs(jobs: jobs)
    if let found = paths, !Self.isSettled(found) {
      // An editor that builds on saving is quicker than the clock of a file system: wait until that has gone on.
      usleep(30_000)
      paths = folder.inputs(jobs: jobs).flatMap { Self.isSettled($0) ? $0 : nil }
    }
    guard let paths else { return nil }
    self.paths = paths
  }

  private static func isSettled(_ paths: [StatedPath]) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let moment = PathState.nanoseconds(now)
    return paths.allSatisfy { $0.state.isSettled(at: moment) }
  }
}
