import Glibc

/// The system's record of a path, without opening it. Two states are the same only if nothing has been done to the
/// file: a new file in its place has another inode, and no program sets the time of change back.
struct PathState: Equatable, Sendable {
  /// The bits of the file's type; 0 where there is nothing.
  private(set) var type: UInt32 = 0
  private(set) var inode: UInt64 = 0
  private(set) var size: Int64 = 0
  /// Nanoseconds since 1970.
  private(set) var modified: Int64 = 0
  private(set) var changed: Int64 = 0

  static let missing = PathState()

  init() {}

  init(_ status: stat) {
    type = UInt32(status.st_mode & S_IFMT)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// Of the path itself where it is a symbolic link; nil where the system does not tell.
  init?(_ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) {
    var status = stat()
    if fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      self.init(status)
    } else {
      guard errno == ENOENT || errno == ENOTDIR else { return nil }
      self = .missing
    }
  }

  var isMissing: Bool { type == 0 }
  var isFolder: Bool { type == UInt32(S_IFDIR) }
  var isLink: Bool { type == UInt32(S_IFLNK) }
  var isFile: Bool { type == UInt32(S_IFREG) }

  /// Nanoseconds since 1970, by the clock of the file times.
  static var now: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return nanoseconds(now)
  }

  static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// How long after a change another one may bear the same time: the tick of the kernel's clock, or what a file system that
  /// keeps whole seconds rounds to.
  private var granularity: Int64 {
    changed % 1_000_000_000 == 0 && modified % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
  }

  /// Whether a change after `moment`, in nanoseconds since 1970, would show in the times for certain.
  func isSettled(at moment: Int64) -> Bool { isMissing || changed < moment - granularity }
}

extension PathState {
  /// Bytes of one state.
  static let width = 36

  init(from bytes: UnsafeRawBufferPointer, at offset: Int) {
    func load<N: FixedWidthInteger>(_ place: Int) -> N {
      N(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + place, as: N.self))
    }
    type = load(0)
    inode = load(4)
    size = load(12)
    modified = load(20)
    changed = load(28)
  }
}

extension CacheWriter {
  mutating func state(_ state: PathState) {
    number(state.type)
    number(state.inode)
    number(state.size)
    number(state.modified)
    number(state.changed)
  }
}
