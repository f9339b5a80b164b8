import Glibc
import Synchronization

/// Paths with the state in which each was found, laid out so that all can be compared with the disk without making a
/// single string.
///
/// The layout: how many there are; the states; where each path begins; the length of all paths; the paths, each with a
/// zero byte at its end.
struct StateTable: Sendable {
  let count: Int
  // The pointers lead into bytes that stay as they are for as long as the caller holds them.
  nonisolated(unsafe) private let states: UnsafeRawBufferPointer
  nonisolated(unsafe) private let starts: UnsafeRawBufferPointer
  nonisolated(unsafe) private let paths: UnsafeRawBufferPointer

  init(from reader: inout CacheReader) throws(MalformedCache) {
    count = try reader.count()
    states = try reader.raw(count * PathState.width)
    starts = try reader.raw(count * 4)
    paths = try reader.data()
    guard count == 0 || paths.last == 0 else { throw MalformedCache() }
    for index in 0..<count where start(of: index) >= paths.count { throw MalformedCache() }
  }

  private func start(of index: Int) -> Int {
    Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
  }

  func state(at index: Int) -> PathState { PathState(from: states, at: index * PathState.width) }

  /// With a zero byte at its end.
  func path(at index: Int) -> UnsafePointer<CChar>? {
    paths.baseAddress?.advanced(by: start(of: index)).assumingMemoryBound(to: CChar.self)
  }

  /// Whether a path, relative to an open folder, is as it was.
  func isSame(at index: Int, in folder: Int32) -> Bool {
    guard let path = path(at: index) else { return false }
    return PathState(path, in: folder) == state(at: index)
  }

  /// Whether all are as they were.
  func isSame(in folder: borrowing FileDescriptor, jobs: Int) -> Bool {
    let raw = folder.raw
    let table = self
    let differs = Atomic<Bool>(false)
    Parallel.forEach(count: count, jobs: jobs, batch: 256) { index in
      if !differs.load(ordering: .relaxed), !table.isSame(at: index, in: raw) {
        differs.store(true, ordering: .relaxed)
      }
    }
    return !differs.load(ordering: .relaxed)
  }
}

extension StateTable {
  /// Whether the topmost folders of all paths are folders: files have the same state when the one they are in has been moved
  /// away and a link put in its place. Only of the topmost, since it is whole sections that somebody may move.
  func hasNoLinkedFolder(in folder: borrowing FileDescriptor) -> Bool {
    var last = ""
    for index in 0..<count {
      guard let path = path(at: index), let slash = strchr(path, Int32(UInt8(ascii: "/"))) else { continue }
      let length = UnsafePointer(slash) - path
      // Paths come section by section, so few of them need a name and a look.
      if last.utf8.count == length, strncmp(path, last, length) == 0 { continue }
      last = String(decoding: UnsafeRawBufferPointer(start: path, count: length), as: UTF8.self)
      guard let state = PathState(last, in: folder.raw), !state.isLink else { return false }
    }
    return true
  }
}

extension CacheWriter {
  /// As ``StateTable`` reads it.
  mutating func table(_ paths: [StatedPath]) {
    count(paths.count)
    for path in paths { state(path.state) }
    var start = 0
    for path in paths {
      count(start)
      start += path.path.utf8.count + 1
    }
    count(start)
    for path in paths { appendTerminated(path.path) }
  }
}
