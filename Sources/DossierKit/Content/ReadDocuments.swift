import Glibc

/// What reading each file gave, so that a preview reads only what has changed.
struct ReadDocuments: Sendable {
  struct Entry: Sendable {
    /// Nil where nobody will ask again.
    var stamp: FileStamp?
    var result: (ParsedDocument?, DiagnosticLog)
  }

  /// False: everything is read, nothing kept, as befits a build that runs once.
  let isKept: Bool
  private var entries: [String: Entry] = [:]

  init(isKept: Bool = false) { self.isKept = isKept }

  /// What reading the file gave when it was as it is now.
  func entry(_ file: ListedFile, _ stamp: FileStamp?) -> Entry? {
    guard isKept, let stamp, let entry = entries[file.path], entry.stamp == stamp else { return nil }
    return entry
  }

  mutating func keep(_ files: [ListedFile], _ read: [Entry]) {
    guard isKept else { return }
    entries = Dictionary(zip(files.map(\.path), read), uniquingKeysWith: { first, _ in first })
  }
}

/// What changes whenever a file does: a new file in its place has another inode, a new text another time of change, which
/// unlike the time of modification no program sets back.
struct FileStamp: Sendable, Equatable {
  private var device: UInt
  private var inode: UInt
  private var size: Int
  private var seconds: Int
  private var nanoseconds: Int

  /// Nil where there is no file.
  init?(_ path: String, in folder: SiteFolder) {
    guard let info = try? folder.status(path) else { return nil }
    device = UInt(info.st_dev)
    inode = UInt(info.st_ino)
    size = Int(info.st_size)
    seconds = info.st_ctim.tv_sec
    nanoseconds = info.st_ctim.tv_nsec
  }
}
