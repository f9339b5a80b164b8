import Glibc

/// `.dossier/cache` in the site's folder: files that may be missing, damaged or another program's, and are then made again.
///
/// Nothing here fails aloud. A folder that cannot be written to means that every build does all its work.
struct CacheFolder: Sendable {
  private static let outer = ".dossier"
  private static let inner = "cache"
  /// Changes whenever what is kept is laid out otherwise.
  private static let format: UInt64 = 0x0001_4548_4341_4344  // "DCACHE", 1
  private static let headerSize = 32
  /// More would fill a disk before anybody looks.
  private static let maximumSize = 2 << 30

  /// Absolute path of the site folder.
  let root: String

  // MARK: Reading

  /// The bytes that ``save(_:as:kind:)`` left, from an offset of ``payloadStart``; nil if they are not whole.
  func load(_ name: String, kind: UInt32) -> CachedBytes? {
    guard let folder = open(creating: false),
      let file = try? FileDescriptor(name, in: folder.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(), status.isRegularFile, status.st_size >= Self.headerSize,
      status.st_size < Self.maximumSize, let bytes = CachedBytes(mapping: file, size: Int(status.st_size))
    else { return nil }
    var reader = CacheReader(bytes.all)
    guard (try? reader.number(UInt64.self)) == Self.format, (try? reader.number(UInt32.self)) == kind,
      (try? reader.number(UInt32.self)) != nil, let hash = try? reader.hash(),
      ContentHash(bytes.payload) == hash
    else { return nil }
    return bytes
  }

  // MARK: Writing

  /// Puts a file in the place of an earlier one, as a whole or not at all.
  func save(_ payload: [UInt8], as name: String, kind: UInt32) {
    guard payload.count < Self.maximumSize - Self.headerSize, let folder = open(creating: true) else { return }
    var header = CacheWriter()
    header.number(Self.format)
    header.number(kind)
    header.number(UInt32(0))
    header.hash(ContentHash(payload))
    let temporary = "\(name).\(getpid())"
    do throws(Errno) {
      // What a process of the same number left when it was killed.
      _ = unlinkat(folder.raw, temporary, 0)
      let file = try FileDescriptor(
        temporary, in: folder.raw, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
      try header.bytes.span.bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
      try payload.span.bytes.withUnsafeBytes { bytes throws(Errno) in try file.write(bytes) }
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
  func removeAll() { prune(prefix: "", keeping: 0) }

  /// Keeps the newest files whose names begin alike, and deletes the others.
  func prune(prefix: String, keeping count: Int) {
    guard let folder = open(creating: false), let names = try? FolderListing.names(of: ".", in: folder.raw) else {
      return
    }
    let files = names.filter { $0.hasPrefix(prefix) }.map { ($0, PathState($0, in: folder.raw)?.modified ?? 0) }
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

  /// A file of the cache in memory, mapped: what is not looked at is not read.
  final class CachedBytes: Sendable {
    nonisolated(unsafe) let all: UnsafeRawBufferPointer

    fileprivate init?(mapping file: borrowing FileDescriptor, size: Int) {
      // Private, and the cache never writes into a file that has its name: nobody of ours changes these bytes.
      guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.raw, 0), start != MAP_FAILED
      else { return nil }
      all = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: all.baseAddress), all.count) }

    var payload: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: all[CacheFolder.headerSize...]) }
  }
}
