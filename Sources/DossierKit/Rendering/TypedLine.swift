/// A line of a source in which literals are sought. What code spans and backslashes take out of the search is found out
/// once, however many literals follow.
struct TypedLine {
  private let bytes: ArraySlice<UInt8>
  /// Offsets at which nothing begins: code with its backticks, and what a backslash stands before. In order.
  private let dead: [Range<Int>]
  /// An offset whose column is known: the next one asked for lies mostly behind it.
  private var known: (offset: Int, column: Int) = (0, 1)

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    dead = Self.deadRanges(of: bytes)
  }

  /// Where the next literal at or after an offset stands.
  ///
  /// - Parameter effort: How many bytes may still be looked at; nil is returned when it is used up.
  func range(of literal: LiteralSearch, from: Int, _ effort: inout Int) -> Range<Int>? {
    guard let first = literal.needle.first else { return nil }
    return bytes.withUnsafeBufferPointer { line in
      var position = from
      while effort > 0, position + literal.needle.count <= line.count,
        let found = line.offset(of: first, from: position)
      {
        // A literal that begins with an escaped character begins at its backslash.
        let isEscaped =
          literal.allowsEscapes && found > position && line[found - 1] == UInt8(ascii: "\\") && isDead(found)
        let start = isEscaped ? found - 1 : found
        effort -= found - position
        if let length = literal.length(in: line, at: start, &effort), !isDead(start), literal.fits(line, at: start) {
          return start..<(start + length)
        }
        position = found + 1
      }
      return nil
    }
  }

  /// The column of an offset, in scalars from 1.
  mutating func column(of offset: Int) -> Int {
    if offset < known.offset { known = (0, 1) }
    let start = bytes.startIndex
    var column = known.column
    for byte in bytes[(start + known.offset)..<(start + offset)] where byte & 0xC0 != 0x80 { column += 1 }
    known = (offset, column)
    return column
  }

  /// Without a look at what lies before: ranges may overlap.
  func scalarCount(of range: Range<Int>) -> Int {
    let start = bytes.startIndex
    return bytes[(start + range.lowerBound)..<(start + range.upperBound)].count { $0 & 0xC0 != 0x80 }
  }

  private func isDead(_ offset: Int) -> Bool {
    let low = dead.partitioningIndex { $0.upperBound > offset }
    return low < dead.count && dead[low].contains(offset)
  }

  private static func deadRanges(of line: ArraySlice<UInt8>) -> [Range<Int>] {
    line.withUnsafeBufferPointer { line in
      var dead: [Range<Int>] = []
      var runs: BacktickRuns?
      var index = 0
      while index < line.count {
        switch line[index] {
        case UInt8(ascii: "`"):
          let end = BacktickRuns.end(in: line, from: index)
          var all = runs ?? BacktickRuns(line, from: index)
          let close = all.end(ofRunOf: end - index, from: end) ?? end
          runs = all
          dead.append(index..<close)
          index = close
        case UInt8(ascii: "\\"):
          dead.append((index + 1)..<(index + 2))
          index += 2
        default: index += 1
        }
      }
      return dead
    }
  }
}

/// The runs of backticks of a line by their length: one closes the code that an equal one has opened.
private struct BacktickRuns {
  /// Where the runs of a length begin, the last one first.
  private var starts: [Int: [Int]] = [:]

  init(_ line: UnsafeBufferPointer<UInt8>, from: Int) {
    var runs: [Range<Int>] = []
    var position = from
    while let start = line.offset(of: UInt8(ascii: "`"), from: position) {
      position = Self.end(in: line, from: start)
      runs.append(start..<position)
    }
    for run in runs.reversed() { starts[run.count, default: []].append(run.lowerBound) }
  }

  /// The end of the run that begins at an offset.
  static func end(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < line.count, line[end] == UInt8(ascii: "`") { end += 1 }
    return end
  }

  /// The end of the first run of a length at or after an offset, which is never less than the one before.
  mutating func end(ofRunOf length: Int, from offset: Int) -> Int? {
    while let start = starts[length]?.last {
      if start >= offset { return start + length }
      starts[length]?.removeLast()
    }
    return nil
  }
}
