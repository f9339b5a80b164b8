/// Follows a source line by line through the blocks of indented code, as well as that can be told from the lines alone.
struct IndentedCode {
  /// The columns in which the contents of the list items begin that are still open.
  private var items: [Int] = []
  /// Whether an indented line would go on with a paragraph.
  private var isInText = false

  /// Whether the next line, if it were this one, would be code.
  func wouldContain(_ line: SourceLine) -> Bool {
    guard !isInText else { return false }
    let indentation = Self.unquoted(line).indentation
    return indentation - (items.last { $0 <= indentation } ?? 0) >= 4
  }

  /// Goes on by a line that is not blank.
  ///
  /// - Returns: Whether it is code.
  mutating func contains(_ line: SourceLine) -> Bool {
    if wouldContain(line) { return true }
    var inner = Self.unquoted(line)
    var column = inner.indentation
    if !isInText || inner.listMarkerWidth() != nil { items.removeAll { $0 > column } }
    while let width = inner.listMarkerWidth(), inner.indentation < 4 || !items.isEmpty {
      inner = SourceLine(inner.text.dropFirst(width))
      column += width
      items.append(column)
      column += inner.indentation
    }
    isInText = inner.text.first != UInt8(ascii: "#")
    return false
  }

  /// After a blank line, or one of another kind.
  mutating func endText() { isInText = false }

  private static func unquoted(_ line: SourceLine) -> SourceLine {
    var line = line
    while line.text.first == UInt8(ascii: ">"), line.indentation <= 3 {
      // One blank after the mark belongs to it.
      let rest = line.text.dropFirst()
      line = SourceLine(rest.first == 0x20 ? rest.dropFirst() : rest)
    }
    return line
  }
}

/// Finds where code spans end, in time that grows with the text however many backticks never close.
struct CodeSpanSearch {
  private let source: UnsafeBufferPointer<UInt8>
  private var paragraphEnd = 0
  /// Where the runs of backticks of a length stand in the present paragraph.
  private var runs: [Int: [Int]] = [:]

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  private static let backtick = UInt8(ascii: "`")

  /// The index behind the code span that begins with a run of backticks, or behind the run if nothing closes it in its
  /// paragraph.
  mutating func end(of opening: Int) -> Int {
    if opening >= paragraphEnd { collect(from: opening) }
    let length = runLength(at: opening)
    let positions = runs[length] ?? []
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] <= opening { low = middle + 1 } else { high = middle }
    }
    return (low < positions.count ? positions[low] : opening) + length
  }

  private func runLength(at start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == Self.backtick { end += 1 }
    return end - start
  }

  private mutating func collect(from start: Int) {
    runs.removeAll(keepingCapacity: true)
    var index = start
    while index < source.count {
      if source[index] == Self.backtick {
        let length = runLength(at: index)
        runs[length, default: []].append(index)
        index += length
        continue
      }
      index += 1
      if source[index - 1].isLineEnd, endsParagraph(at: index) { break }
    }
    paragraphEnd = index
  }

  private func endsParagraph(at start: Int) -> Bool {
    if start < source.count, source[start - 1] == 0x0D, source[start] == 0x0A { return false }
    var end = start
    while end < source.count, !source[end].isLineEnd { end += 1 }
    var line = SourceLine(source[start..<end])
    while line.text.first == UInt8(ascii: ">"), line.indentation <= 3 { line = SourceLine(line.text.dropFirst()) }
    return line.isBlank || line.startsBlock
  }
}
