/// Follows a source line by line through the blocks whose lines mean nothing but themselves: fenced code, and raw HTML
/// that goes on over blank lines (comments, `<pre>`, `<script>`).
struct LiteralBlocks {
  private var block: Block?
  private let followsHTML: Bool

  /// - Parameter followsHTML: False for fenced code alone.
  init(followsHTML: Bool = true) { self.followsHTML = followsHTML }

  private enum Block {
    /// Closed by as many of the character, or by a line that leaves the quote or list item the fence stands in.
    case fence(character: UInt8, length: Int, column: Int, quotes: Int)
    case html(RawHTMLBlock)
  }

  /// Whether the last line left a block open.
  var isOpen: Bool { block != nil }

  /// Goes on by a line.
  ///
  /// - Returns: Whether the line belongs to such a block, the lines that open and close it included.
  mutating func contains(_ line: SourceLine) -> Bool {
    switch block {
    case .fence(let character, let length, let column, let quotes):
      let inner = Self.unquoted(line)
      if inner.quotes < quotes || (inner.line.indentation < column && !inner.line.isBlank) {
        block = nil
        return open(line)
      }
      if let fence = inner.line.openingFence, fence.character == character, fence.length >= length,
        inner.line.text.dropFirst(fence.length).allSatisfy(\.isSpaceOrTab)
      {
        block = nil
      }
      return true
    case .html(let html):
      if html.isClosed(by: line.text) { block = nil }
      return true
    case nil:
      return open(line)
    }
  }

  private mutating func open(_ line: SourceLine) -> Bool {
    guard let (inner, quotes, column) = Self.unwrapped(line) else { return false }
    if let fence = inner.openingFence {
      block = .fence(character: fence.character, length: fence.length, column: column, quotes: quotes)
      return true
    }
    if followsHTML, inner.indentation < 4, let html = RawHTMLBlock(opening: inner.text) {
      if !html.isClosed(by: inner.text.dropFirst(html.openingLength)) { block = .html(html) }
      return true
    }
    return false
  }

  /// The line without the markers of the quotes and list items it begins, how many quotes these were, and how far the
  /// lines must be indented that belong to the innermost item. Nil for what is indented code behind the markers.
  private static func unwrapped(_ line: SourceLine) -> (line: SourceLine, quotes: Int, column: Int)? {
    var inner = line
    var quotes = 0
    var column = 0
    while true {
      if inner.text.first == UInt8(ascii: ">") {
        quotes += 1
        column = 0
        inner = SourceLine(inner.text.dropFirst())
      } else if let width = inner.listMarkerWidth() {
        column += inner.indentation + width
        inner = SourceLine(inner.text.dropFirst(width))
      } else {
        break
      }
    }
    guard inner.indentation >= 4 else { return (inner, quotes, column) }
    // Without a marker this may be the later line of an item, which is indented by two at least.
    return quotes == 0 && column == 0 ? (inner, 0, 2) : nil
  }

  private static func unquoted(_ line: SourceLine) -> (line: SourceLine, quotes: Int) {
    var line = line
    var quotes = 0
    while line.text.first == UInt8(ascii: ">"), line.indentation <= 3 {
      quotes += 1
      line = SourceLine(line.text.dropFirst())
    }
    return (line, quotes)
  }
}

/// The kinds of raw HTML that end with a certain text, not with a blank line.
struct RawHTMLBlock {
  private let closing: StaticString
  let openingLength: Int

  init?(opening text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard text.first == UInt8(ascii: "<") else { return nil }
    let text = UnsafeBufferPointer(rebasing: text)
    let kinds: [(opening: StaticString, closing: StaticString)] = [
      ("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<pre", "</pre>"), ("<script", "</script>"),
      ("<style", "</style>"), ("<textarea", "</textarea>"),
    ]
    guard let kind = kinds.first(where: { text.hasASCIIPrefix($0.opening) }) else { return nil }
    let length = kind.opening.utf8CodeUnitCount
    if kind.closing.utf8Start[1] == UInt8(ascii: "/"), length < text.count, text[length] != UInt8(ascii: ">"),
      !text[length].isSpaceOrTab
    {
      return nil  // `<preface>` is not `<pre>`.
    }
    closing = kind.closing
    openingLength = length
  }

  func isClosed(by line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.indices.contains { UnsafeBufferPointer(rebasing: line[$0...]).hasASCIIPrefix(closing) }
  }
}
