import Glibc

/// The promise that one edit at a time changes a site's content. The system takes it back when the process ends.
struct EditLock: ~Copyable {
  private static let name = ".dossier/edit-lock"
  private let file: FileDescriptor
  private let root: String

  /// Does not wait: an error tells that another edit is at work.
  init(root: String) throws(EditError) {
    self.root = root
    while true {
      do throws(Errno) {
        _ = try Self.makeFolder(root)
        let file = try FileDescriptor("\(root)/\(Self.name)", O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o644)
        let raw = file.raw
        _ = try Errno.check { flock(raw, LOCK_EX | LOCK_NB) }
        // The last holder deletes the file: a lock on a deleted one keeps nobody out.
        if try file.status().st_nlink == 0 { continue }
        self.file = file
        return
      } catch {
        guard error.code == EWOULDBLOCK else { throw EditError.system(error, cannot: "lock", Self.name) }
        throw EditError(
          .environment, "another edit of this site is at work", fixes: ["wait until it is done, then try again"])
      }
    }
  }

  deinit {
    _ = unlink("\(root)/\(Self.name)")
    // Goes only if it is empty.
    _ = rmdir("\(root)/\(EditJournal.folder)")
  }

  borrowing func holding<R>(_ body: () throws(EditError) -> R) throws(EditError) -> R { try body() }

  private static func makeFolder(_ root: String) throws(Errno) {
    do {
      _ = try Errno.check { mkdir("\(root)/\(EditJournal.folder)", 0o755) }
    } catch  where error.code == EEXIST {
    }
  }
}
