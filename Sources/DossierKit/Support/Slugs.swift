/// Addresses for names: each name has one of its own, which depends on the names alone and not on the order of files.
enum Slugs {
  /// The common key of a name's spellings: case, accents, and how its words are parted do not count; marks do, since
  /// `C++` is not `C`.
  static func key(_ name: String) -> String {
    var key: [UInt8] = []
    var gap = false
    for byte in Fold.fold(name).utf8 {
      if byte <= 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        gap = !key.isEmpty
        continue
      }
      if key.isEmpty, !gap, byte == UInt8(ascii: "#") { continue }
      if gap { key.append(UInt8(ascii: "-")) }
      gap = false
      key.append(byte)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The address that a key would like to have: `+` and `#` behind a letter are words of a name, and are written as such.
  static func wanted(_ key: String) -> String {
    var words: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "+") where !words.isEmpty: words += "-plus-".utf8
      case UInt8(ascii: "#") where !words.isEmpty: words += "-sharp-".utf8
      default: words.append(byte)
      }
    }
    let slug = Fold.slug(String(decoding: words, as: UTF8.self))
    return slug.isEmpty ? "untitled" : slug
  }

  /// An address for each key. Where several want the same, the one that is spelled like it has it, or else the first in
  /// the order of their spelling; the others are numbered.
  static func assign(_ keys: [String], taken: Set<String> = []) -> [String] {
    let wanted = keys.map(Self.wanted)
    func isPlain(_ index: Int) -> Bool { keys[index] == wanted[index] }
    let order = keys.indices.sorted {
      if wanted[$0] != wanted[$1] { return wanted[$0] < wanted[$1] }
      return isPlain($0) != isPlain($1) ? isPlain($0) : keys[$0] < keys[$1]
    }
    var taken = taken
    var slugs = wanted
    var late: [Int] = []
    for index in order where !taken.insert(wanted[index]).inserted { late.append(index) }
    var counts: [String: Int] = [:]
    for index in late {
      var count = counts[wanted[index], default: 1]
      repeat {
        count += 1
        slugs[index] = "\(wanted[index])-\(count)"
      } while !taken.insert(slugs[index]).inserted
      counts[wanted[index]] = count
    }
    return slugs
  }
}
