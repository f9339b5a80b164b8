import Glibc

/// Changes of files in a site's folder, each made in the open folder that holds the file, so that no link leads it elsewhere.
extension SiteFolder {
  /// Whether the path itself is a symbolic link.
  func isLink(_ path: String) -> Bool { entry(path)?.isSymbolicLink == true }

  /// Whether there is a regular file under exactly this path.
  func isFile(_ path: String) -> Bool { entry(path)?.isRegularFile == true }

  /// The permissions of a file; nil if it is not there.
  func mode(of path: String) -> mode_t? { entry(path).map { $0.st_mode & 0o7777 } }

  /// The entry there, a link itself rather than what it leads to; nil if nothing can be seen.
  private func entry(_ path: String) -> stat? {
    try? inFolder(of: path) { folder, name throws(Errno) in
      var status = stat()
      _ = try Errno.check { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
      return status
    }
  }

  /// A new file; throws `EEXIST` where there is anything.
  func create(_ path: String, mode: mode_t) throws(Errno) -> FileDescriptor {
    FileDescriptor(
      owning: try inFolder(of: path) { folder, name throws(Errno) in
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try Errno.check { openat(folder, name, flags, mode) }
      })
  }

  /// Deletes a file, or a link itself.
  func remove(_ path: String) throws(Errno) {
    try inFolder(of: path) { folder, name throws(Errno) in _ = try Errno.check { unlinkat(folder, name, 0) } }
  }

  /// Puts a file in the place of another one, or of none, in the same folder.
  func replace(_ path: String, with temporary: String) throws(Errno) {
    let name = Self.name(of: path)
    try inFolder(of: temporary) { folder, temporary throws(Errno) in
      _ = try Errno.check { renameat(folder, temporary, folder, name) }
    }
  }

  /// Makes sure that a file or folder is on the disk.
  func flush(_ path: String) throws(Errno) {
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    let raw = file.raw
    _ = try Errno.check { fsync(raw) }
  }

  private func inFolder<Result>(
    of path: String, _ body: (_ folder: Int32, _ name: String) throws(Errno) -> Result
  ) throws(Errno) -> Result {
    let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    let folder = try open(parent, O_RDONLY | O_DIRECTORY)
    return try body(folder.raw, Self.name(of: path))
  }

  private static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }
}
