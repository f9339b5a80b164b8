import Glibc

/// Which folders inotify watches, and under which numbers.
struct FolderWatches {
  private let descriptor: Int32
  private var paths: [Int32: String] = [:]
  /// Paths that may be symbolic links.
  private let followed: Set<String>

  /// Signs that a file has its new bytes: it was closed after writing, renamed, deleted. `IN_CREATE` is for folders and
  /// links; a new file is told of when it is closed.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

  init(_ descriptor: Int32, following links: [String]) {
    self.descriptor = descriptor
    followed = Set(links)
  }

  /// The folder of a number that an event bears.
  subscript(number: Int32) -> String? { paths[number] }

  /// Watches one folder. A folder that is already watched keeps its number; one that is gone is none of our business.
  mutating func add(_ path: String) throws(Errno) {
    let flags = UInt32(IN_ONLYDIR) | (followed.contains(path) ? 0 : UInt32(IN_DONT_FOLLOW))
    let number = inotify_add_watch(descriptor, path, Self.mask | flags)
    guard number >= 0 else {
      if [ENOENT, ENOTDIR, EACCES].contains(errno) { return }
      throw Errno(code: errno)
    }
    paths[number] = path
  }

  /// Watches a folder and all below it.
  ///
  /// - Returns: The files in them: they may have come before the watch did.
  mutating func addTree(_ path: String, depth: Int = 0) throws(Errno) -> [String] {
    try add(path)
    guard depth <= ContentListing.maximumDepth else { return [] }
    var files: [String] = []
    for entry in (try? entries(of: path)) ?? [] {
      let inner = path + "/" + entry.name
      if entry.type == .directory || followed.contains(inner) {
        files += try addTree(inner, depth: depth + 1)
      } else {
        files.append(inner)
      }
    }
    return files
  }

  private func entries(of path: String) throws(Errno) -> [FolderListing.Entry] {
    let flags = O_RDONLY | O_DIRECTORY | (followed.contains(path) ? 0 : O_NOFOLLOW)
    return try FolderListing.entries(in: FileDescriptor(path, flags))
  }

  /// Lets go of a folder that was moved away, and of all below it: their watches would report under old names.
  mutating func removeTree(_ path: String) {
    for (number, watched) in paths where watched == path || watched.hasPrefix(path + "/") {
      inotify_rm_watch(descriptor, number)
      paths[number] = nil
    }
  }

  /// The system has let go of a folder.
  mutating func forget(_ number: Int32) { paths[number] = nil }
}
