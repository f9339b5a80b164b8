/// Tags in fields and in running text.
enum Tags {
  /// The tags of one text: in brackets each its own, elsewhere parted by commas or, without one, by blanks.
  static func split(_ text: String) -> [String] {
    let parts = text.contains(",") ? text.split(separator: ",") : text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    return parts.map { clean(String($0)) }.filter { !$0.isEmpty }
  }

  /// Without the marks around it.
  static func clean(_ tag: String) -> String {
    var tag = FrontValue.printable(tag).trimmingSpaces
    while let first = tag.first, "#[\"'".contains(first) { tag.removeFirst() }
    while let last = tag.last, "]\"'".contains(last) { tag.removeLast() }
    return tag.trimmingSpaces
  }

  /// `#tag` in a text, each once; numbers alone are none.
  static func inText(_ body: [UInt8]) -> [String] {
    var tags: [String] = []
    var seen: Set<String> = []
    var index = 0
    while let hash = body.index(of: UInt8(ascii: "#"), from: index) {
      index = hash + 1
      guard hash == 0 || body[hash - 1] <= 0x20 || "([,".utf8.contains(body[hash - 1]) else { continue }
      let word = body[index...].prefix { isASCIIAlphanumeric($0) || $0 >= 0x80 || "-_/".utf8.contains($0) }
      guard word.contains(where: { !(0x30...0x39).contains($0) }) else { continue }
      index = word.endIndex
      let tag = String(decoding: word, as: UTF8.self)
      if seen.insert(tag).inserted { tags.append(tag) }
    }
    return tags
  }
}
