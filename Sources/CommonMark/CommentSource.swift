/// Takes HTML comments out of a source before it is parsed.
///
/// libcmark follows older rules, by which `<!-- a -- b -->` is text, and ends a comment with the block that it stands in.
/// Authors mean what HTML means: everything up to the next `-->`, over lines and paragraphs.
public struct CommentSource {
  /// A place at which it cannot be told what is a comment.
  public struct Doubt: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// Nothing ends it; the rest of the text is taken out.
      case unclosed
      /// Another one opens in it: all is taken out up to the end of the outer one, or of the text.
      case nested
      /// `<!-->` or `<!--->`, which is a whole comment to some readers and the beginning of one to others.
      case abrupt
    }
    public let kind: Kind
    /// Line and column of the comment's first byte, from 1; columns in bytes.
    public let line: Int
    public let column: Int
  }

  public struct Result: Sendable {
    /// Each comment as `<!---->`, or as nothing where it begins a block in which text follows. No line end is lost: those
    /// of a comment stand at the next blank line, so that later lines keep their numbers.
    public var text: [UInt8] = []
    public var doubts: [Doubt] = []
  }

  private let source: UnsafeBufferPointer<UInt8>
  private var result = Result()
  private var position = 0
  private var fences = LiteralBlocks(followsHTML: false)
  private var indentedCode = IndentedCode()
  private var spans: CodeSpanSearch
  /// Line ends of comments that are still to be put somewhere.
  private var owedLines = 0
  private var knownLine = 0..<0
  /// For the places of doubts: a line's number and where it begins.
  private var counted = (line: 1, start: 0)

  private init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    spans = CodeSpanSearch(source)
  }

  /// - Returns: Nil, without a copy, where there is no comment. Code is left as it is, and so is `\<!--`.
  public static func strip(_ source: UnsafeBufferPointer<UInt8>) -> Result? {
    guard mayContainComment(source) else { return nil }
    var pass = CommentSource(source)
    pass.run()
    return pass.result
  }

  private static func mayContainComment(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let mark = source.firstIndex(of: UInt8(ascii: "!"), from: position) {
      if mark > 0, source[mark - 1] == UInt8(ascii: "<"), isComment(in: source, at: mark - 1) { return true }
      position = mark + 1
    }
    return false
  }

  private static func isComment(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    source[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
  }

  // MARK: Lines

  private mutating func run() {
    result.text.reserveCapacity(source.count)
    while position < source.count { readLine() }
    for _ in 0..<owedLines { result.text.append(0x0A) }
  }

  private mutating func readLine() {
    let start = position
    skipOpeningComments()
    let line = SourceLine(source[position..<lineEnd(from: position)])
    if line.isBlank {
      if position == start {
        payLines()
        _ = fences.contains(line)
      }
      indentedCode.endText()
      return copy(through: line.bytes.endIndex)
    }
    if fences.contains(line) {
      indentedCode.endText()
      return copy(through: line.bytes.endIndex)
    }
    if position == start, indentedCode.contains(line) { return copy(through: line.bytes.endIndex) }
    readText()
  }

  /// Comments with which a block begins: one that stands alone stays as an empty one, which is a block to libcmark and
  /// parts lists; before a text it goes.
  private mutating func skipOpeningComments() {
    while let comment = openingComment(from: position) {
      let end = closeComment(at: comment)
      let rest = SourceLine(source[end..<lineEnd(from: end)])
      result.text.append(contentsOf: source[position..<comment])
      if rest.isBlank {
        result.text.append("<!---->")
        position = end
        return
      }
      position = rest.text.startIndex
    }
  }

  /// Where a comment begins that has only the markers of quotes and items before it in its line.
  private mutating func openingComment(from start: Int) -> Int? {
    var line = SourceLine(source[start..<lineEnd(from: start)])
    guard !fences.isOpen, !indentedCode.wouldContain(line) else { return nil }
    while let first = line.text.first {
      if first == UInt8(ascii: "<") {
        return Self.isComment(in: source, at: line.text.startIndex) ? line.text.startIndex : nil
      }
      if first == UInt8(ascii: ">") {
        line = SourceLine(line.text.dropFirst())
      } else if let width = line.listMarkerWidth() {
        line = SourceLine(line.text.dropFirst(width))
      } else {
        return nil
      }
    }
    return nil
  }

  /// The text of a line, and of those that its comments and code spans reach into.
  private mutating func readText() {
    while position < source.count {
      let byte = source[position]
      switch byte {
      case 0x0A, 0x0D: return copy(through: position)
      case UInt8(ascii: "\\"):
        let next = position + 1
        copy(to: next < source.count && !source[next].isLineEnd ? next + 1 : next)
      case UInt8(ascii: "`"): copy(to: spans.end(of: position))
      case UInt8(ascii: "<") where Self.isComment(in: source, at: position):
        position = closeComment(at: position)
        result.text.append("<!---->")
      default: copy(to: nextMark(from: position + 1))
      }
    }
  }

  private func nextMark(from start: Int) -> Int {
    var index = start
    while index < source.count {
      switch source[index] {
      case 0x0A, 0x0D, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"): return index
      default: index += 1
      }
    }
    return index
  }

  private mutating func lineEnd(from start: Int) -> Int {
    // A line may be asked for once for each comment in it.
    if knownLine.contains(start) || (start == knownLine.upperBound && !knownLine.isEmpty) {
      return knownLine.upperBound
    }
    var end = start
    while end < source.count, !source[end].isLineEnd { end += 1 }
    knownLine = start..<end
    return end
  }

  private mutating func copy(to end: Int) {
    result.text.append(contentsOf: source[position..<end])
    position = end
  }

  /// Copies up to a line's end and the end itself, be it of two bytes.
  private mutating func copy(through end: Int) {
    var next = min(end + 1, source.count)
    if next < source.count, source[end] == 0x0D, source[next] == 0x0A { next += 1 }
    copy(to: max(next, position))
  }

  /// A blank line may as well be several, outside code.
  private mutating func payLines() {
    guard owedLines > 0, !fences.isOpen else { return }
    for _ in 0..<owedLines { result.text.append(0x0A) }
    owedLines = 0
  }

  // MARK: Comments

  /// The index behind a comment; doubts are noted.
  private mutating func closeComment(at open: Int) -> Int {
    let content = open + 4
    var end = firstEnd(from: content)
    if let abrupt = abruptEnd(at: content) {
      // With another end behind it, the author may have meant that one.
      guard let later = end, firstOpening(in: abrupt..<later) == nil else { return finish(open, abrupt) }
      note(.abrupt, at: open)
      return finish(open, later)
    }
    guard let first = end else {
      note(.unclosed, at: open)
      return finish(open, source.count)
    }
    if firstOpening(in: content..<(first - 3)) != nil {
      note(.nested, at: open)
      end = outerEnd(from: content) ?? source.count
    }
    return finish(open, end ?? first)
  }

  private mutating func finish(_ open: Int, _ end: Int) -> Int {
    owedLines += Self.lineEnds(in: source[open..<end])
    return end
  }

  /// The index behind `>` or `->` at a comment's very beginning.
  private func abruptEnd(at content: Int) -> Int? {
    if source[content...].starts(with: [0x3E]) { return content + 1 }
    return source[content...].starts(with: [0x2D, 0x3E]) ? content + 2 : nil
  }

  /// The index behind the next `-->`.
  private func firstEnd(from start: Int) -> Int? {
    var index = start
    while let found = source.firstIndex(of: UInt8(ascii: ">"), from: index) {
      if found >= start + 2, source[found - 1] == 0x2D, source[found - 2] == 0x2D { return found + 1 }
      index = found + 1
    }
    return nil
  }

  private func firstOpening(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while let found = source.firstIndex(of: UInt8(ascii: "<"), from: index), found < range.upperBound {
      if Self.isComment(in: source, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  /// The end that belongs to a comment with others in it, where each of them has one.
  private func outerEnd(from content: Int) -> Int? {
    var depth = 1
    var index = content
    while index < source.count {
      if source[index] == UInt8(ascii: "<"), Self.isComment(in: source, at: index) {
        depth += 1
        index += 4
      } else if source[index...].starts(with: [0x2D, 0x2D, 0x3E]) {
        depth -= 1
        index += 3
        if depth == 0 { return index }
      } else {
        index += 1
      }
    }
    return nil
  }

  private mutating func note(_ kind: Doubt.Kind, at open: Int) {
    guard result.doubts.count < 100 else { return }
    counted.line += Self.lineEnds(in: source[counted.start..<open])
    var start = open
    while start > counted.start, !source[start - 1].isLineEnd { start -= 1 }
    counted.start = start
    result.doubts.append(Doubt(kind: kind, line: counted.line, column: open - start + 1))
  }

  private static func lineEnds(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index].isLineEnd {
      let isFirstOfTwo = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
      if !isFirstOfTwo { count += 1 }
    }
    return count
  }
}
