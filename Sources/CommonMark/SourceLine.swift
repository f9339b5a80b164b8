/// A line of Markdown source, without what ends it.
struct SourceLine {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  let bytes: Bytes
  /// Columns of white space before the text; a tab goes to the next multiple of four.
  let indentation: Int
  /// The line from its first visible byte.
  let text: Bytes

  init(_ bytes: Bytes) {
    self.bytes = bytes
    var columns = 0
    var position = bytes.startIndex
    while position < bytes.endIndex, bytes[position].isSpaceOrTab {
      columns += bytes[position] == 0x20 ? 1 : 4 - columns % 4
      position += 1
    }
    indentation = columns
    text = bytes[position...]
  }

  var isBlank: Bool { text.isEmpty }

  /// The line without so many columns of white space.
  func dropping(_ columns: Int) -> Bytes {
    var column = 0
    var position = bytes.startIndex
    while position < text.startIndex, column < columns {
      column += bytes[position] == 0x20 ? 1 : 4 - column % 4
      position += 1
    }
    return bytes[position...]
  }

  /// The label of a footnote definition that begins with this line, and what stands behind its colon.
  var footnoteLabel: (name: Bytes, content: Bytes)? {
    guard indentation <= 3, text.count >= 5, text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]) else {
      return nil
    }
    let start = text.startIndex + 2
    guard let end = text[start...].firstIndex(where: { $0 == UInt8(ascii: "]") }), end > start, end + 1 < text.endIndex,
      text[end + 1] == UInt8(ascii: ":"),
      !text[start..<end].contains(where: { $0.isSpaceOrTab || $0 == UInt8(ascii: "[") })
    else { return nil }
    return (text[start..<end], text[(end + 2)...].drop(while: \.isSpaceOrTab))
  }

  /// Whether the line begins a block of its own instead of going on with a paragraph.
  var startsBlock: Bool {
    guard let first = text.first else { return true }
    if indentation >= 4 { return false }
    switch first {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "#"):
      let rest = text.drop { $0 == UInt8(ascii: "#") }
      return text.count - rest.count <= 6 && (rest.first?.isSpaceOrTab ?? true)
    case UInt8(ascii: "<"): return RawHTMLBlock(opening: text) != nil
    case UInt8(ascii: "["): return footnoteLabel != nil
    default: return openingFence != nil || isThematicBreak || listMarkerWidth(interruptingParagraph: true) != nil
    }
  }

  /// The character and length of a code fence that the line opens.
  var openingFence: (character: UInt8, length: Int)? {
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let rest = text.drop { $0 == first }
    let length = text.count - rest.count
    guard length >= 3, first == UInt8(ascii: "~") || !rest.contains(first) else { return nil }
    return (first, length)
  }

  /// How many bytes a list marker at the line's beginning takes with one white space behind it.
  func listMarkerWidth(interruptingParagraph: Bool = false) -> Int? {
    guard let first = text.first else { return nil }
    var end = text.startIndex
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") {
      end += 1
    } else {
      while end < text.endIndex, (0x30...0x39).contains(text[end]) { end += 1 }
      let digits = text[..<end]
      guard (1...9).contains(digits.count), end < text.endIndex,
        text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
      else { return nil }
      if interruptingParagraph, !digits.elementsEqual([UInt8(ascii: "1")]) { return nil }
      end += 1
    }
    guard end < text.endIndex, text[end].isSpaceOrTab else { return nil }
    return end + 1 - text.startIndex
  }

  private var isThematicBreak: Bool {
    guard let first = text.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else {
      return false
    }
    let marks = text.filter { !$0.isSpaceOrTab }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }
}
