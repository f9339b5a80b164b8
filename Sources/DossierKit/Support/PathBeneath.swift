import CLinux
import Glibc

/// Linux: a place in the tree of files, which nobody reads or writes. Glibc hides it.
let O_PATH: Int32 = 0o10_000_000

/// Opens what lies beneath an open folder, with no symbolic link on any part of the way.
///
/// The kernel sees to it (`openat2`, Linux 5.6), so nothing can be put in the way between a look and the opening. Where that
/// call is missing or forbidden, as in some containers, the parts of the path are opened one by one.
enum PathBeneath {
  /// Linux, `openat2.h`.
  private static let resolve: UInt64 = 0x08 | 0x04 | 0x02  // beneath, no symbolic links, no magic links

  /// Throws `ELOOP` where a part of the way is a symbolic link, `EXDEV` where the path leads out by `..`.
  static func open(_ path: String, in folder: Int32, _ flags: Int32, mode: mode_t = 0) throws(Errno) -> FileDescriptor {
    guard isInKernel else { return try walk(path, in: folder, flags, mode: mode) }
    // It also refuses whatever means nothing together, as it does with a mere place.
    let flags = UInt64(UInt32(bitPattern: flags | O_CLOEXEC | (flags & O_PATH == 0 ? O_NOCTTY : 0)))
    // The kernel refuses a mode without a file to create.
    let mode = flags & UInt64(O_CREAT) == 0 ? 0 : UInt64(mode)
    while true {
      do throws(Errno) {
        let raw = try Errno.check { dossier_openat2(folder, path, flags, mode, resolve) }
        return FileDescriptor(owning: Int32(raw))
      } catch  where error.code == EAGAIN {
        continue  // Something on the way was renamed meanwhile.
      }
    }
  }

  private static let isInKernel: Bool = {
    let raw = dossier_openat2(AT_FDCWD, ".", UInt64(O_PATH | O_CLOEXEC), 0, resolve)
    if raw >= 0 { _ = close(Int32(raw)) }
    return raw >= 0
  }()

  /// As ``open(_:in:_:mode:)``, without the kernel's help.
  static func walk(_ path: String, in folder: Int32, _ flags: Int32, mode: mode_t = 0) throws(Errno) -> FileDescriptor {
    guard !path.hasPrefix("/") else { throw Errno(code: EXDEV) }
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.filter { $0 != "." }
    guard !parts.contains("..") else { throw Errno(code: EXDEV) }
    let name = parts.popLast() ?? "."
    var current = folder
    defer { if current != folder { _ = close(current) } }
    for part in parts {
      let next: Int32
      do {
        next = try Errno.check { openat(current, part, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      } catch {
        throw isLink(part, in: current) ? Errno(code: ELOOP) : error
      }
      if current != folder { _ = close(current) }
      current = next
    }
    let file: FileDescriptor
    do {
      file = try FileDescriptor(name, in: current, flags | O_NOFOLLOW | O_NOCTTY, mode: mode)
    } catch {
      throw isLink(name, in: current) ? Errno(code: ELOOP) : error
    }
    // A link itself can be opened as a mere place.
    if flags & O_PATH != 0, try file.status().isSymbolicLink { throw Errno(code: ELOOP) }
    return file
  }

  private static func isLink(_ name: String, in folder: Int32) -> Bool {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.isSymbolicLink
  }
}
