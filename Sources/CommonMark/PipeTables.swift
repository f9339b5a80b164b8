/// Pipe tables: a paragraph's line followed by a delimiter row (`| :-- | --: |`) of as many cells becomes the head of a
/// table, the lines after it the body; lines before it stay a paragraph.
///
/// A pipe is text where it is escaped or inside code, a link or emphasis. The table is a custom block that holds its
/// rows and cells as custom inlines, so that passes over text reach into cells.
public struct PipeTables {
  /// Lines of the source that look like a delimiter row, from 1, ascending.
  fileprivate let delimiterLines: [Int]

  /// A table that was made of a paragraph.
  public struct Table {
    public let node: Node
    /// Lines of the paragraph, from 1.
    public let lines: ClosedRange<Int>
    /// Where a row is longer than the head: the words of the first cell that was dropped.
    public let surplus: String?
  }

  /// - Parameter source: What the tree was parsed from; without a delimiter row in it nothing is done.
  @discardableResult
  public static func apply(to root: Node, source: UnsafeBufferPointer<UInt8>) -> [Table] {
    let pass = PipeTables(delimiterLines: DelimiterRow.lines(in: source))
    guard !pass.delimiterLines.isEmpty else { return [] }
    var tables: [Table] = []
    var node: Node? = root
    while let current = node {
      // A paragraph may be gone when it was a table altogether.
      node = current.kind == .paragraph ? current.nextAfterChildren(within: root) : current.nextInOrder(within: root)
      if current.kind == .paragraph, let table = pass.convert(current) { tables.append(table) }
    }
    return tables
  }

  private func convert(_ paragraph: Node) -> Table? {
    guard hasDelimiterLine(paragraph) else { return nil }
    let rows = TableRow.rows(of: paragraph)
    guard
      let delimiter = rows.indices.dropFirst().first(where: { index in
        guard let row = DelimiterRow(rows[index]) else { return false }
        return row.alignments.count == rows[index - 1].cellCount
      }), let alignments = DelimiterRow(rows[delimiter])?.alignments
    else { return nil }
    let lines = paragraph.startLine...max(paragraph.startLine, paragraph.endLine)
    var builder = TableBuilder(alignments: alignments)
    guard let table = builder.makeTable(head: rows[delimiter - 1], body: rows[(delimiter + 1)...]) else { return nil }
    paragraph.insertAfter(table)
    rows[delimiter].free()
    removeBreaks(of: paragraph, keeping: delimiter - 2)
    if paragraph.firstChild == nil { paragraph.free() }
    return Table(node: table, lines: lines, surplus: builder.surplus)
  }

  private func hasDelimiterLine(_ paragraph: Node) -> Bool {
    var low = 0
    var high = delimiterLines.count
    while low < high {
      let middle = (low + high) / 2
      if delimiterLines[middle] <= paragraph.startLine { low = middle + 1 } else { high = middle }
    }
    return low < delimiterLines.count && delimiterLines[low] <= paragraph.endLine
  }

  /// Removes the line breaks the rows left behind, all but the first few, which part the lines before the table.
  private func removeBreaks(of paragraph: Node, keeping kept: Int) {
    var seen = 0
    var child = paragraph.firstChild
    while let current = child {
      child = current.next
      guard current.isBreak else { continue }
      seen += 1
      if seen > kept { current.free() }
    }
  }
}

extension Node {
  var isBreak: Bool { kind == .softBreak || kind == .lineBreak }
}

/// The nodes of one line of a paragraph.
struct TableRow {
  private(set) var nodes: [Node] = []

  static let pipe = UInt8(ascii: "|")

  static func rows(of paragraph: Node) -> [TableRow] {
    var rows: [TableRow] = [TableRow()]
    var child = paragraph.firstChild
    while let current = child {
      if current.isBreak { rows.append(TableRow()) } else { rows[rows.count - 1].nodes.append(current) }
      child = current.next
    }
    return rows
  }

  /// How many cells the row has: the parts between pipes, without empty ones before the first and behind the last pipe.
  var cellCount: Int {
    var cells = 1
    var isBlank = true
    var sawPipe = false
    for node in nodes {
      guard node.kind == .text, !node.isEscapedCharacter else {
        isBlank = false
        continue
      }
      for byte in node.literalBytes {
        if byte == Self.pipe {
          if sawPipe || !isBlank { cells += 1 }
          sawPipe = true
          isBlank = true
        } else if !byte.isSpaceOrTab {
          isBlank = false
        }
      }
    }
    return sawPipe && isBlank && cells > 1 ? cells - 1 : cells
  }

  /// Takes the row's nodes apart at its pipes; each cell's nodes are trimmed, the pipes are gone.
  func cells() -> [[Node]] {
    var cells: [[Node]] = [[]]
    for node in nodes {
      guard node.kind == .text, !node.isEscapedCharacter, node.literalBytes.contains(Self.pipe) else {
        cells[cells.count - 1].append(node)
        continue
      }
      let pieces = node.literalBytes.split(separator: Self.pipe, omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { cells.append([]) }
        if !piece.isEmpty, let text = Node.makeText(UnsafeBufferPointer(rebasing: piece)) {
          node.insertBefore(text)
          cells[cells.count - 1].append(text)
        }
      }
      node.free()
    }
    for index in cells.indices { Self.trim(&cells[index]) }
    if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells
  }

  func free() {
    for node in nodes { node.free() }
  }

  private static func trim(_ cell: inout [Node]) {
    while let first = cell.first, first.isPlainText {
      first.setLiteral(UnsafeBufferPointer(rebasing: first.literalBytes.drop(while: \.isSpaceOrTab)))
      guard first.literalBytes.isEmpty else { break }
      cell.removeFirst().free()
    }
    while let last = cell.last, last.isPlainText {
      let bytes = last.literalBytes
      let end = bytes.lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? 0
      last.setLiteral(UnsafeBufferPointer(rebasing: bytes[..<end]))
      guard end == 0 else { break }
      cell.removeLast().free()
    }
  }
}

extension Node {
  fileprivate var isPlainText: Bool { kind == .text && !isEscapedCharacter }
}
