import Glibc

/// A file in the making, under a temporary name in an open folder. Readers see the earlier file or the whole new one, never
/// a part of it. It is deleted unless it is put in its place.
struct TemporaryFile: ~Copyable {
  private let name: String
  private let folder: Int32
  /// Open until the file is closed on its way to its place.
  let raw: Int32
  private var isOpen = true
  private var isLeft = false
  private let isKilled: @Sendable () -> Bool

  /// - Parameters:
  ///   - name: Relative to the folder; no two files in the making may share it.
  ///   - folder: Open for as long as the file is in the making.
  ///   - clearing: Whether a file of that name is what a killed process left, and goes.
  ///   - isKilled: Asked at the end: then the file stays, as a kill would leave it, which tests play.
  init(
    _ name: String, in folder: Int32, mode: mode_t, clearing: Bool = false,
    isKilled: @escaping @Sendable () -> Bool = { false }
  ) throws(Errno) {
    if clearing { _ = unlinkat(folder, name, 0) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    raw = try Errno.check { openat(folder, name, flags, mode) }
    (self.name, self.folder, self.isKilled) = (name, folder, isKilled)
  }

  deinit {
    if isOpen { close(raw) }
    if !isLeft && !isKilled() { _ = unlinkat(folder, name, 0) }
  }

  func write(_ bytes: RawSpan) throws(Errno) {
    try bytes.withUnsafeBytes { bytes throws(Errno) in try FileDescriptor.write(bytes, to: raw) }
  }

  /// Goes on writing at a place from the beginning of the file.
  func seek(to offset: Int) { _ = lseek(raw, offset, SEEK_SET) }

  /// Puts the file in its place, over a file or a symbolic link that is there.
  consuming func replace(_ path: String) throws(Errno) {
    // Network file systems and quotas report a lost write on closing only, which must come before the rename. Whatever it
    // reports, the descriptor is gone.
    isOpen = false
    if close(raw) != 0, errno != EINTR { throw Errno.current }
    _ = try Errno.check { [folder, name] in renameat(folder, name, folder, path) }
    isLeft = true
  }

  /// Puts the file in its place unless there is one; whichever was first stays.
  consuming func link(as path: String) { _ = linkat(folder, name, folder, path, 0) }
}
