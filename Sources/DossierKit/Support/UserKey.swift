import Glibc

/// A secret of the person who runs the program, by which it knows again what it left in a site's folder: a checkout may
/// bring a forged cache or journal, but not the check sum that only this key makes.
///
/// It lies in `$XDG_STATE_HOME/dossier/key`, or in `~/.local/state/dossier/key`, readable for its owner alone, and is made
/// when first needed.
struct UserKey: Sendable {
  private let secret: [UInt8]

  private static let size = 32

  /// The folder with the key of whoever runs this process; nil where no key is to be had.
  private static let found: (folder: String, key: UserKey)? = {
    guard let base = base(), let folder = folder(in: base), let key = UserKey(in: folder) else { return nil }
    return (RealPath.resolve(base) ?? base, key)
  }()

  /// The key for a site; nil where there is none that the site's folder cannot have brought itself.
  static func key(forSite root: String) -> UserKey? {
    guard let (folder, key) = found, let site = RealPath.resolve(root), !folder.hasPrefix(site + "/"), folder != site
    else { return nil }
    return key
  }

  init(secret: [UInt8]) { self.secret = secret }

  /// 32 bytes that only this key makes of these.
  func mark(_ kind: String, _ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    SHA256.authenticationCode(of: Array(kind.utf8) + [0] + SHA256.hash(bytes), key: secret)
  }

  // MARK: On the disk

  private static func base() -> String? {
    if let state = getenv("XDG_STATE_HOME").map({ String(cString: $0) }), state.hasPrefix("/") { return state }
    let home =
      getenv("HOME").map { String(cString: $0) }
      ?? getpwuid(geteuid()).flatMap { $0.pointee.pw_dir }.map {
        String(cString: $0)
      }
    guard let home, home.hasPrefix("/") else { return nil }
    return home + "/.local/state"
  }

  /// Open, made where it is missing.
  private static func folder(in base: String) -> FileDescriptor? {
    let path = base + "/dossier"
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      _ = mkdir(String(path[..<end]), 0o700)
    }
    guard let folder = try? FileDescriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
      let status = try? folder.status(), status.isOursAlone
    else { return nil }
    return folder
  }

  private init?(in folder: borrowing FileDescriptor) {
    if let key = Self.read(in: folder) {
      self = key
      return
    }
    // Written under another name first: two builds that begin at once get the same key.
    var random = SystemRandomNumberGenerator()
    let secret = (0..<Self.size).map { _ in UInt8.random(in: 0...255, using: &random) }
    do throws(Errno) {
      let file = try TemporaryFile("key.\(getpid())", in: folder.raw, mode: 0o600, clearing: true)
      try file.write(secret.span.bytes)
      file.link(as: "key")
    } catch {
      return nil
    }
    guard let key = Self.read(in: folder) else { return nil }
    self = key
  }

  private static func read(in folder: borrowing FileDescriptor) -> UserKey? {
    guard let file = try? FileDescriptor("key", in: folder.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(), status.isRegularFile, status.isOursAlone, status.st_mode & 0o077 == 0,
      status.st_size == size, let bytes = try? file.readAll(expecting: size), bytes.count == size
    else { return nil }
    return UserKey(secret: bytes)
  }
}

extension stat {
  /// Whether it belongs to whoever runs this process, and nobody else may write to it.
  var isOursAlone: Bool { st_uid == geteuid() && st_mode & 0o022 == 0 }
}
