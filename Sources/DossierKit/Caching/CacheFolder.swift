import Glibc

/// `.dossier/cache` in the site's folder: files that may be missing, damaged or another program's, and are then made again.
///
/// Nothing here fails aloud. A folder that cannot be written to means that every build does all its work.
struct CacheFolder: Sendable {
  /// Of the site folder; nothing is published into it.
  static let outer = ".dossier"
  private static let inner = "cache"
  /// Changes whenever what is kept is laid out otherwise.
  private static let format: UInt64 = 0x0001_4548_4341_4344  // "DCACHE", 1
  /// More would fill a disk before anybody looks.
  private static let maximumSize = 4 << 30

  /// Absolute path of the site folder.
  let root: String

  // MARK: Reading

  /// What one of the `save` functions left under this name; nil if it is not there or its check sum is wrong.
  func load(_ name: String, kind: UInt32) -> CacheFile? {
    guard let folder = open(creating: false),
      let file = try? FileDescriptor(name, in: folder.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(), status.isRegularFile, status.st_size < Self.maximumSize
    else { return nil }
    return CacheFile(file, size: Int(status.st_size), Header(format: Self.format, kind: kind))
  }

  // MARK: Writing

  /// Puts a file in the place of an earlier one, as a whole or not at all. All its bytes are under a check sum.
  func save(_ bytes: [UInt8], as name: String, kind: UInt32) {
    save(as: name, kind: kind, checkedCount: bytes.count) { _ in bytes }
  }

  /// Puts a file in the place of an earlier one, as a whole or not at all.
  ///
  /// - Parameters:
  ///   - checkedCount: How many bytes `write` returns, which are under a check sum.
  ///   - write: Writes the rows, which look after themselves, and returns what stands before them.
  func save(
    as name: String, kind: UInt32, checkedCount: Int, write: (borrowing FileDescriptor) throws(Errno) -> [UInt8]
  ) {
    guard let folder = open(creating: true) else { return }
    let temporary = "\(name).\(getpid())"
    do throws(Errno) {
      // What a process of the same number left when it was killed.
      _ = unlinkat(folder.raw, temporary, 0)
      let file = try FileDescriptor(
        temporary, in: folder.raw, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
      _ = lseek(file.raw, Header.size + checkedCount, SEEK_SET)
      let checked = try write(file)
      _ = lseek(file.raw, 0, SEEK_SET)
      let header = Header(format: Self.format, kind: kind).bytes(over: checked)
      try header.span.bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
      try checked.span.bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
      let raw = folder.raw
      _ = try Errno.check { renameat(raw, temporary, raw, name) }
    } catch {
      _ = unlinkat(folder.raw, temporary, 0)
    }
  }

  func remove(_ name: String) {
    guard let folder = open(creating: false) else { return }
    _ = unlinkat(folder.raw, name, 0)
  }

  /// Deletes everything that is kept.
  func removeAll() {
    prune(prefix: "", keeping: 0)
    _ = rmdir("\(root)/\(Self.outer)/\(Self.inner)")
  }

  /// Keeps the newest files whose names begin alike, and deletes the others.
  func prune(prefix: String, keeping count: Int) {
    guard let folder = open(creating: false), let names = try? FolderListing.names(of: ".", in: folder.raw) else {
      return
    }
    // With a dot: files in the making that nobody finished.
    for name in names where name.contains(".") { _ = unlinkat(folder.raw, name, 0) }
    let files = names.filter { $0.hasPrefix(prefix) && !$0.contains(".") }.map {
      ($0, PathState($0, in: folder.raw)?.modified ?? 0)
    }
    for (name, _) in files.sorted(by: { ($0.1, $0.0) > ($1.1, $1.0) }).dropFirst(count) {
      _ = unlinkat(folder.raw, name, 0)
    }
  }

  // MARK: The folder

  /// Never through symbolic links, which could lead anywhere.
  private func open(creating: Bool) -> FileDescriptor? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    let path = root + "/" + Self.outer
    if creating { _ = mkdir(path, 0o755) }
    guard let outer = try? FileDescriptor(path, flags) else { return nil }
    if creating {
      keepOutOfGit(outer)
      _ = mkdirat(outer.raw, Self.inner, 0o755)
    }
    return try? FileDescriptor(Self.inner, in: outer.raw, flags)
  }

  private func keepOutOfGit(_ folder: borrowing FileDescriptor) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let file = try? FileDescriptor(".gitignore", in: folder.raw, flags, mode: 0o644) else { return }
    try? [UInt8]("*\n".utf8).span.bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
  }

  /// What stands before everything else in a file of the cache.
  struct Header {
    static let size = 8 + 4 + 8 + 16
    let format: UInt64
    let kind: UInt32

    func bytes(over checked: [UInt8]) -> [UInt8] {
      var writer = CacheWriter()
      writer.number(format)
      writer.number(kind)
      writer.number(checked.count)
      writer.hash(checked.withUnsafeBytes { hash(of: $0) })
      return writer.bytes
    }

    func hash(of checked: UnsafeRawBufferPointer) -> ContentHash {
      var hash = ContentHash()
      hash.add(UInt64(kind))
      hash.add(checked)
      return hash
    }
  }
}

/// A file of the cache: what is under the check sum in memory, and rows that are read when somebody asks for them.
final class CacheFile: Sendable {
  nonisolated(unsafe) let checked: UnsafeRawBufferPointer
  private let file: FileDescriptor
  private let rowsStart: Int

  /// Nil if it is not whole, or not what is expected.
  fileprivate init?(_ file: consuming FileDescriptor, size: Int, _ expected: CacheFolder.Header) {
    var header = [UInt8](repeating: 0, count: CacheFolder.Header.size)
    let count = header.withUnsafeMutableBytes { bytes in (try? file.read(into: bytes, at: 0)) ?? 0 }
    guard count == header.count else { return nil }
    let fields = header.withUnsafeBytes { bytes -> (count: Int, hash: ContentHash)? in
      var reader = CacheReader(bytes)
      guard (try? reader.number()) == expected.format, (try? reader.number()) == expected.kind,
        let count = try? reader.number(Int.self), let hash = try? reader.hash()
      else { return nil }
      return (count, hash)
    }
    guard let fields, fields.count >= 0, fields.count <= size - header.count else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: fields.count, alignment: 16)
    checked = UnsafeRawBufferPointer(buffer)
    rowsStart = header.count + fields.count
    let filled = try? file.read(into: buffer, at: header.count)
    self.file = file
    // From here on `deinit` frees the buffer.
    guard filled == buffer.count, expected.hash(of: checked) == fields.hash else { return nil }
  }

  deinit { checked.deallocate() }

  /// Bytes of the rows, which nobody has checked yet; nil if the file ends before them.
  func row(at start: Int, count: Int) -> [UInt8]? {
    let limit = 1 << 30
    guard (0...limit << 10).contains(start), (0...limit).contains(count) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = (try? file.read(into: UnsafeMutableRawBufferPointer(buffer), at: rowsStart + start)) ?? 0
    }
    return bytes.count == count ? bytes : nil
  }
}
