import CommonMark

/// Rows of tables that have more cells than was meant.
enum TableCheck {
  /// - Returns: The tables in which bars that cut a reference in two were reported.
  static func run(_ tables: [PipeTables.Table], _ findings: inout BodyFindings) -> Set<OpaquePointer> {
    var split: Set<OpaquePointer> = []
    for table in tables {
      if reportSplitReferences(of: table, &findings) {
        split.insert(table.node.pointer)
      } else if let words = table.surplus?.trimmingSpaces {
        reportSurplus(words, of: table, &findings)
      }
    }
    return split
  }

  /// A row with more cells than the head.
  private static func reportSurplus(
    _ words: String, of table: PipeTables.Table, _ findings: inout BodyFindings
  ) {
    let place = TypedPlace(
      literal: words, role: .other, skip: 0, line: findings.firstLine + table.lines.lowerBound - 1, occurrence: 0)
    findings.add(
      Diagnostic(
        .leftoverMark, "a row of the table is longer than its head: ‘\(FieldReader.shortened(words))’ is left out",
        at: findings.location(of: place), fixes: ["add a cell to the head, or write the bar as \\|"]))
  }

  /// `[[id|words]]` in a table, whose bar ends the cell. False where there is none.
  private static func reportSplitReferences(
    of table: PipeTables.Table, _ findings: inout BodyFindings
  ) -> Bool {
    var isAny = false
    for number in table.lines {
      guard let line = findings.header.source.lineBytes(findings.firstLine + number - 1) else { continue }
      for range in splitReferences(in: line) {
        isAny = true
        if findings.isFull {
          findings.count(.unclosedReference)
          continue
        }
        let reference = String(decoding: line[range], as: UTF8.self)
        let before = String(decoding: line[..<range.lowerBound], as: UTF8.self).unicodeScalars.count
        let span = SourceSpan(
          line: findings.firstLine + number - 1, column: before + 1, length: reference.unicodeScalars.count)
        findings.add(
          Diagnostic(
            .unclosedReference, "the bar in ‘\(FieldReader.shortened(reference))’ ends a cell of the table",
            at: findings.header.location(span),
            fixes: ["write it with a backslash: \(reference.replacing("|", with: "\\|"))"]))
      }
    }
    return isAny
  }

  /// The references of a line that hold a bar without a backslash before it, outside code.
  private static func splitReferences(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    var isSplit = false
    var index = line.startIndex
    func isPair(_ byte: UInt8) -> Bool { line[index] == byte && index + 1 < line.endIndex && line[index + 1] == byte }
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"): index = endOfCode(in: line, at: index)
      case UInt8(ascii: "["):
        if isPair(UInt8(ascii: "[")) { (open, isSplit, index) = (index, false, index + 1) }
      case UInt8(ascii: "|"): isSplit = true
      case UInt8(ascii: "]"):
        guard isPair(UInt8(ascii: "]")), let start = open else { break }
        if isSplit { found.append(start..<(index + 2)) }
        open = nil
      default: break
      }
      index += 1
    }
    return found
  }

  /// The last backtick of the code that begins at an offset, or of its opening where it is never closed.
  private static func endOfCode(in line: ArraySlice<UInt8>, at start: Int) -> Int {
    let tick = UInt8(ascii: "`")
    func end(_ start: Int) -> Int { line[start...].firstIndex { $0 != tick } ?? line.endIndex }
    let opened = end(start)
    var index = opened
    while let next = line[index...].firstIndex(of: tick) {
      index = end(next)
      if index - next == opened - start { return index - 1 }
    }
    return opened - 1
  }
}
