/// Puts rows together to a table. Alignment is a class, for a site may forbid inline styles; the wrapper can be reached
/// and scrolled by keyboard, for a wide table scrolls inside it.
struct TableBuilder {
  private let alignments: [DelimiterRow.Alignment]
  /// The text of the first cell with words by which a row is longer than the head.
  private(set) var surplus: String?
  /// How many empty cells may still be added: a few bytes must not grow to gigabytes.
  private var padding = 100_000

  init(alignments: [DelimiterRow.Alignment]) { self.alignments = alignments }

  fileprivate static let opening =
    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n"

  mutating func makeTable(head: TableRow, body: ArraySlice<TableRow>) -> Node? {
    guard let table = Node.makeCustomBlock(enter: Self.opening, exit: "</table></div>") else { return nil }
    addSection("thead", cell: "th scope=\"col\"", rows: [head], to: table)
    if !body.isEmpty {
      addBreak(to: table)
      addSection("tbody", cell: "td", rows: body, to: table)
    }
    return table
  }

  private mutating func addSection(_ tag: String, cell: String, rows: ArraySlice<TableRow>, to table: Node) {
    guard let section = Node.makeCustomInline(enter: "<\(tag)>\n", exit: "\n</\(tag)>") else { return }
    table.append(section)
    for (index, row) in rows.enumerated() {
      if index > 0 { addBreak(to: section) }
      guard let line = Node.makeCustomInline(enter: "<tr>\n", exit: "\n</tr>") else { return }
      section.append(line)
      addCells(of: row, cell: cell, to: line)
    }
  }

  /// Pads a short row, and drops the cells by which a row is longer than the head.
  private mutating func addCells(of row: TableRow, cell: String, to line: Node) {
    let cells = row.cells()
    for (column, alignment) in alignments.enumerated() {
      if column >= cells.count {
        guard padding > 0 else { break }
        padding -= 1
      }
      if column > 0 { addBreak(to: line) }
      // A head without words heads nothing: to a screen reader it is an ordinary cell.
      let isEmpty = column >= cells.count || cells[column].isEmpty
      let cell = isEmpty ? "td" : cell
      let tag = cell.prefix(2)
      let opening = "<\(cell)\(alignment.attribute)>"
      guard let node = Node.makeCustomInline(enter: opening, exit: "</\(tag)>") else { return }
      line.append(node)
      guard column < cells.count else { continue }
      for content in cells[column] { node.append(content) }
      node.unescapePipesInCode()
    }
    for cell in cells.dropFirst(alignments.count).joined() {
      if surplus == nil, cell.kind == .text, cell.literalBytes.count > 0 { surplus = cell.literal }
      cell.free()
    }
  }

  /// A line break between the parts: it sets the HTML apart, and the cells' text in plain text.
  private func addBreak(to node: Node) {
    if let line = Node.make(.softBreak) { node.append(line) }
  }
}

extension DelimiterRow.Alignment {
  fileprivate var attribute: String {
    switch self {
    case .none: ""
    case .left: " class=\"align-left\""
    case .center: " class=\"align-center\""
    case .right: " class=\"align-right\""
    }
  }
}

extension Node {
  /// Whether it is a table, in whose cells a bar needs a backslash.
  public var isTable: Bool { kind == .customBlock && onEnterBytes.elementsEqual(TableBuilder.opening.utf8) }

  /// In code no backslash escapes, except in a table, where authors must escape the pipe for other readers' sake.
  fileprivate func unescapePipesInCode() {
    var node: Node? = self
    while let current = node {
      node = current.nextInOrder(within: self)
      guard current.kind == .code, current.literalBytes.contains(TableRow.pipe) else { continue }
      var code: [UInt8] = []
      for byte in current.literalBytes {
        if byte == TableRow.pipe, code.last == UInt8(ascii: "\\") { code.removeLast() }
        code.append(byte)
      }
      code.withUnsafeBufferPointer { current.setLiteral($0) }
    }
  }
}
