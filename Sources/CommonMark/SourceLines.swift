/// Where the lines of a source begin.
struct SourceLines {
  private let source: UnsafeBufferPointer<UInt8>
  private var starts: [Int]

  /// Lines end as CommonMark says: with a line feed, a carriage return, or both.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    starts = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]  // libcmark does not count a byte order mark.
    for index in source.indices where source[index].isLineEnd {
      if source[index] == 0x0D, index + 1 < source.count, source[index + 1] == 0x0A { continue }
      starts.append(index + 1)
    }
  }

  /// The byte a text node begins with.
  ///
  /// - Parameters:
  ///   - block: The paragraph or heading that holds the node. The node's column counts from the block's, in a text
  ///     without the markers of block quotes and the indentation that begin a line.
  ///   - shift: How many lines were taken from the block's beginning as link definitions.
  func offset(of text: Node, in block: Node, shift: Int) -> Int? {
    var line = text.startLine + shift
    guard line >= 1, line <= starts.count else { return nil }
    var offset = contentStart(of: line, in: block) + text.startColumn - block.startColumn
    // A link's address or title may run over lines that libcmark does not count.
    while line < starts.count, offset >= starts[line] {
      offset += contentStart(of: line + 1, in: block) - starts[line]
      line += 1
    }
    return offset >= 0 && offset < source.count ? offset : nil
  }

  private func contentStart(of line: Int, in block: Node) -> Int {
    var position = starts[line - 1]
    if line == block.startLine { return position + block.startColumn - 1 }
    var quotes = block.enclosingBlockQuotes
    while position < source.count {
      if source[position] == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
      } else if !source[position].isSpaceOrTab {
        break
      }
      position += 1
    }
    return position
  }
}

extension Node {
  fileprivate var enclosingBlockQuotes: Int {
    var count = 0
    var ancestor = parent
    while let current = ancestor {
      if current.kind == .blockQuote { count += 1 }
      ancestor = current.parent
    }
    return count
  }
}
