/// The row of dashes and colons below a table's head.
struct DelimiterRow {
  enum Alignment { case none, left, center, right }

  let alignments: [Alignment]

  /// Reads a line of the tree; nil if it is anything else.
  init?(_ row: TableRow) {
    var bytes: [UInt8] = []
    for node in row.nodes {
      guard node.kind == .text, !node.isEscapedCharacter else { return nil }
      bytes.append(contentsOf: node.literalBytes)
    }
    self.init(bytes[...])
  }

  /// At least one pipe, and in every cell dashes with an optional colon at either end.
  init?(_ line: some BidirectionalCollection<UInt8>) {
    var cells = line.split(separator: TableRow.pipe, omittingEmptySubsequences: false)
    guard cells.count > 1 else { return nil }
    if cells[0].allSatisfy(\.isSpaceOrTab) { cells.removeFirst() }
    if let last = cells.last, last.allSatisfy(\.isSpaceOrTab) { cells.removeLast() }
    guard !cells.isEmpty else { return nil }
    var alignments: [Alignment] = []
    for cell in cells {
      guard let alignment = Self.alignment(of: Array(cell)) else { return nil }
      alignments.append(alignment)
    }
    self.alignments = alignments
  }

  private static func alignment(of cell: [UInt8]) -> Alignment? {
    var cell = cell[...]
    while cell.first?.isSpaceOrTab == true { cell.removeFirst() }
    while cell.last?.isSpaceOrTab == true { cell.removeLast() }
    let isLeft = cell.first == UInt8(ascii: ":")
    if isLeft { cell.removeFirst() }
    let isRight = cell.last == UInt8(ascii: ":")
    if isRight { cell.removeLast() }
    guard !cell.isEmpty else { return nil }
    guard cell.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (isLeft, isRight) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return Alignment.none
    }
  }

  /// The lines of a source, from 1, that hold a delimiter row, whatever markers of quotes and items stand before it.
  static func lines(in source: UnsafeBufferPointer<UInt8>) -> [Int] {
    var lines: [Int] = []
    var number = 1
    var counted = 0
    var position = 0
    while let pipe = source.firstIndex(of: TableRow.pipe, from: position) {
      // Most pipes stand in text: only a line of nothing but such bytes is looked at as a whole.
      let end = source[pipe...].firstIndex { !rowBytes.contains($0) } ?? source.count
      position = end
      guard end == source.count || source[end].isLineEnd else { continue }
      var start = pipe
      while start > 0, rowBytes.contains(source[start - 1]) { start -= 1 }
      guard start == 0 || source[start - 1].isLineEnd, isDelimiterRow(source[start..<end]) else { continue }
      number += lineEnds(in: source[counted..<start])
      counted = start
      lines.append(number)
    }
    return lines
  }

  private static let rowBytes = ASCIISet("|-: \t>")

  /// How many lines end in a stretch that ends with a line end or is empty.
  private static func lineEnds(in stretch: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    for index in stretch.indices where stretch[index].isLineEnd {
      let isFirstOfTwo = stretch[index] == 0x0D && index + 1 < stretch.endIndex && stretch[index + 1] == 0x0A
      if !isFirstOfTwo { count += 1 }
    }
    return count
  }

  private static func isDelimiterRow(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let content = line.drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    var pipes = 0
    for byte in content {
      switch byte {
      case TableRow.pipe: pipes += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
      default: return false
      }
    }
    return pipes > 0 && DelimiterRow(content) != nil
  }
}
