/// Tells lines of capitals, in which capitals say nothing about names (R4).
struct CapitalLines {
  private let reader: ScalarReader
  private var line = 0..<0
  private var isShouted = false

  private static let fewestLetters = 8
  private static let fewestWords = 2

  init(reader: ScalarReader) { self.reader = reader }

  /// Whether the line of an offset has no lower-case letter, eight capitals or more, and two words with them.
  /// - Parameter offset: not before one asked for earlier, so that each line is looked at once.
  mutating func isShouted(at offset: Int) -> Bool {
    if line.contains(offset) { return isShouted }
    var start = line.upperBound
    for index in start..<offset where Self.isEnd(reader.text[index]) { start = index + 1 }
    var end = offset
    while end < reader.text.count, !Self.isEnd(reader.text[end]) { end += 1 }
    line = start..<end
    isShouted = judge(line)
    return isShouted
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x1F }

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
