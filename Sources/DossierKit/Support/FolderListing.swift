import Glibc

/// The names in a folder.
enum FolderListing {
  /// All but `.` and `..`, sorted, so that nothing depends on the order the file system keeps.
  /// A name that is not UTF-8 comes out repaired, and so names nothing.
  static func names(of path: String, in base: Int32 = AT_FDCWD) throws(Errno) -> [String] {
    let raw = try Errno.check { openat(base, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard let folder = fdopendir(raw) else {
      let error = Errno.current
      _ = close(raw)
      throw error
    }
    defer { closedir(folder) }

    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw .current }
        return names.sorted()
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }
}
