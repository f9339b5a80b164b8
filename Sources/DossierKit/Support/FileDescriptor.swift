import Glibc

/// An open file that closes itself when its owner goes.
struct FileDescriptor: ~Copyable, Sendable {
  let raw: Int32

  /// Takes ownership of an open descriptor.
  init(owning raw: Int32) { self.raw = raw }

  /// Opens `path`, relative to the folder `base` where it is not absolute. Never inherited by child processes.
  init(_ path: String, in base: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0) throws(Errno) {
    raw = try Errno.check { openat(base, path, flags | O_CLOEXEC, mode) }
  }

  deinit { _ = Glibc.close(raw) }

  /// Hands the open descriptor to somebody else, who closes it.
  consuming func release() -> Int32 {
    let raw = raw
    discard self
    return raw
  }

  func status() throws(Errno) -> stat {
    var status = stat()
    _ = try Errno.check { fstat(raw, &status) }
    return status
  }

  /// Fills `buffer` from `offset` as far as the file reaches; what is missing lies beyond its end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Errno) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try Errno.check { pread(raw, rest.baseAddress, rest.count, offset + filled) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Errno) { try Self.write(bytes, to: raw) }

  static func write(_ bytes: UnsafeRawBufferPointer, to raw: Int32) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      written += try Errno.check { Glibc.write(raw, rest.baseAddress, rest.count) }
    }
  }

  /// Everything up to the end of the file.
  ///
  /// - Parameter expected: The size that the file is said to have; without it, the system is asked. The array takes no more
  ///   memory than that, since texts are kept for long.
  func readAll(expecting expected: Int? = nil) throws(Errno) -> [UInt8] {
    let size = if let expected { expected } else { Int(try status().st_size) }
    var failure: Errno?
    // One byte more tells the end from a file that has grown.
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      do throws(Errno) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    var isWhole = bytes.count <= size
    while !isWhole {
      let (start, room) = (bytes.count, max(4096, bytes.count))
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = try bytes.withUnsafeMutableBufferPointer { buffer throws(Errno) in
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[start...])
        return try read(into: UnsafeMutableRawBufferPointer(rest), at: start)
      }
      bytes.removeSubrange((start + count)...)
      isWhole = count < room
    }
    return bytes
  }
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  var isSymbolicLink: Bool { st_mode & S_IFMT == S_IFLNK }

  func isSameFile(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
