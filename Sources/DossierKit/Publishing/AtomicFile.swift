import Glibc

/// A file in the making, under a temporary name. Readers see the earlier file or the whole new one, never a part of it.
struct AtomicFile: ~Copyable {
  private let target: String
  private let temporaryPath: String
  private let folder: OutputFolder
  private let file: FileDescriptor
  private var isPublished = false

  /// - Parameters:
  ///   - target: Where the file will be.
  ///   - name: Of the temporary file; no two in the making at once may share it.
  init(for target: String, named name: String, in folder: OutputFolder) throws(PublishingError) {
    let path = "\(PublicPath.temporaryFolder)/\(name)"
    file = try Self.create(path, for: target, in: folder)
    temporaryPath = path
    self.target = target
    self.folder = folder
  }

  deinit {
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
      try bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
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
    do {
      let (folder, file) = (folder.descriptor.raw, file.raw)
      _ = try Errno.check { fchmod(file, 0o644) }
      // Network file systems and quotas report a lost write on closing only, which must come before the rename.
      let copy = try Errno.check { dup(file) }
      _ = try Errno.check { close(copy) }
      _ = try Errno.check { renameat(folder, temporaryPath, folder, target) }
    } catch {
      throw folder.error(error, cannot: "write", target)
    }
    isPublished = true
    return (try? file.status()).map(PathState.init)
  }

  /// The folder for temporary files is made by the first one: a build that changes nothing leaves no trace.
  private static func create(
    _ path: String, for target: String, in folder: OutputFolder
  ) throws(PublishingError) -> FileDescriptor {
    for isFirstTry in [true, false] {
      try folder.step()
      do {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        return try FileDescriptor(path, in: folder.descriptor.raw, flags, mode: 0o644)
      } catch {
        guard isFirstTry, error.code == ENOENT else { throw folder.error(error, cannot: "write", target) }
      }
      _ = try folder.makeFolder(PublicPath.temporaryFolder)
    }
    throw folder.error(Errno(code: ENOENT), cannot: "write", target)
  }
}
