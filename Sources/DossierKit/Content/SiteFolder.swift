import Glibc

/// A site's folder, open: the one way to the files in it.
///
/// Files there may come from anybody, so no symbolic link on any part of a path is followed. Two kinds are excepted:
/// one that leads from a content file to another, by ``LinkTarget``, and those that the person at the keyboard, or for
/// places within the folder `dossier.yaml`, allows by name. Only regular files are read: a pipe would wait for ever,
/// and opening a device may do something.
public final class SiteFolder: Sendable {
  /// Absolute.
  public let path: String
  private let root: LinkedPlace
  /// Links that may be followed, inner ones first.
  private let allowed: [LinkedPlace]
  /// Of those, the ones of the command line.
  private let commandLine: [String]
  /// Nil where nobody asks what was opened.
  private let opened: OpenedPaths?

  /// - Parameter links: Paths, relative to the site folder, of symbolic links to follow wherever they lead.
  public convenience init(_ path: String, following links: [String] = []) throws(ContentError) {
    try self.init(path, following: links, recordingIn: nil)
  }

  /// - Parameter opened: Told of every path that is opened or looked for.
  convenience init(_ path: String, following links: [String], recordingIn opened: OpenedPaths?) throws(ContentError) {
    let root: LinkedPlace
    do throws(Errno) {
      root = try LinkedPlace(path: "", target: path)
    } catch {
      throw ContentError(path: path, operation: "open the folder", error)
    }
    var allowed: [LinkedPlace] = []
    for link in links {
      do throws(Errno) {
        allowed.append(try LinkedPlace(path: link, target: path + "/" + link))
      } catch {
        throw ContentError(path: link, operation: "follow the link", error)
      }
    }
    self.init(path, root, allowed, commandLine: links, opened)
  }

  private init(
    _ path: String, _ root: LinkedPlace, _ allowed: [LinkedPlace], commandLine: [String], _ opened: OpenedPaths?
  ) {
    self.path = path
    self.root = root
    self.allowed = allowed.sorted { $0.path.utf8.count > $1.path.utf8.count }
    self.commandLine = commandLine
    self.opened = opened
  }

  /// The same folder, following also links that lead to places within it.
  ///
  /// - Returns: Nil where one leads elsewhere, or to what begins with a dot.
  func following(inside link: String) -> SiteFolder? {
    if commandLine.contains(link) { return self }
    guard let target = root.withoutLinks(link), !target.isEmpty, !LinkTarget.isHidden(target),
      let place = try? LinkedPlace(path: link, beneath: root, at: target)
    else { return nil }
    return SiteFolder(path, root, allowed + [place], commandLine: commandLine, opened)
  }

  // MARK: Opening

  /// Opens a file or folder by its path relative to the site folder. Throws `ELOOP` where it lies behind a symbolic link.
  func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(Errno) -> FileDescriptor {
    opened?.note(path)
    let place = place(of: path)
    let rest = place.rest(of: path)
    do {
      return try PathBeneath.open(rest, in: place.folder.raw, flags, mode: mode)
    } catch {
      guard error.code == ELOOP, flags & (O_CREAT | O_DIRECTORY) == 0, let target = place.withoutLinks(rest),
        LinkTarget.mayLead(from: path, to: place.whole(target))
      else { throw error }
      return try PathBeneath.open(target, in: place.folder.raw, flags, mode: mode)
    }
  }

  /// The state of what a path leads to; throws as ``open(_:_:mode:)`` does.
  func status(_ path: String) throws(Errno) -> stat { try open(path, O_PATH).status() }

  /// Whether there is anything under this path, a link that is not followed as well.
  func exists(_ path: String) -> Bool {
    do {
      _ = try status(path)
      return true
    } catch {
      return error.code != ENOENT && error.code != ENOTDIR
    }
  }

  /// Whether the path itself is a link that may be followed.
  func isAllowedLink(_ path: String) -> Bool { allowed.contains { $0.path == path } }

  /// Whether all that is read lies where the path says.
  var followsNone: Bool { allowed.isEmpty }

  private func place(of path: String) -> LinkedPlace {
    if allowed.isEmpty { return root }
    return allowed.first { path == $0.path || path.hasPrefix($0.path + "/") } ?? root
  }
}

// MARK: - Reading

extension SiteFolder {
  enum Outcome { case bytes([UInt8]), tooLarge(Int) }

  /// Reads a regular file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(ContentError) -> Outcome {
    try readWithState(path, limit: limit).outcome
  }

  /// - Returns: Also the state in which the file was when it was opened.
  func readWithState(_ path: String, limit: Int) throws(ContentError) -> (outcome: Outcome, state: PathState) {
    do throws(Errno) {
      // A pipe would wait for ever: open without blocking, then look what it is.
      let file = try open(path, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      guard status.isRegularFile else { throw Errno(code: status.isDirectory ? EISDIR : EINVAL) }
      let size = Int(status.st_size)
      if size > limit { return (.tooLarge(size), PathState(status)) }
      return (.bytes(try file.readAll(expecting: size)), PathState(status))
    } catch {
      throw failure(error, cannot: "read", path)
    }
  }

  typealias Entry = FolderListing.Entry

  /// The entries of a folder, sorted by name.
  func list(_ path: String) throws(ContentError) -> [Entry] {
    do throws(Errno) {
      return try FolderListing.entries(in: try open(path, O_RDONLY | O_DIRECTORY))
    } catch {
      throw failure(error, cannot: "list the folder", path)
    }
  }

  /// The state of a file, to see whether it changes; nil where there is none.
  func state(_ path: String) -> PathState? { (try? status(path)).map { PathState($0) } }

  /// The state of a path in the site folder itself, without opening it: of a link where it is one, a missing one where
  /// there is nothing; nil where the system does not tell.
  func stateOfItself(_ path: String) -> PathState? { PathState(path, in: root.folder.raw) }

  func failure(_ error: Errno, cannot operation: String, _ path: String) -> ContentError {
    var failure = ContentError(path: path, operation: operation, error)
    if error.code == ELOOP {
      failure.reason = Self.linkReason
      failure.fixes = [linkFix(path)]
    } else if error.code == EINVAL {
      failure.reason = "it is not a regular file"
    }
    return failure
  }

  static let linkReason = "a symbolic link is on the way, and links are not followed"

  /// Advice on a link on the way to a path.
  func linkFix(_ path: String) -> String {
    let link = firstLink(on: path) ?? path
    // A name that comes with the content must not become a part of a command that somebody copies.
    let isPlain = link.utf8.allSatisfy { isASCIIAlphanumeric($0) || "-_./".utf8.contains($0) }
    return "put the file or folder itself there, or "
      + (isPlain ? "give ‘--allow-link \(link)’" : "name the link with ‘--allow-link’")
      + " if you know where it leads"
  }

  private func firstLink(on path: String) -> String? {
    let place = place(of: path)
    var way = ""
    for part in place.rest(of: path).split(separator: "/") {
      way += way.isEmpty ? String(part) : "/" + part
      if place.linkTarget(way) != nil { return place.whole(way) }
    }
    return nil
  }
}
