import Glibc

/// The files of code that this process runs, libraries among them: another program may make other pages of the same
/// content.
enum ProgramIdentity {
  /// Looked up once; libraries that are loaded later do not count.
  static let text: String? = {
    guard let file = try? FileDescriptor("/proc/self/maps", O_RDONLY), let maps = try? file.readAll() else {
      return nil
    }
    var paths = Set<String>()
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      // 55d0-55d1 r-xp 00000000 08:01 123   /usr/lib/libcmark.so.0.30.2
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard fields.count == 6, fields[1].contains(UInt8(ascii: "x")) else { continue }
      let path = String(decoding: fields[5].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      if path.hasPrefix("/") { paths.insert(path) }
    }
    guard !paths.isEmpty else { return nil }
    return paths.sorted().map { path in
      let state = PathState(path) ?? .missing
      return "\(path) \(state.inode) \(state.size) \(state.modified) \(state.changed)"
    }.joined(separator: "\n")
  }()
}
