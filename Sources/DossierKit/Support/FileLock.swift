import Glibc

/// A promise that one process at a time does something. The system takes it back when the process ends, however it ends.
struct FileLock: ~Copyable {
  /// The locked file; it may hold words for those who come too early.
  let file: FileDescriptor

  /// Does not wait: the error `EWOULDBLOCK` tells that somebody else has the lock.
  ///
  /// - Parameters:
  ///   - open: Opens the file, or makes it; called again where its last holder deleted it meanwhile.
  ///   - whenTaken: Shown the file that somebody else has locked.
  init(
    whenTaken: (borrowing FileDescriptor) -> Void = { _ in }, _ open: () throws(Errno) -> FileDescriptor
  ) throws(Errno) {
    while true {
      let file = try open()
      guard try file.status().isRegularFile else { throw Errno(code: EINVAL) }
      let raw = file.raw
      do throws(Errno) {
        _ = try Errno.check { flock(raw, LOCK_EX | LOCK_NB) }
      } catch {
        whenTaken(file)
        throw error
      }
      // A lock on a deleted file keeps nobody out.
      if try file.status().st_nlink == 0 { continue }
      self.file = file
      return
    }
  }

  /// Lets go even where a program that was just started still holds a copy of the descriptor.
  deinit { flock(file.raw, LOCK_UN) }
}
