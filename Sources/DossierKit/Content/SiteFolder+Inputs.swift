import Glibc

/// The list of all that a build may look at in a site's folder. Reading goes by it, the cache compares by it, and the
/// watcher waits for changes of it.
extension SiteFolder {
  /// The first of them that is there is read.
  static let configurationNames = ["dossier.yaml", "dossier.yml"]
  /// The site's own themes.
  static let themes = "themes"
  /// The folder of files that are published as they are.
  static let staticFiles = "static"

  /// Single files; a build may look whether they are there.
  static let inputFiles = configurationNames + [EditJournal.name]
  /// Folders of which everything may be looked at, however deep.
  static let inputFolders = [ContentPath.folder, themes, staticFiles]

  /// All of the list that is there, each in the state in which it is now.
  ///
  /// More than is needed is listed rather than less. A file that comes or goes changes the state of its folder, so the
  /// folders stand for what is not there.
  ///
  /// - Returns: Nil where a later look could not tell a change for certain: symbolic links, folders that cannot be listed.
  func inputs(jobs: Int) -> [StatedPath]? {
    guard followsNone else { return nil }
    var found: [StatedPath] = []
    for path in Self.inputFiles {
      guard let state = stateOfItself(path), state.isMissing || state.isFile else { return nil }
      found.append(StatedPath(path: path, state: state))
    }
    var files: [String] = []
    for folder in Self.inputFolders {
      guard listInputs(folder, depth: 0, &found, &files) else { return nil }
    }
    let states = Parallel.map(count: files.count, jobs: jobs) { [files] index in stateOfItself(files[index]) }
    for (path, state) in zip(files, states) {
      // What is gone already will be missed by the build too, and it is for the build to say so.
      guard let state, state.isFile else { return nil }
      found.append(StatedPath(path: path, state: state))
    }
    return found
  }

  /// The folder's state is taken before its names: what comes in between is seen the next time.
  private func listInputs(_ path: String, depth: Int, _ found: inout [StatedPath], _ files: inout [String]) -> Bool {
    guard let state = stateOfItself(path), depth <= ContentListing.maximumDepth else { return false }
    found.append(StatedPath(path: path, state: state))
    if state.isMissing { return true }
    guard state.isFolder, let entries = try? list(path) else { return false }
    for entry in entries {
      switch entry.type {
      case .file: files.append(path + "/" + entry.name)
      case .directory:
        guard listInputs(path + "/" + entry.name, depth: depth + 1, &found, &files) else { return false }
      case .symlink, .other, .unreadable: return false
      }
    }
    return true
  }
}
