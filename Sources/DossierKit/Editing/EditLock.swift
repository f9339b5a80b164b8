import Glibc

/// The promise that one edit at a time changes a site's content. The system takes it back when the process ends.
struct EditLock: ~Copyable {
  private static let name = ".dossier/edit-lock"
  private let lock: FileLock
  private let folder: SiteFolder

  /// Does not wait: an error tells that another edit is at work.
  init(_ folder: SiteFolder) throws(EditError) {
    self.folder = folder
    do throws(Errno) {
      lock = try FileLock { () throws(Errno) in
        // The last holder deletes the folder, too.
        try Self.makeFolder(in: folder)
        return try folder.open(Self.name, O_RDWR | O_CREAT | O_NONBLOCK, mode: 0o600)
      }
    } catch {
      guard error.code == EWOULDBLOCK else { throw .system(folder.failure(error, cannot: "lock", Self.name)) }
      throw EditError(
        .environment, "another edit of this site is at work", fixes: ["wait until it is done, then try again"])
    }
  }

  deinit {
    try? folder.remove(Self.name)
    // Goes only if it is empty.
    if let site = try? folder.open("", O_RDONLY | O_DIRECTORY) {
      _ = unlinkat(site.raw, EditJournal.folder, AT_REMOVEDIR)
    }
  }

  borrowing func holding<R>(_ body: () throws(EditError) -> R) throws(EditError) -> R { try body() }

  private static func makeFolder(in folder: SiteFolder) throws(Errno) {
    do {
      let site = try folder.open("", O_RDONLY | O_DIRECTORY)
      let raw = site.raw
      _ = try Errno.check { mkdirat(raw, EditJournal.folder, 0o700) }
    } catch  where error.code == EEXIST {
    }
  }
}
