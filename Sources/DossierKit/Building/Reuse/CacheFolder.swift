import Glibc

/// `.dossier/cache` in the site's folder: files that may be missing, damaged or another program's, and are then made again.
///
/// A checkout may bring files of this name, so each bears a mark that only the ``UserKey`` of whoever runs the program makes.
/// Nothing here fails aloud. A folder that cannot be written to means that every build does all its work.
struct CacheFolder: Sendable {
  /// Of the site folder; nothing is published into it.
  static let outer = ".dossier"
  private static let inner = "cache"
  /// Changes whenever what is kept is laid out otherwise.
  private static let format: UInt64 = 0x0002_4548_4341_4344  // "DCACHE", 2
  /// More would fill a disk before anybody looks.
  private static let maximumSize = 4 << 30

  /// Absolute path of the site folder.
  let root: String
  private let key: UserKey

  /// Nil where there is no key, so that nothing that lies there can be trusted.
  init?(root: String) {
    guard let key = UserKey.key(forSite: root) else { return nil }
    (self.root, self.key) = (root, key)
  }

  // MARK: Reading

  /// A file that a `save` function left under this name; nil if it is not there or its check sum is wrong.
  func load(_ name: String, kind: UInt32) -> CacheFile? {
    guard let folder = Self.open(root, creating: false),
      let file = try? FileDescriptor(name, in: folder.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(), status.isRegularFile, status.isOursAlone, status.st_size < Self.maximumSize
    else { return nil }
    return CacheFile(file, size: Int(status.st_size), Header(format: Self.format, kind: kind, key: key))
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
    as name: String, kind: UInt32, checkedCount: Int, write: (borrowing TemporaryFile) throws(Errno) -> [UInt8]
  ) {
    guard let folder = Self.open(root, creating: true) else { return }
    _ = try? save(in: folder, as: name, kind: kind, checkedCount: checkedCount, write: write)
  }

  private func save(
    in folder: borrowing FileDescriptor, as name: String, kind: UInt32, checkedCount: Int,
    write: (borrowing TemporaryFile) throws(Errno) -> [UInt8]
  ) throws(Errno) {
    let file = try TemporaryFile("\(name).\(getpid())", in: folder.raw, mode: 0o600, clearing: true)
    file.seek(to: Header.size + checkedCount)
    let checked = try write(file)
    file.seek(to: 0)
    try file.write(Header(format: Self.format, kind: kind, key: key).bytes(over: checked).span.bytes)
    try file.write(checked.span.bytes)
    try file.replace(name)
  }

  func remove(_ name: String) {
    guard let folder = Self.open(root, creating: false) else { return }
    _ = unlinkat(folder.raw, name, 0)
  }

  /// Deletes everything that is kept for the builds of a site.
  static func removeAll(root: String) {
    prune(root, prefix: "", keeping: 0)
    if let outer = openOuter(root) { _ = unlinkat(outer.raw, inner, AT_REMOVEDIR) }
  }

  /// Keeps the newest files whose names begin alike, and deletes the others.
  func prune(prefix: String, keeping count: Int) { Self.prune(root, prefix: prefix, keeping: count) }

  private static func prune(_ root: String, prefix: String, keeping count: Int) {
    guard let folder = open(root, creating: false), let names = try? FolderListing.names(of: ".", in: folder.raw) else {
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
  private static func open(_ root: String, creating: Bool) -> FileDescriptor? {
    if creating { _ = mkdir(root + "/" + outer, 0o700) }
    guard let outer = openOuter(root) else { return nil }
    if creating {
      keepOutOfGit(outer)
      _ = mkdirat(outer.raw, inner, 0o700)
    }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    guard let inner = try? FileDescriptor(inner, in: outer.raw, flags), isOursAlone(inner) else { return nil }
    return inner
  }

  private static func openOuter(_ root: String) -> FileDescriptor? {
    guard let folder = try? FileDescriptor(root + "/" + outer, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
      isOursAlone(folder)
    else { return nil }
    return folder
  }

  private static func isOursAlone(_ folder: borrowing FileDescriptor) -> Bool {
    (try? folder.status())?.isOursAlone == true
  }

  /// The finding on a cache that a build does not use, since somebody else may write to it or it lies elsewhere.
  static func finding(root: String) -> Diagnostic? {
    for name in [outer, outer + "/" + inner] {
      var status = stat()
      guard lstat(root + "/" + name, &status) == 0 else { return nil }
      let fault: String
      if !status.isDirectory {
        fault = status.isSymbolicLink ? "is a symbolic link" : "is not a folder"
      } else if status.st_uid != geteuid() {
        fault = "belongs to another user"
      } else if !status.isOursAlone {
        fault = "may be written to by other users"
      } else {
        continue
      }
      return Diagnostic(
        .cacheNotUsed, "‘\(name)’ \(fault), so nothing is kept there for the next build", at: .file(name),
        fixes: ["delete it, and the next build makes it anew", "or give ‘--no-cache’"])
    }
    return nil
  }

  private static func keepOutOfGit(_ folder: borrowing FileDescriptor) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let file = try? FileDescriptor(".gitignore", in: folder.raw, flags, mode: 0o644) else { return }
    try? [UInt8]("*\n".utf8).span.bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
  }

  /// The bytes before everything else in a file of the cache.
  struct Header {
    static let size = 8 + 4 + 8 + markSize
    static let markSize = 32
    let format: UInt64
    let kind: UInt32
    let key: UserKey

    func bytes(over checked: [UInt8]) -> [UInt8] {
      var writer = CacheWriter()
      writer.number(format)
      writer.number(kind)
      writer.number(checked.count)
      for byte in checked.withUnsafeBytes({ mark(of: $0) }) { writer.number(byte) }
      return writer.bytes
    }

    func mark(of checked: UnsafeRawBufferPointer) -> [UInt8] { key.mark("cache \(kind)", checked) }
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
    let fields = header.withUnsafeBytes { bytes -> (count: Int, mark: [UInt8])? in
      var reader = CacheReader(bytes)
      guard (try? reader.number()) == expected.format, (try? reader.number()) == expected.kind,
        let count = try? reader.number(Int.self), let mark = try? reader.raw(CacheFolder.Header.markSize)
      else { return nil }
      return (count, Array(mark))
    }
    guard let fields, fields.count >= 0, fields.count <= size - header.count else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: fields.count, alignment: 16)
    checked = UnsafeRawBufferPointer(buffer)
    rowsStart = header.count + fields.count
    let filled = try? file.read(into: buffer, at: header.count)
    self.file = file
    // From here on `deinit` frees the buffer.
    guard filled == buffer.count, expected.mark(of: checked) == fields.mark else { return nil }
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
