import Glibc

/// The promise that one build at a time writes to a public folder. The system takes it back when the process ends, however it ends.
struct BuildLock: ~Copyable {
  private let lock: FileLock

  /// Does not wait: an error tells that another build is running.
  init(in folder: OutputFolder) throws(PublishingError) {
    var owner: Int?
    do throws(Errno) {
      lock = try FileLock(whenTaken: { owner = Self.owner($0) }) { () throws(Errno) in
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
        return try FileDescriptor(PublicPath.lock, in: folder.descriptor.raw, flags, mode: 0o644)
      }
    } catch {
      guard error.code == EWOULDBLOCK else { throw folder.error(error, cannot: "lock", PublicPath.lock) }
      throw Self.buildRunning(in: folder, process: owner)
    }
    Self.note(lock.file)
  }

  deinit { _ = ftruncate(lock.file.raw, 0) }

  /// Keeps the lock until `body` is done.
  borrowing func holding<R>(_ body: () throws(PublishingError) -> R) throws(PublishingError) -> R { try body() }

  private static func buildRunning(in folder: OutputFolder, process: Int?) -> PublishingError {
    let who = process.map { " (process \($0))" } ?? ""
    return PublishingError(
      .buildRunning, at: folder.path, "another build\(who) is writing to ‘\(folder.path)’",
      fixes: ["wait until it is done, or give this build an output folder of its own"])
  }

  /// Leaves this process's number for the message of a build that comes too early. Nothing depends on it.
  private static func note(_ file: borrowing FileDescriptor) {
    let text = Array("\(getpid())\n".utf8)
    _ = ftruncate(file.raw, 0)
    _ = pwrite(file.raw, text, text.count, 0)
  }

  private static func owner(_ file: borrowing FileDescriptor) -> Int? {
    var text = [UInt8](repeating: 0, count: 20)
    let count = pread(file.raw, &text, text.count, 0)
    guard count > 0 else { return nil }
    return Int(String(decoding: text.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
