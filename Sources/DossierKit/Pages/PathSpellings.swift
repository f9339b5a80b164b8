/// Finds paths that are different here and one on disks that ignore case or how letters are composed (Windows, macOS):
/// copied there, a file takes the place of another, or two folders become one.
struct PathSpellings {
  /// Two spellings of one file or folder, and the paths, by position, that it was first met in.
  struct Clash {
    var first: (spelling: String, path: Int)
    var second: (spelling: String, path: Int)
  }

  private(set) var clashes: [Clash] = []
  /// By what such disks take for the same.
  private var known: [String: (spelling: PublicPath, path: Int)] = [:]
  private var seen: [PublicPath: Bool] = [:]

  /// Paths in small letters of ASCII, as nearly all are, can clash only with others: they are looked at last, if at all.
  init(_ paths: [String]) {
    let starts = paths.map { Self.firstUnplain(in: $0) }
    for (index, start) in starts.enumerated() {
      if let start { add(paths[index], index, from: start) }
    }
    let lengths = Set(known.keys.lazy.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map(\.utf8.count))
    if lengths.isEmpty { return }
    for (index, start) in starts.enumerated() { addPlain(paths[index], index, upTo: start ?? .max, lengths) }
  }

  /// The file and its folders, from the outside in, up to the first that clashes.
  private mutating func add(_ path: String, _ index: Int, from start: Int) {
    for end in Self.ends(in: path) where end > start {
      let spelling = PublicPath(Self.prefix(path, end))
      if let isClash = seen[spelling] {
        if isClash { return }
        continue
      }
      let isClash = !take(spelling, as: Self.folded(spelling.text), index)
      seen[spelling] = isClash
      if isClash { return }
    }
  }

  /// The file and its folders, or those folders before the first that is not plain.
  private mutating func addPlain(_ path: String, _ index: Int, upTo limit: Int, _ lengths: Set<Int>) {
    for end in Self.ends(in: path) where end <= limit && lengths.contains(end) {
      let text = Self.prefix(path, end)
      let spelling = PublicPath(text)
      guard let first = known[text], first.spelling != spelling else { continue }
      if seen.updateValue(true, forKey: spelling) == nil {
        clashes.append(Clash(first: (first.spelling.text, first.path), second: (text, index)))
      }
      return
    }
  }

  private mutating func take(_ spelling: PublicPath, as key: String, _ index: Int) -> Bool {
    guard let first = known[key] else {
      known[key] = (spelling, index)
      return true
    }
    clashes.append(Clash(first: (first.spelling.text, first.path), second: (spelling.text, index)))
    return false
  }

  // MARK: - Bytes

  /// Where the first capital or character beyond ASCII is.
  private static func firstUnplain(in path: String) -> Int? {
    var path = path
    return path.withUTF8 { bytes in bytes.firstIndex { $0 >= 0x80 || (0x41...0x5A).contains($0) } }
  }

  /// Where each folder ends, and the path.
  private static func ends(in path: String) -> [Int] {
    var path = path
    return path.withUTF8 { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") } + [bytes.count]
    }
  }

  private static func prefix(_ path: String, _ length: Int) -> String {
    String(path[..<path.utf8.index(path.startIndex, offsetBy: length)])
  }

  /// Texts that are canonically equivalent are one key. The small sigma at the end of a word is the other one's.
  private static func folded(_ text: String) -> String {
    let small = text.lowercased()
    return small.utf8.allSatisfy { $0 < 0x80 }
      ? small : String(String.UnicodeScalarView(small.unicodeScalars.map { $0 == "ς" ? "σ" : $0 }))
  }
}
