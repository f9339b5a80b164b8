import Synchronization

/// Creates the folders that files go into, each once for all workers.
final class FolderMaker: Sendable {
  private let folder: OutputFolder
  private struct Folders {
    /// There now.
    var present: Set<PublicPath>
    /// Made by this build, so that nothing is in them but what it has put there.
    var made: Set<PublicPath> = []
  }

  private let folders: Mutex<Folders>

  private enum Finding { case present, made, unknown }

  /// - Parameter present: The folders that are there already and are no symbolic links.
  init(_ folder: OutputFolder, present: Set<PublicPath>) {
    self.folder = folder
    folders = Mutex(Folders(present: present))
  }

  /// Makes sure that the folder of a file exists.
  ///
  /// - Returns: Whether this build made it, so that the file cannot be there yet.
  func makeParent(of path: PublicPath) throws(PublishingError) -> Bool {
    guard let parent = path.parent else { return false }
    return try make(parent)
  }

  /// - Returns: Whether this build made the folder. False also where another worker is just making it.
  private func make(_ path: PublicPath) throws(PublishingError) -> Bool {
    switch find(path) {
    case .made: return true
    case .present: return false
    case .unknown: break
    }
    if let parent = path.parent { _ = try make(parent) }
    // Without the lock: other workers need not wait for the disk.
    if try folder.makeFolder(path.text) {
      folders.withLock { folders in _ = folders.made.insert(path) }
      return true
    }
    try folders.withLock { folders throws(PublishingError) in try replaceFile(at: path, &folders) }
    return false
  }

  private func find(_ path: PublicPath) -> Finding {
    folders.withLock { folders in
      if folders.made.contains(path) { return .made }
      return folders.present.contains(path) ? .present : .unknown
    }
  }

  private func replaceFile(at path: PublicPath, _ folders: inout Folders) throws(PublishingError) {
    if try folder.entry(at: path.text) != .folder {
      // A file of an earlier build; the survey let nothing else pass.
      try folder.removeFile(path.text)
      _ = try folder.makeFolder(path.text)
    }
    folders.present.insert(path)
  }
}
