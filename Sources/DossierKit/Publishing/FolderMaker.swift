import Synchronization

/// Creates the folders that files go into, each once for all workers.
final class FolderMaker: Sendable {
  private let folder: OutputFolder
  private let present: Mutex<Set<PublicPath>>

  /// - Parameter present: The folders that are there already and are no symbolic links.
  init(_ folder: OutputFolder, present: Set<PublicPath>) {
    self.folder = folder
    self.present = Mutex(present)
  }

  /// Makes sure that the folder of a file exists.
  func makeParent(of path: PublicPath) throws(PublishingError) {
    guard let parent = path.parent else { return }
    // The lock is held while folders are created: the system takes turns in a folder anyway.
    try present.withLock { present throws(PublishingError) in try make(parent, &present) }
  }

  private func make(_ path: PublicPath, _ present: inout Set<PublicPath>) throws(PublishingError) {
    guard !present.contains(path) else { return }
    if let parent = path.parent { try make(parent, &present) }
    if try !folder.makeFolder(path.text), try folder.entry(at: path.text) != .folder {
      // A file of an earlier build; the survey let nothing else pass.
      try folder.removeFile(path.text)
      _ = try folder.makeFolder(path.text)
    }
    present.insert(path)
  }
}
