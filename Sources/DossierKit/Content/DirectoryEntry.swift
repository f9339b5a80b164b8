import Glibc

/// One name in a folder.
struct DirectoryEntry: Sendable {
  enum EntryType: Sendable {
    case file, directory, symlink, other
    /// The name is not UTF-8 and is shown with stand-ins.
    case unreadable
  }
  var name: String
  var type: EntryType

  /// The entries of a folder by name. `shownAs` is the path that an error names.
  static func list(_ path: String, shownAs shown: String) throws(ContentError) -> [DirectoryEntry] {
    guard let stream = opendir(path) else {
      throw ContentError(path: shown, operation: "list the folder", errno: errno)
    }
    defer { closedir(stream) }
    var result: [DirectoryEntry] = []
    while let entry = readdir(stream) {
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if name == "." || name == ".." { continue }
      if !isUTF8 {
        result.append(DirectoryEntry(name: name, type: .unreadable))
        continue
      }
      result.append(DirectoryEntry(name: name, type: type(of: entry.pointee.d_type, path + "/" + name)))
    }
    return result.sorted { $0.name < $1.name }
  }

  private static func type(of code: UInt8, _ path: String) -> EntryType {
    switch Int(code) {
    case DT_REG: return .file
    case DT_DIR: return .directory
    case DT_LNK: return .symlink
    case DT_UNKNOWN:
      // Some file systems do not say; ask.
      var info = stat()
      guard lstat(path, &info) == 0 else { return .other }
      switch info.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .directory
      case S_IFLNK: return .symlink
      default: return .other
      }
    default: return .other
    }
  }
}
