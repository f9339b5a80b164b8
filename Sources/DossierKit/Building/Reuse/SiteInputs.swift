import Glibc

/// Everything on the disk that a build may look at, with the state it was in before the build looked.
///
/// More than is needed is listed rather than less: every file and folder below `content/` and the site's own theme. A file
/// that comes or goes changes the state of its folder, so the folders stand for what is not there.
struct SiteInputs {
  /// Relative to the site folder.
  let paths: [StatedPath]

  /// Beside `content` and the theme.
  private static let single = ["dossier.yaml", "dossier.yml", EditJournal.name]
  private static let folders = ["content", "themes"]

  /// Nil where a later look could not tell a change for certain: symbolic links, folders that cannot be listed, files that
  /// were changed this very moment on a disk that keeps coarse times.
  init?(root: String, jobs: Int) {
    guard let folder = try? FileDescriptor(root, O_RDONLY | O_DIRECTORY) else { return nil }
    var paths = Self.look(folder, jobs)
    if let found = paths, !Self.isSettled(found) {
      // An editor that builds on saving is quicker than the clock of a file system: wait until that has gone on.
      usleep(30_000)
      paths = Self.look(folder, jobs).flatMap { Self.isSettled($0) ? $0 : nil }
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

  private static func look(_ root: borrowing FileDescriptor, _ jobs: Int) -> [StatedPath]? {
    var found: [StatedPath] = []
    for path in single {
      guard let state = PathState(path, in: root.raw), state.isMissing || state.isFile else { return nil }
      found.append(StatedPath(path: path, state: state))
    }
    var files: [String] = []
    for folder in folders {
      guard list(folder, in: root.raw, depth: 0, &found, &files) else { return nil }
    }
    let raw = root.raw
    let states = Parallel.map(count: files.count, jobs: jobs) { [files] index in PathState(files[index], in: raw) }
    for (path, state) in zip(files, states) {
      // What is gone already will be missed by the build too, and it is for the build to say so.
      guard let state, state.isFile else { return nil }
      found.append(StatedPath(path: path, state: state))
    }
    return found
  }

  /// The folder's state is taken before its names: what comes in between is seen the next time.
  private static func list(
    _ path: String, in root: Int32, depth: Int, _ found: inout [StatedPath], _ files: inout [String]
  ) -> Bool {
    guard let state = PathState(path, in: root), depth <= ContentListing.maximumDepth else { return false }
    found.append(StatedPath(path: path, state: state))
    if state.isMissing { return true }
    guard state.isFolder, let entries = try? FolderListing.entries(of: path, in: root) else { return false }
    for entry in entries {
      switch entry.type {
      case .file: files.append(path + "/" + entry.name)
      case .directory:
        guard list(path + "/" + entry.name, in: root, depth: depth + 1, &found, &files) else { return false }
      case .symlink, .other, .unreadable: return false
      }
    }
    return true
  }
}
