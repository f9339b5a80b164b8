import Glibc
import Synchronization

/// The open public folder and what is done in it. Every path is relative to the folder's descriptor, and no call follows a
/// symbolic link in its last part; the folders on the way are checked before anything is changed.
final class OutputFolder: Sendable {
  enum Entry: Sendable { case file, folder, symbolicLink, other }

  /// As the user named it.
  let path: String
  let descriptor: FileDescriptor
  /// Which names of files in the making begin with.
  let secret = ManifestName.secret()
  /// Called before each change with its number, so that a test can stop a build at any instant.
  let onStep: (@Sendable (Int) throws -> Void)?

  /// Whether new files and folders are readable for everybody as they are, found out at the first of each: a strict umask or
  /// a default access control list would hide the site from the web server.
  private let filesAreReadable = Atomic<Bool>(false)
  private let foldersAreReadable = Atomic<Bool>(false)
  private let steps = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)
  private let removals = Atomic<Int>(0)

  init(_ path: String, followsLink: Bool = true, onStep: (@Sendable (Int) throws -> Void)?) throws(Errno) {
    descriptor = try FileDescriptor(path, O_RDONLY | O_DIRECTORY | (followsLink ? 0 : O_NOFOLLOW))
    self.path = path
    self.onStep = onStep
  }

  /// How many published files were deleted so far.
  var removed: Int { removals.load(ordering: .relaxed) }

  /// Whether a test stopped the build: what a killed process leaves behind must then stay.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// The path of an entry as the user would type it.
  func display(_ entry: String) -> String {
    path.hasSuffix("/") ? path + entry : "\(path)/\(entry)"
  }

  func error(_ error: Errno, cannot action: String, _ entry: String) -> PublishingError {
    .system(error, cannot: action, display(entry))
  }

  func step() throws(PublishingError) {
    guard let onStep else { return }
    do {
      try onStep(steps.add(1, ordering: .relaxed).oldValue)
    } catch {
      stopped.store(true, ordering: .relaxed)
      throw PublishingError(.interrupted, at: path, "the build was stopped: \(error)")
    }
  }

  // MARK: - Looking

  /// Nil when nothing is there.
  func entry(at entry: String) throws(PublishingError) -> Entry? {
    var status = stat()
    do {
      _ = try Errno.check { fstatat(descriptor.raw, entry, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw self.error(error, cannot: "look at", entry)
    }
    if status.isRegularFile { return .file }
    if status.isDirectory { return .folder }
    return status.isSymbolicLink ? .symbolicLink : .other
  }

  /// The names in a folder inside, or in the public folder itself when `entry` is nil, sorted.
  func names(in entry: String? = nil) throws(PublishingError) -> [String] {
    do {
      return try FolderListing.names(of: entry ?? ".", in: descriptor.raw)
    } catch {
      throw .system(error, cannot: "read the folder", entry.map(display) ?? path)
    }
  }

  // MARK: - Changing

  /// Deletes a published file. What is gone already, or is a folder by now, is left as it is.
  func removeFile(_ entry: String) throws(PublishingError) {
    try step()
    do {
      _ = try Errno.check { unlinkat(descriptor.raw, entry, 0) }
      removals.add(1, ordering: .relaxed)
    } catch {
      if [ENOENT, ENOTDIR, EISDIR].contains(error.code) { return }
      throw self.error(error, cannot: "delete", entry)
    }
  }

  /// Deletes a folder if nothing is in it.
  func removeFolderIfEmpty(_ entry: String) throws(PublishingError) {
    try step()
    do {
      _ = try Errno.check { unlinkat(descriptor.raw, entry, AT_REMOVEDIR) }
    } catch {
      if [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(error.code) { return }
      throw self.error(error, cannot: "delete the folder", entry)
    }
  }

  /// Deletes a folder with published files in it.
  func removeTree(_ entry: String) throws(PublishingError) {
    for name in try names(in: entry) {
      let inner = "\(entry)/\(name)"
      if try self.entry(at: inner) == .folder { try removeTree(inner) } else { try removeFile(inner) }
    }
    try removeFolderIfEmpty(entry)
  }

  /// Creates a folder whose parent exists, open to readers. False when something is there already.
  func makeFolder(_ entry: String) throws(PublishingError) -> Bool {
    try step()
    do {
      _ = try Errno.check { mkdirat(descriptor.raw, entry, 0o755) }
      if !foldersAreReadable.load(ordering: .relaxed) { try makeFolderReadable(entry) }
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw self.error(error, cannot: "create the folder", entry)
    }
  }
}

// MARK: - Modes

extension OutputFolder {
  /// Bits that the parent hands down (set-group-ID) stay.
  private func makeFolderReadable(_ entry: String) throws(Errno) {
    var status = stat()
    _ = try Errno.check { fstatat(descriptor.raw, entry, &status, AT_SYMLINK_NOFOLLOW) }
    if status.st_mode & 0o755 == 0o755 { return foldersAreReadable.store(true, ordering: .relaxed) }
    _ = try Errno.check { fchmodat(descriptor.raw, entry, status.st_mode & 0o7777 | 0o755, 0) }
  }

  /// Opens a file in the making to readers. All are made in one folder, and so are alike.
  func makeReadable(_ file: Int32) throws(Errno) {
    guard !filesAreReadable.load(ordering: .relaxed) else { return }
    var status = stat()
    _ = try Errno.check { fstat(file, &status) }
    if status.st_mode & 0o777 == 0o644 { return filesAreReadable.store(true, ordering: .relaxed) }
    _ = try Errno.check { fchmod(file, 0o644) }
  }
}

// MARK: - Temporary files and the manifest

extension OutputFolder {
  /// Deletes what a killed build left in the folder for files in the making.
  func clearTemporaryFiles() throws(PublishingError) {
    let folder = PublicPath.temporaryFolder
    switch try entry(at: folder) {
    case nil: return
    case .folder:
      for name in try names(in: folder) { try removeOwn("\(folder)/\(name)") }
      try removeFolderIfEmpty(folder)
    default: try removeOwn(folder)
    }
  }

  /// Deletes a file that was never published.
  func removeOwn(_ entry: String) throws(PublishingError) {
    try step()
    do {
      _ = try Errno.check { unlinkat(descriptor.raw, entry, 0) }
    } catch {
      if error.code != ENOENT { throw self.error(error, cannot: "delete", entry) }
    }
  }
}
