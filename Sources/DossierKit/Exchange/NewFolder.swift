import Glibc

/// A folder that comes to be as a whole: it is made beside its place under another name, and moved there when it is complete.
/// Whatever an interruption leaves behind is cleared away by the next one that makes the same folder.
struct NewFolder: ~Copyable {
  /// Absolute.
  let path: String
  let temporaryPath: String
  private let lock: FileLock
  private var isDone = false

  /// Marks a folder as one in the making, and as nobody's own.
  private static let mark = ".dossier-unfinished"

  /// - Throws: ``ImportError`` where there is anything at the place, or nothing can be made beside it.
  init(_ path: String) throws(ImportError) {
    let parent = path.parentPath.isEmpty ? "/" : path.parentPath
    let temporary = "\(parent == "/" ? "" : parent)/.\(path.lastPathPart).dossier-new"
    if let fault = Self.fault(at: path) { throw fault }
    try Self.makeFolders(parent)
    try Self.clear(temporary)
    lock = try Self.begin(temporary, path)
    (self.path, temporaryPath) = (path, temporary)
  }

  private static func begin(_ temporary: String, _ path: String) throws(ImportError) -> FileLock {
    do throws(Errno) {
      _ = try Errno.check { mkdir(temporary, 0o755) }
      return try FileLock { () throws(Errno) in
        try FileDescriptor(temporary + "/" + mark, O_RDWR | O_CREAT | O_EXCL, mode: 0o644)
      }
    } catch {
      throw .system(error, cannot: "make the folder", path)
    }
  }

  deinit { if !isDone { Self.delete(temporaryPath) } }

  /// Nil where the folder may be made: there is none, or an empty one.
  static func fault(at path: String) -> ImportError? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    if status.isDirectory, (try? FolderListing.names(of: path))?.isEmpty == true { return nil }
    let isSite = access(path + "/dossier.yaml", F_OK) == 0
    return ImportError(
      .request,
      isSite
        ? "‘\(path)’ is a site already, and nothing is written into it" : "‘\(path)’ is there already and not empty",
      fixes: ["name a folder that does not exist yet"])
  }

  private static func makeFolders(_ path: String) throws(ImportError) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    if !path.parentPath.isEmpty { try makeFolders(path.parentPath) }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw .system(.current, cannot: "make the folder", path) }
  }

  /// Deletes what an interrupted import left; another one at work is left alone.
  private static func clear(_ path: String) throws(ImportError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let isOwn = status.isDirectory && access(path + "/" + mark, F_OK) == 0
    let isEmpty = status.isDirectory && (try? FolderListing.names(of: path))?.isEmpty == true
    guard isOwn || isEmpty else {
      throw ImportError(.request, "‘\(path)’ stands in the way", fixes: ["move it somewhere else"])
    }
    if isOwn {
      do throws(Errno) {
        _ = try FileLock { () throws(Errno) in try FileDescriptor(path + "/" + mark, O_RDWR | O_NOFOLLOW) }
      } catch  where error.code == EWOULDBLOCK {
        throw ImportError(.request, "the same folder is being made by another command", fixes: ["wait for it to end"])
      } catch {
        // Nobody is at work there: what cannot be deleted is reported when the folder is made.
      }
    }
    delete(path)
  }

  /// Deletes a folder with all it holds, following no link.
  private static func delete(_ path: String) {
    // Last of all what says that it may be deleted.
    let entries = (try? FolderListing.entries(of: path)) ?? []
    for entry in entries.filter({ $0.name != mark }) + entries.filter({ $0.name == mark }) {
      let inner = path + "/" + entry.name
      if entry.type == .directory { delete(inner) } else { _ = unlink(inner) }
    }
    _ = rmdir(path)
  }

  // MARK: Filling it

  /// Writes a file, by its path within the folder, and the folders on the way.
  func write(_ bytes: [UInt8], to file: String) throws(ImportError) {
    var made = temporaryPath
    for part in file.split(separator: "/").dropLast() {
      made += "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .system(.current, cannot: "make the folder", path + "/" + file.parentPath)
      }
    }
    do throws(Errno) {
      let open = try FileDescriptor(temporaryPath + "/" + file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
      let raw = open.raw
      try bytes.withUnsafeBufferPointer { bytes throws(Errno) in
        try FileDescriptor.write(UnsafeRawBufferPointer(bytes), to: raw)
      }
    } catch {
      throw .system(error, cannot: "write", path + "/" + file)
    }
  }

  /// Deletes a file that was written.
  func removeFile(_ file: String) { _ = unlink(temporaryPath + "/" + file) }

  /// Puts the folder in its place.
  consuming func finish() throws(ImportError) {
    if let fault = Self.fault(at: path) { throw fault }
    // An empty folder gives way; one that has been filled meanwhile does not.
    guard rename(temporaryPath, path) == 0 else { throw .system(.current, cannot: "make the folder", path) }
    // Last, so that whatever stops this leaves a folder that the next one may clear away, or a whole one.
    _ = unlink(path + "/" + Self.mark)
    isDone = true
  }
}
