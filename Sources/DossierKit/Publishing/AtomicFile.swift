import Glibc

/// A published file in the making, in the folder for temporary files.
struct AtomicFile: ~Copyable {
  private let target: String
  private let folder: OutputFolder
  private let file: TemporaryFile

  /// - Parameters:
  ///   - target: Where the file will be.
  ///   - name: Of the temporary file; no two in the making at once may share it.
  init(for target: String, named name: String, in folder: OutputFolder) throws(PublishingError) {
    // Nobody can ask a server for what is not published yet.
    let path = "\(PublicPath.temporaryFolder)/\(folder.secret)-\(name)"
    file = try Self.create(path, for: target, in: folder)
    (self.target, self.folder) = (target, folder)
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
      try file.write(bytes)
    } catch {
      throw folder.error(error, cannot: "write", target)
    }
  }

  /// Puts the file in its place, over a file or a symbolic link that is there, readable for everybody.
  ///
  /// - Returns: The state that it is in there; nil where the system does not tell.
  @discardableResult
  consuming func publish() throws(PublishingError) -> PathState? {
    let (folder, target) = (folder, target)
    try folder.step()
    do throws(Errno) {
      try folder.makeReadable(file.raw)
      try file.replace(target)
    } catch {
      throw folder.error(error, cannot: "write", target)
    }
    return PathState(target, in: folder.descriptor.raw)
  }

  /// The folder for temporary files is made by the first one: a build that changes nothing leaves no trace.
  private static func create(
    _ path: String, for target: String, in folder: OutputFolder
  ) throws(PublishingError) -> TemporaryFile {
    for isFirstTry in [true, false] {
      try folder.step()
      do {
        return try TemporaryFile(path, in: folder.descriptor.raw, mode: 0o644) { folder.isStopped }
      } catch {
        guard isFirstTry, error.code == ENOENT else { throw folder.error(error, cannot: "write", target) }
      }
      _ = try folder.makeFolder(PublicPath.temporaryFolder)
    }
    throw folder.error(Errno(code: ENOENT), cannot: "write", target)
  }
}
