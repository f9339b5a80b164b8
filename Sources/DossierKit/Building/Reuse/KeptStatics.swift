import Glibc

/// The files of `static/` that lie in the public folder as they should, so that nobody need read them again: they may be large.
///
/// A file as an earlier build published it is still right if neither it nor the published one has changed since.
struct KeptStatics: Sendable {
  /// States in the public folder, by the path there.
  private var published: [String: PathState] = [:]

  /// - Parameter inputs: All there is to read, each in the state in which it is now.
  init(_ stamp: BuildStamp, _ inputs: [StatedPath]) {
    let prefix = SiteFolder.staticFiles + "/"
    var now: [String: PathState] = [:]
    for input in inputs where input.state.isFile && input.path.hasPrefix(prefix) {
      now[String(input.path.dropFirst(prefix.count))] = input.state
    }
    guard !now.isEmpty else { return }
    withExtendedLifetime(stamp) {
      let before = Self.paths(in: stamp.inputs, startingWith: prefix)
      let unchanged = before.filter { path, state in now[path] == state }
      // A file of this name that is or was the author's own is nobody's compressed copy.
      func isCopy(_ path: String) -> Bool {
        guard before[path] == nil, now[path] == nil else { return false }
        return Compression.original(of: path).map { unchanged[$0] != nil } ?? false
      }
      var missing = unchanged.count
      for index in 0..<stamp.outputs.count {
        guard let path = stamp.outputs.path(at: index).map({ String(cString: $0) }) else { continue }
        let isOwn = unchanged[path] != nil
        guard isOwn || isCopy(path) else {
          // They are the first that are published, each before its compressed copies.
          if missing == 0, before[path] == nil { break }
          continue
        }
        if isOwn { missing -= 1 }
        published[path] = stamp.outputs.state(at: index)
      }
    }
  }

  private static func paths(in table: StateTable, startingWith prefix: String) -> [String: PathState] {
    var found: [String: PathState] = [:]
    for index in 0..<table.count {
      guard let path = table.path(at: index), strncmp(path, prefix, prefix.utf8.count) == 0 else { continue }
      found[String(cString: path.advanced(by: prefix.utf8.count))] = table.state(at: index)
    }
    return found
  }

  /// How the last build left a file and its compressed copies, if they can stay as they are.
  func file(_ file: PlannedFile, copies: [Compression]) -> KeptFile? {
    guard !published.isEmpty, case .copy(let source) = file.content, source.path == StaticFiles.source(of: file.path),
      let state = published[file.path]
    else { return nil }
    var kept = KeptFile(state: state)
    for compression in copies {
      let path = compression.path(of: file.path)
      guard let state = published[path] else { return nil }
      kept.copies.append(StatedPath(path: path, state: state))
    }
    return kept
  }
}
