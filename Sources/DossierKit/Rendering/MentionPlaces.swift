/// Where the names of a text were typed: the line of each, and how many equal ones stand before it there. Asked for from
/// the text's beginning to its end, so that no stretch is read again for each of its names.
struct MentionPlaces {
  private let firstLine: Int
  /// Up to where lines are counted, how many there were, and where the last one begins.
  private var position = 0
  private var lines = 0
  private var lineStart = 0
  /// For each name of the line, up to where it was sought and how often it was found.
  private var sought: [Substring: (end: Int, count: Int)] = [:]
  /// How many bytes may still be looked at for each byte of the text; afterwards the first of equal names is meant. No
  /// author's line has so many names.
  private var effort = 0
  private static let effortPerByte = 256

  /// - Parameter line: That of the text's beginning.
  init(line: Int) { firstLine = line }

  mutating func place(of range: Range<Int>, _ surface: String, in text: UnsafeBufferPointer<UInt8>) -> TypedPlace {
    enterLine(of: range.lowerBound, in: text)
    let words = surface.prefix { $0 != "\n" }
    return TypedPlace(
      literal: String(words), role: .other, skip: 0, line: firstLine + lines,
      occurrence: occurrences(of: words, before: range.lowerBound, in: text))
  }

  private mutating func enterLine(of bound: Int, in text: UnsafeBufferPointer<UInt8>) {
    if bound < position { self = MentionPlaces(line: firstLine) }
    if position == 0 { effort = Self.effortPerByte * text.count }
    let before = UnsafeBufferPointer(rebasing: text[..<bound])
    while let end = before.offset(of: 0x0A, from: position) {
      position = end + 1
      lineStart = position
      lines += 1
      sought.removeAll(keepingCapacity: true)
    }
    position = bound
  }

  private mutating func occurrences(
    of words: Substring, before bound: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let needle = Array(words.utf8)
    guard let first = needle.first else { return 0 }
    let before = UnsafeBufferPointer(rebasing: text[..<bound])
    var (end, count) = sought[words] ?? (lineStart, 0)
    while effort > 0, end + needle.count <= bound {
      guard let found = before.offset(of: first, from: end), found + needle.count <= bound else {
        effort -= bound - end
        break
      }
      let isEqual = before[found..<(found + needle.count)].elementsEqual(needle)
      effort -= found - end + 1
      end = isEqual ? found + needle.count : found + 1
      if isEqual { count += 1 }
    }
    sought[words] = (max(end, bound - needle.count), count)
    return count
  }
}
