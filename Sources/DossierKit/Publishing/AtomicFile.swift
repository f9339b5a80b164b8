import Glibc

/// A file in the making, under a temporary name. Readers see the earlier file or the whole new one, never a part of it.
struct AtomicFile: ~Copyable {
  private let target: String
  private let temporaryPath: String
  private let folder: OutputFolder
  private let file: Int32
  private var isOpen = true
  private var isPublished = false

  /// - Parameters:
  ///   - target: Where the file will be.
  ///   - name: Of the temporary file; no two in the making at once may share it.
  init(for target: String, named name: String, in folder: OutputFolder) throws(PublishingError) {
    // Nobody can ask a server for what is not published yet.
    let path = "\(PublicPath.temporaryFolder)/\(folder.secret)-\(name)"
    file = try Self.create(path, for: target, in: folder)
    temporaryPath = path
    self.target = target
    self.folder = folder
  }

  deinit {
    if isOpen { close(file) }
    // After a failure nothing is left behind; after a kill, which a test plays, everything is.
    if !isPublished && !folder.isStopped { _ = unlinkat(folder.descriptor.raw, temporaryPath, 0) }
  }

  /// Appends to the file.
  func write(_ bytes: RawSpan) throws(PublishingError) {
    // A test may stop a build half-way through a file.
    let half = folder.onStep == nil ? 0 : bytes.byteCount / 2
    if half > 0 { try append(bytes.extracting(first: half)) }
    try folder.step()
    try append(bytes.extracting(droppingFirst: half))
  }

  private func append(_ bytes: RawSpan) throws(PublishingError) {
    do {
      try bytes.withUnsafeBytes { bytes throws(Errno) in try FileDescriptor.write(bytes, to: file) }
    } catch {
      throw folder.error(error, cannot: "write", target)
    }
  }

  /// Puts the file in its place, over a file or a symbolic link that is there, readable for everybody.
  ///
  /// - Returns: The state that it is in there; nil where the system does not tell.
  @discardableResult
  consuming func publish() throws(PublishingError) -> PathState? {
    try folder.step()
    do throws(Errno) {
      let root = folder.descriptor.raw
      try folder.makeReadable(file)
      // Network file systems and quotas report a lost write on closing only, which must come before the rename. Whatever it
      // reports, the descriptor is gone.
      isOpen = false
      if close(file) != 0, errno != EINTR { throw Errno.current }
      _ = try Errno.check { [temporaryPath, target] in renameat(root, temporaryPath, root, target) }
    } catch {
      throw folder.error(error, cannot: "write", target)
    }
    isPublished = true
    return PathState(target, in: folder.descriptor.raw)
  }

  /// The folder for temporary files is made by the first one: a build that changes nothing leaves no trace.
  private static func create(
    _ path: String, for target: String, in folder: OutputFolder
  ) throws(PublishingError) -> Int32 {
    for isFirstTry in [true, false] {
      try folder.step()
      do {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try Errno.check { openat(folder.descriptor.raw, path, flags, 0o644) }
      } catch {
        guard isFirstTry, error.code == ENOENT else { throw folder.error(error, cannot: "write", target) }
      }
      _ = try folder.makeFolder(PublicPath.temporaryFolder)
    }
    throw folder.error(Errno(code: ENOENT), cannot: "write", target)
  }
}
