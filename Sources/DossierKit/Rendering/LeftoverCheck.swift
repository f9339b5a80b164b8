import CommonMark

/// Reports the marks of other programs.
enum LeftoverCheck {
  static func run(_ block: Node, _ findings: inout BodyFindings) {
    let marks = LeftoverMarks(text: leftoverText(of: block), position: position(of: block))
    for mark in marks.find() {
      let line = marks.text[mark.range].prefix { $0 != 0x0A }
      // The place is sought by what is typed, as far as it is known.
      let literal = String(decoding: line.prefix { $0 != LeftoverMarks.opaque }, as: UTF8.self).trimmingSpaces
      let shown = FieldReader.shortened(String(decoding: line, as: UTF8.self).replacing("\u{01}", with: "…"))
      findings.report(
        mark.hides ? .privateMark : .leftoverMark, literal,
        mark.hides
          ? "‘\(shown)’ hides text in another program and would be printed here"
          : "‘\(shown)’ stands in the page as it is typed", block, fix: mark.fix)
    }
  }

  private static func position(of block: Node) -> LeftoverMarks.Position {
    if block.kind == .heading { return .heading }
    guard block.kind == .paragraph, block.previous == nil else { return .elsewhere }
    switch block.parent?.kind {
    case .blockQuote: return .quoteStart
    case .item: return .itemStart
    default: return .elsewhere
    }
  }

  /// The text of a block, line by line; what cannot be a mark is ``LeftoverMarks/opaque``.
  private static func leftoverText(of block: Node) -> [UInt8] {
    var text: [UInt8] = []
    var node: Node? = block
    while let current = node {
      switch current.kind {
      case .text:
        if current.isEscapedCharacter { text.append(LeftoverMarks.opaque) } else { text += current.literalBytes }
      case .softBreak, .lineBreak: text.append(0x0A)
      case .code, .htmlInline: text.append(LeftoverMarks.opaque)
      case .image, .customInline:
        // A reference has been understood; what it shows may be a title.
        guard current.kind == .image || current.tag > 0 || current.firstChild == nil else {
          // Struck out: `{~~a~>b~~}` is a change.
          if text.last == UInt8(ascii: "{"), current.onEnterBytes.starts(with: "<del".utf8) { text += "~~".utf8 }
          break
        }
        text.append(LeftoverMarks.opaque)
        node = current.nextAfterChildren(within: block)
        continue
      default: break
      }
      node = current.nextInOrder(within: block)
    }
    return text
  }
}
