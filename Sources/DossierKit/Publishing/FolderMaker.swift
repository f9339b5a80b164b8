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
    // The lock is held while folders are created: the system takes turns in a folder anyway.
    return try folders.withLock { folders throws(PublishingError) in
      if folders.made.contains(parent) { return true }
      try make(parent, &folders)
      return folders.made.contains(parent)
    }
  }

  private func make(_ path: PublicPath, _ folders: inout Folders) throws(PublishingError) {
    guard !folders.present.contains(path), !folders.made.contains(path) else { return }
    if let parent = path.parent { try make(parent, &folders) }
    if try folder.makeFolder(path.text) {
      folders.made.insert(path)
      return
    }
    if try folder.entry(at: path.text) != .folder {
      // A file of an earlier build; the survey let nothing else pass.
      try folder.removeFile(path.text)
      _ = try folder.makeFolder(path.text)
    }
    folders.present.insert(path)
  }
}
