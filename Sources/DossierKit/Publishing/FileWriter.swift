import Glibc
import HTML
import Synchronization

/// The common state of all workers, and their origin.
final class FileWriterPool: Sendable {
  let folder: OutputFolder
  let folders: FolderMaker
  let ours: PublishedPaths
  let plan: PublishingPlan
  private let made = Atomic<Int>(0)

  init(folder: OutputFolder, folders: FolderMaker, ours: PublishedPaths, plan: PublishingPlan) {
    self.folder = folder
    self.folders = folders
    self.ours = ours
    self.plan = plan
  }

  func make() -> FileWriter {
    FileWriter(pool: self, name: "\(made.add(1, ordering: .relaxed).oldValue)")
  }
}

/// One worker: renders, compares with what is there, and writes what differs, in buffers that it keeps.
final class FileWriter {
  struct Outcome: Sendable {
    var isWritten: Bool
    var bytes: Int
    /// Of the file that was compared or written; nil where the system does not tell.
    var state: PathState?
    /// False where nobody made the bytes to compare.
    var isRendered = true
    /// Its compressed copies.
    var copies: [Copy] = []

    struct Copy: Sendable {
      var path: String
      var isWritten: Bool
      var state: PathState?
    }
  }

  private static let chunkSize = 256 * 1024

  private let pool: FileWriterPool
  /// Of its temporary file.
  private let name: String
  private let html = HTMLWriter()
  private let compressor = Compressor()
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)
  private let otherChunk = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)

  fileprivate init(pool: FileWriterPool, name: String) {
    self.pool = pool
    self.name = name
  }

  deinit {
    chunk.deallocate()
    otherChunk.deallocate()
  }

  /// - Parameter kept: The states in which the file and its copies are known to hold what they should.
  func publish(
    _ file: PlannedFile, ifNot kept: KeptFile?, render: (_ page: Int, _ html: HTMLWriter) -> Void
  ) throws(PublishingError) -> Outcome {
    if let kept, isThere(file.path, kept.state), kept.copies.allSatisfy({ isThere($0.path, $0.state) }) {
      return Outcome(
        isWritten: false, bytes: Int(kept.state.size), state: kept.state, isRendered: false,
        copies: kept.copies.map { Outcome.Copy(path: $0.path, isWritten: false, state: $0.state) })
    }
    switch file.content {
    case .bytes(let bytes): return try publish(bytes.span.bytes, at: file.path)
    case .made(let make): return try publish(make().span.bytes, at: file.path)
    case .page(let page):
      html.reset()
      render(page, html)
      return try html.withBytes { bytes throws(PublishingError) in
        try publish(RawSpan(_unsafeBytes: bytes), at: file.path)
      }
    case .copy(of: let source) where pool.plan.copies.of(file.path).isEmpty:
      return try copy(source, to: file.path)
    case .copy(of: let source):
      let bytes = try Self.read(source)
      return try publish(bytes.span.bytes, at: file.path)
    }
  }

  private func isThere(_ path: String, _ state: PathState) -> Bool {
    state.isFile && PathState(path, in: pool.folder.descriptor.raw) == state
  }

  private func publish(_ bytes: RawSpan, at path: String) throws(PublishingError) -> Outcome {
    let found = try look(at: path) { file, size throws(Errno) in try isSame(file, size, as: bytes) }
    // Copies come first: a build that is killed in between finds the file itself different, and makes all of them anew.
    let copies = try pool.plan.copies.of(path).map { compression throws(PublishingError) in
      try publish(bytes, compressed: compression, besides: path, isFirst: found.isOther)
    }
    if case .same(let state) = found {
      return Outcome(isWritten: false, bytes: bytes.byteCount, state: state, copies: copies)
    }
    let file = try AtomicFile(for: path, named: name, in: pool.folder)
    try file.write(bytes)
    return Outcome(isWritten: true, bytes: bytes.byteCount, state: try file.publish(), copies: copies)
  }

  /// - Parameter isFirst: Whether the file itself is new or different, so that no copy can be right.
  private func publish(
    _ bytes: RawSpan, compressed compression: Compression, besides original: String, isFirst: Bool
  ) throws(PublishingError) -> Outcome.Copy {
    let path = compression.path(of: original)
    let found = try look(at: path) { file, _ throws(Errno) in
      isFirst ? false : compressor.holds(try file.readAll(), compression, bytes)
    }
    if case .same(let state) = found { return Outcome.Copy(path: path, isWritten: false, state: state) }
    let file = try AtomicFile(for: path, named: name, in: pool.folder)
    try compressor.write(bytes, compression, to: file, at: pool.folder.display(path))
    return Outcome.Copy(path: path, isWritten: true, state: try file.publish())
  }

  private func copy(_ source: SiteFile, to path: String) throws(PublishingError) -> Outcome {
    let original = try Self.openSource(source)
    let size = original.size
    let found = try look(at: path) { file, found throws(Errno) in
      found == size ? try isSame(file, as: original.file, size: size) : false
    }
    if case .same(let state) = found { return Outcome(isWritten: false, bytes: size, state: state) }
    let file = try AtomicFile(for: path, named: name, in: pool.folder)
    var copied = 0
    while true {
      let count: Int
      do {
        count = try original.file.read(into: chunk, at: copied)
      } catch {
        throw .system(error, cannot: "read", source.path)
      }
      if count == 0 { break }
      try file.write(RawSpan(_unsafeBytes: UnsafeRawBufferPointer(rebasing: chunk[..<count])))
      copied += count
    }
    return Outcome(isWritten: true, bytes: copied, state: try file.publish())
  }

  private static func read(_ source: SiteFile) throws(PublishingError) -> [UInt8] {
    let original = try openSource(source)
    do {
      return try original.file.readAll(expecting: original.size)
    } catch {
      throw .system(error, cannot: "read", source.path)
    }
  }

  /// A regular file, and its size.
  private static func openSource(_ source: SiteFile) throws(PublishingError) -> Source {
    do throws(Errno) {
      let file = try source.folder.open(source.path, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      guard status.isRegularFile else { throw Errno(code: EINVAL) }
      return Source(file: file, size: Int(status.st_size))
    } catch {
      throw .system(error, cannot: "read", source.path)
    }
  }

  private struct Source: ~Copyable {
    let file: FileDescriptor
    let size: Int
  }

  // MARK: - What is there

  private enum Found: Equatable {
    case nothing, different
    /// With the state it was in before it was compared.
    case same(PathState)

    var isOther: Bool { if case .same = self { false } else { true } }
  }

  private func look(
    at path: String, isSame: (borrowing FileDescriptor, _ size: Int) throws(Errno) -> Bool
  ) throws(PublishingError) -> Found {
    if try pool.folders.makeParent(of: PublicPath(path)) { return .nothing }
    do {
      // Without waiting: a named pipe in place of the file would block for ever.
      let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
      let file = try FileDescriptor(path, in: pool.folder.descriptor.raw, flags)
      let status = try file.status()
      if status.isRegularFile {
        return try isSame(file, Int(status.st_size)) ? .same(PathState(status)) : .different
      }
      if !status.isDirectory { return .different }
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: return .nothing
      // A symbolic link, a socket, a file that cannot be read: the rename puts ours in its place.
      case ELOOP, ENXIO, EACCES: return .different
      default: throw pool.folder.error(error, cannot: "read", path)
      }
    }
    try pool.ours.checkReplaceable(path, in: pool.folder)
    try pool.folder.removeTree(path)
    return .nothing
  }

  private func isSame(
    _ file: borrowing FileDescriptor, _ size: Int, as bytes: RawSpan
  ) throws(Errno) -> Bool {
    guard size == bytes.byteCount else { return false }
    var compared = 0
    while compared < size {
      let count = try file.read(into: Self.part(of: chunk, size - compared), at: compared)
      guard count > 0 else { return false }
      let part = bytes.extracting(compared..<compared + count)
      guard part.withUnsafeBytes({ Self.isEqual($0, chunk, count) }) else { return false }
      compared += count
    }
    return true
  }

  private func isSame(
    _ file: borrowing FileDescriptor, as original: borrowing FileDescriptor, size: Int
  ) throws(Errno) -> Bool {
    var compared = 0
    while compared < size {
      let count = try file.read(into: chunk, at: compared)
      guard count > 0, try original.read(into: otherChunk, at: compared) == count,
        Self.isEqual(UnsafeRawBufferPointer(chunk), otherChunk, count)
      else { return false }
      compared += count
    }
    return true
  }

  /// No more than is expected, so that no second call has to find the end of the file.
  private static func part(
    of chunk: UnsafeMutableRawBufferPointer, _ count: Int
  ) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: chunk[..<min(chunk.count, count)])
  }

  private static func isEqual(
    _ a: UnsafeRawBufferPointer, _ b: UnsafeMutableRawBufferPointer, _ count: Int
  ) -> Bool {
    guard let a = a.baseAddress, let b = b.baseAddress else { return count == 0 }
    return memcmp(a, b, count) == 0
  }
}
