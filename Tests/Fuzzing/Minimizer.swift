import Foundation
import SiteTesting

/// Takes away what a failure does not need: files, then lines, by halves.
struct Minimizer {
  let kind: String
  let salt: UInt64
  let work: String
  private var attempts = 0
  private let most: Int

  init(kind: String, salt: UInt64, work: String, attempts most: Int = 150) {
    (self.kind, self.salt, self.work, self.most) = (kind, salt, work, most)
  }

  mutating func minimize(_ fuzzCase: FuzzCase) -> FuzzCase {
    var smallest = fuzzCase
    var tried = smallest
    tried.damage = []
    if fails(tried) { smallest = tried }
    tried = smallest
    tried.edited = tried.files
    if fails(tried) { smallest = tried }
    for path in smallest.files.keys.sorted() {
      tried = smallest
      tried.files[path] = nil
      tried.edited[path] = nil
      if fails(tried) { smallest = tried }
    }
    for path in smallest.files.keys.sorted() { shorten(path, in: &smallest) }
    return smallest
  }

  private mutating func shorten(_ path: String, in smallest: inout FuzzCase) {
    guard case .bytes(let bytes)? = smallest.files[path], smallest.files[path] == smallest.edited[path] else { return }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    var size = lines.count / 2
    while size > 0 {
      var start = 0
      while start < lines.count {
        var fewer = lines
        fewer.removeSubrange(start..<min(lines.count, start + size))
        var tried = smallest
        tried.files[path] = .bytes(Array(fewer.joined(separator: [0x0A])))
        tried.edited[path] = tried.files[path]
        if fails(tried) { (smallest, lines) = (tried, fewer) } else { start += size }
      }
      size /= 2
    }
  }

  private mutating func fails(_ fuzzCase: FuzzCase) -> Bool {
    guard attempts < most else { return false }
    attempts += 1
    let folder = work + "/case"
    guard (try? fuzzCase.write(to: folder)) != nil,
      let outcome = try? Attempt.replay(folder, salt: salt, work: work + "/trial")
    else { return false }
    return outcome.kind == kind
  }
}
