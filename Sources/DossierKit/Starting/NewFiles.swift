import Glibc

/// Writes new files into a folder, and over none: each appears whole, and no link is followed on the way.
struct NewFiles {
  fileprivate let site: SiteFolder

  /// Makes the folder where there is none.
  init(_ path: String) throws(ImportError) {
    try Self.makeFolders(path)
    do throws(ContentError) { site = try SiteFolder(path) } catch { throw ImportError(error) }
  }

  private static func makeFolders(_ path: String) throws(ImportError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.isDirectory else {
        throw ImportError(.request, "‘\(path)’ is no folder", fixes: ["name a folder"])
      }
      return
    }
    if !path.parentPath.isEmpty { try makeFolders(path.parentPath) }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw .system(.current, cannot: "make the folder", path) }
  }

  func makeFolder(_ path: String) throws(ImportError) {
    var made = ""
    for part in path.split(separator: "/") {
      do throws(Errno) {
        let raw = try site.open(made, O_RDONLY | O_DIRECTORY).release()
        defer { _ = close(raw) }
        if mkdirat(raw, String(part), 0o755) != 0, errno != EEXIST { throw Errno.current }
      } catch {
        throw .system(error, cannot: "make the folder", site.path + "/" + path)
      }
      made += (made.isEmpty ? "" : "/") + part
    }
  }

  /// False where there is something already, which stays as it is.
  func write(_ bytes: [UInt8], to path: String) throws(ImportError) -> Bool {
    try makeFolder(path.parentPath)
    if site.exists(path) { return false }
    let name = path.parentPath.isEmpty ? ".\(path).new" : "\(path.parentPath)/.\(path.lastPathPart).new"
    do throws(Errno) {
      try? site.remove(name)
      let raw = try site.create(name, mode: 0o644).release()
      defer { _ = close(raw) }
      try bytes.withUnsafeBufferPointer { bytes throws(Errno) in
        try FileDescriptor.write(UnsafeRawBufferPointer(bytes), to: raw)
      }
      return try site.place(name, at: path)
    } catch {
      try? site.remove(name)
      throw .system(error, cannot: "write", site.path + "/" + path)
    }
  }
}

extension NewFiles {
  /// As ``write(_:to:)``, in the place of an earlier file of the same making.
  func replace(_ path: String, with bytes: [UInt8]) throws(ImportError) {
    try? site.remove(path)
    guard try write(bytes, to: path) else {
      throw ImportError(.request, "‘\(site.path)/\(path)’ is no file", fixes: ["choose another folder"])
    }
  }
}

extension SiteFolder {
  /// Gives a file its name in the same folder; false where that is taken.
  fileprivate func place(_ temporary: String, at path: String) throws(Errno) -> Bool {
    let folder = try open(path.parentPath, O_RDONLY | O_DIRECTORY).release()
    defer { _ = close(folder) }
    let isTaken = linkat(folder, temporary.lastPathPart, folder, path.lastPathPart, 0) != 0
    let error = Errno.current
    _ = unlinkat(folder, temporary.lastPathPart, 0)
    if isTaken, error.code != EEXIST { throw error }
    return !isTaken
  }
}
