import Glibc

enum FolderListing {
  struct Entry: Sendable {
    enum EntryType: Sendable {
      case file, directory, symlink, other
      /// The name is not UTF-8 and is shown with stand-ins.
      case unreadable
    }
    var name: String
    var type: EntryType
  }

  /// All but `.` and `..`, sorted by name, so that nothing depends on the order the file system keeps.
  static func entries(of path: String, in base: Int32 = AT_FDCWD) throws(Errno) -> [Entry] {
    try entries(in: FileDescriptor(path, in: base, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
  }

  /// The same of an open folder.
  static func entries(in open: consuming FileDescriptor) throws(Errno) -> [Entry] {
    // Closing the stream closes its descriptor.
    let raw = open.release()
    guard let folder = fdopendir(raw) else {
      let error = Errno.current
      _ = close(raw)
      throw error
    }
    defer { closedir(folder) }

    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw .current }
        return entries.sorted { $0.name < $1.name }
      }
      let (name, isUTF8) = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        let bytes = raw.prefix { $0 != 0 }
        return (String(decoding: bytes, as: UTF8.self), UTF8Check.firstInvalid(in: Array(bytes)) == nil)
      }
      if name == "." || name == ".." { continue }
      let type = isUTF8 ? type(entry.pointee.d_type, of: name, in: dirfd(folder)) : .unreadable
      entries.append(Entry(name: name, type: type))
    }
  }

  static func names(of path: String, in base: Int32 = AT_FDCWD) throws(Errno) -> [String] {
    try entries(of: path, in: base).map(\.name)
  }

  private static func type(_ code: UInt8, of name: String, in folder: Int32) -> Entry.EntryType {
    switch Int(code) {
    case DT_REG: return .file
    case DT_DIR: return .directory
    case DT_LNK: return .symlink
    case DT_UNKNOWN:
      // Some file systems do not say; ask.
      var info = stat()
      guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      return info.isRegularFile ? .file : info.isDirectory ? .directory : info.isSymbolicLink ? .symlink : .other
    default: return .other
    }
  }
}
