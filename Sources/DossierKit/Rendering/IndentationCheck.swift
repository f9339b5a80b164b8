import CommonMark

/// Text that was meant to belong to a list and does not, or became code by its indentation.
enum IndentationCheck {
  /// - Parameters:
  ///   - lists: The lists of the text.
  ///   - code: Its blocks of code.
  static func run(lists: [Node], code: [Node], _ findings: inout BodyFindings) {
    for list in lists {
      guard let next = list.next, next.kind != .codeBlock, next.startColumn > list.startColumn,
        let content = list.lastChild?.firstChild, content.startColumn > next.startColumn
      else { continue }
      let missing = content.startColumn - next.startColumn
      report(
        "this is indented, and not far enough to belong to the list above it", next,
        fix: "indent it by \(Self.blanks(missing)) more, or not at all", &findings)
    }
    for block in code where !isFenced(block, findings) {
      let isInItem = block.parent?.kind == .item
      guard isInItem || block.previous?.kind == .list || Self.beginsWithMark(block.literalBytes) else { continue }
      let surplus = 4 + block.literalBytes.prefix { $0 == 0x20 }.count
      report(
        "this is indented so far that it is shown as code", block,
        fix: isInItem
          ? "indent it by \(Self.blanks(surplus)) less to go on with the list, or set code between lines of ```"
          : "indent it less, as the text or the list above it, or set code between lines of ```", &findings)
    }
  }

  private static func report(_ message: String, _ block: Node, fix: String, _ findings: inout BodyFindings) {
    if findings.isFull { return findings.count(.unclearIndentation) }
    let span = SourceSpan(line: findings.firstLine + block.startLine - 1, column: block.startColumn)
    findings.add(Diagnostic(.unclearIndentation, message, at: findings.header.location(span), fixes: [fix]))
  }

  private static func isFenced(_ block: Node, _ findings: borrowing BodyFindings) -> Bool {
    guard let line = findings.header.source.lineBytes(findings.firstLine + block.startLine - 1) else { return true }
    let opening = line.dropFirst(block.startColumn - 1).prefix(3)
    return opening.elementsEqual("```".utf8) || opening.elementsEqual("~~~".utf8)
  }

  /// Whether a text begins as an item of a list does.
  private static func beginsWithMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = text.drop { $0 == 0x20 }
    let digits = start.prefix { (0x30...0x39).contains($0) }
    let mark = start.dropFirst(digits.count)
    guard let first = mark.first, mark.dropFirst().first == 0x20 else { return false }
    return digits.isEmpty ? "-*+".utf8.contains(first) : ".)".utf8.contains(first)
  }

  private static func blanks(_ count: Int) -> String { count == 1 ? "1 blank" : "\(count) blanks" }
}
