import Glibc
import Synchronization

/// Waits for changes of what a build looks at in a site's folder (``SiteFolder/inputFiles``, ``SiteFolder/inputFolders``).
///
/// Saving a file makes several events, and an editor or Git saves several files: a change is reported when nothing has come
/// for a moment.
public final class ContentWatcher: Sendable {
  /// Events since the last report.
  public struct Change: Sendable, Hashable {
    /// Absolute paths of files and folders.
    public internal(set) var paths: Set<String> = []
    /// Whether more happened than the system could tell: anything may have changed.
    public internal(set) var isIncomplete = false
    /// Files that were made anew and that somebody still writes.
    fileprivate var unfinished: Set<String> = []
    public var isEmpty: Bool { paths.isEmpty && !isIncomplete }

    public init() {}

    public mutating func note(_ path: String) { paths.insert(path) }

    public mutating func formUnion(_ other: Change) {
      paths.formUnion(other.paths)
      isIncomplete = isIncomplete || other.isIncomplete
    }

    /// Milliseconds without an event after which it is over: few for a file that was saved, more where several files are at
    /// work, or where one is gone or not whole yet, since editors move the old file away before they write the new one.
    fileprivate var pause: Int32 {
      if isIncomplete || paths.count > 8 { return 50 }
      return unfinished.isEmpty && paths.allSatisfy { access($0, F_OK) == 0 } ? 4 : 100
    }
  }

  /// The end of a wait.
  public enum Event: Sendable, Hashable {
    case change(Change)
    /// The moment has come.
    case moment
    /// ``stop()`` was called.
    case stop
  }

  /// Milliseconds after which a change is reported although events go on.
  private static let longest = 500

  private let root: String
  private let descriptor: Int32
  /// A pipe whose end is readable once the watcher is to stop.
  private let stopping: (read: Int32, write: Int32)
  private let watches: Mutex<FolderWatches>

  /// Watches from now on. Throws ``ContentError`` where the system refuses, mostly since too many folders are watched.
  ///
  /// - Parameter links: Symbolic links to follow, by path relative to the site folder.
  public init(root: String, following links: [String] = []) throws(ContentError) {
    self.root = root
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    let code = errno
    var ends: [Int32] = [-1, -1]
    let pipeCode = pipe(&ends) == 0 ? 0 : errno
    stopping = (ends[0], ends[1])
    watches = Mutex(FolderWatches(descriptor, following: [root] + links.map { root + "/" + $0 }))
    guard descriptor >= 0, pipeCode == 0 else {
      throw Self.error(root, Errno(code: descriptor < 0 ? code : pipeCode))
    }
    do throws(Errno) {
      try watches.withLock { watches throws(Errno) in _ = try Self.watchAll(&watches, root) }
    } catch {
      throw Self.error(root, error)
    }
  }

  deinit {
    close(descriptor)
    close(stopping.read)
    close(stopping.write)
  }

  /// Blocks until something has changed and come to rest. Called from one thread at a time.
  ///
  /// - Returns: Nil after ``stop()``.
  public func nextChange() -> Change? {
    if case .change(let change) = nextEvent(until: nil) { change } else { nil }
  }

  /// As ``nextChange()``, but no longer than until a moment.
  ///
  /// - Parameters:
  ///   - moment: Seconds since 1970; nil for ever.
  ///   - wallClock: Tells when it has come.
  public func nextEvent(until moment: Int?, _ wallClock: WallClock = .system) -> Event {
    let clock = ContinuousClock()
    var change = Change()
    var first: ContinuousClock.Instant?
    while true {
      let isOver = first.map { clock.now - $0 >= .milliseconds(Self.longest) } ?? false
      let rest = change.isEmpty ? moment.map { wallClock.seconds(until: $0) } : nil
      if rest == 0 { return .moment }
      let isQuiet = wait(
        milliseconds: change.isEmpty ? rest.map { Int32($0 * 1000) } ?? -1 : isOver ? 0 : change.pause)
      guard let isQuiet else { return .stop }
      if !change.isEmpty && (isQuiet || isOver) { return .change(change) }
      for event in InotifyEvent.read(from: descriptor) { note(event, into: &change) }
      if first == nil && !change.isEmpty { first = clock.now }
    }
  }

  /// Ends the wait, from any thread, for ever.
  public func stop() { _ = write(stopping.write, [1], 1) }

  /// - Returns: Whether nothing came; nil when it is time to stop.
  private func wait(milliseconds: Int32) -> Bool? {
    var files = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&files, nfds_t(files.count), milliseconds)
    if files[1].revents != 0 { return nil }
    return count == 0
  }

  func note(_ event: InotifyEvent, into change: inout Change) {
    watches.withLock { note(event, &$0, &change) }
  }

  private func note(_ event: InotifyEvent, _ watches: inout FolderWatches, _ change: inout Change) {
    if event.has(IN_Q_OVERFLOW) {
      change.isIncomplete = true
      _ = try? Self.watchAll(&watches, root)
      return
    }
    guard let folder = watches[event.watch] else { return }
    if event.has(IN_IGNORED) { return watches.forget(event.watch) }
    guard !event.name.isEmpty,
      WatchedNames.matters(event.name, in: sparseFolder(folder), isStatic: isStatic(folder))
    else { return }
    let path = folder + "/" + event.name
    if event.isFolder {
      noteFolder(path, event, &watches, &change)
    } else if event.has(IN_CREATE) && !Self.isLink(path) {
      // It is told of when it is closed; what is told of it already waits for that.
      if change.paths.contains(path) { change.unfinished.insert(path) }
    } else {
      change.paths.insert(path)
      change.unfinished.remove(path)
    }
  }

  private func noteFolder(
    _ path: String, _ event: InotifyEvent, _ watches: inout FolderWatches, _ change: inout Change
  ) {
    if event.has(IN_MOVED_FROM) || event.has(IN_DELETE) {
      watches.removeTree(path)
      // What is deleted in it was told of by itself.
      if sparseFolder(path) == nil || event.has(IN_MOVED_FROM) { change.paths.insert(path) }
      return
    }
    do throws(Errno) {
      if sparseFolder(path) != nil { return change.paths.formUnion(try Self.watchSingle(&watches, root, path)) }
      let files = try watches.addTree(path)
      change.paths.formUnion(
        files.filter { WatchedNames.matters($0.split(separator: "/").last ?? "", isStatic: isStatic(path)) })
      if event.has(IN_MOVED_TO) { change.paths.insert(path) }
    } catch {
      // No watch to be had: what is there now is seen, what changes later is not.
      change.isIncomplete = true
    }
  }

  private static func watchAll(_ watches: inout FolderWatches, _ root: String) throws(Errno) -> [String] {
    var files: [String] = []
    for folder in WatchedNames.sparseFolders {
      files += try watchSingle(&watches, root, folder.isEmpty ? root : root + "/" + folder)
    }
    for folder in SiteFolder.inputFolders { files += try watches.addTree(root + "/" + folder) }
    return files
  }

  /// Watches a folder, but not those in it.
  ///
  /// - Returns: The files in it that make a difference: they may have come before the watch did.
  private static func watchSingle(
    _ watches: inout FolderWatches, _ root: String, _ folder: String
  ) throws(Errno) -> [String] {
    try watches.add(folder)
    return SiteFolder.inputFiles.map { root + "/" + $0 }.filter {
      $0.hasPrefix(folder + "/") && !$0.dropFirst(folder.count + 1).contains("/") && access($0, F_OK) == 0
    }
  }

  /// A folder's path relative to the site's, where only single files in it make a difference.
  private func sparseFolder(_ path: String) -> String? {
    if path == root { return "" }
    guard path.hasPrefix(root + "/") else { return nil }
    let relative = String(path.dropFirst(root.count + 1))
    return WatchedNames.sparseFolders.contains(relative) ? relative : nil
  }

  private func isStatic(_ folder: String) -> Bool {
    let statics = root + "/" + SiteFolder.staticFiles
    return folder == statics || folder.hasPrefix(statics + "/")
  }

  /// A link, hard or symbolic, is whole as soon as it is there; nobody closes it.
  private static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && (info.st_mode & S_IFMT == S_IFLNK || info.st_nlink > 1)
  }

  private static func error(_ root: String, _ error: Errno) -> ContentError {
    var result = ContentError(path: root, operation: "watch", error)
    if error.code == ENOSPC || error.code == EMFILE {
      result.fixes = [
        "allow more: ‘sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512’, as root"
      ]
    }
    return result
  }
}
