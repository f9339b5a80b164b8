/// Tells lines of capitals, in which capitals say nothing about names (R4).
struct CapitalLines {
  private let reader: ScalarReader
  private var line = 0..<0
  private var isShouted = false
  /// The next bytes of either kind at or after the last offset that was asked for.
  private var feed = -1
  private var barrier = -1

  private static let fewestLetters = 8
  private static let fewestWords = 2

  init(reader: ScalarReader) { self.reader = reader }

  /// Whether the line of an offset has no lower-case letter, eight capitals or more, and two words with them.
  /// - Parameter offset: not before one asked for earlier, so that each line is looked at once.
  mutating func isShouted(at offset: Int) -> Bool {
    if line.contains(offset) { return isShouted }
    let text = reader.text
    var start = line.upperBound
    while let end = nextEnd(from: start), end < offset { start = end + 1 }
    line = start..<(nextEnd(from: offset) ?? text.count)
    isShouted = judge(line)
    return isShouted
  }

  /// The next byte that ends a line, at or after an offset.
  private mutating func nextEnd(from offset: Int) -> Int? {
    let text = reader.text
    if feed < offset { feed = text.offset(of: 0x0A, from: offset) ?? text.count }
    if barrier < offset { barrier = text.offset(of: 0x1F, from: offset) ?? text.count }
    let end = min(feed, barrier)
    return end < text.count ? end : nil
  }

  private func judge(_ line: Range<Int>) -> Bool {
    var (letters, words) = (0, 0)
    var isWordCounted = false
    var offset = line.lowerBound
    while offset < line.upperBound, let step = reader.scalar(at: offset) {
      offset = step.range.upperBound
      if step.traits.contains(.lowercase) { return false }
      if step.traits.contains(.capital) {
        letters += 1
        if !isWordCounted { words += 1 }
        isWordCounted = true
      } else if !step.traits.isWord {
        isWordCounted = false
      }
    }
    return letters >= Self.fewestLetters && words >= Self.fewestWords
  }
}
