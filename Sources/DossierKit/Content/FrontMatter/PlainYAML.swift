/// Reads the YAML that nearly all front matter is written in: fields and lists by indentation, texts of one line that are
/// plain or quoted without escapes, lists in brackets on one line.
///
/// It knows exactly what it takes and gives up at anything else, faults above all, which then is libyaml's: the nodes are
/// the same to the last column, at a small part of the cost.
struct PlainYAML {
  typealias Node = YAMLTape.Node

  /// Deeper or larger is rare, and libyaml's.
  private static let maximumDepth = 6
  private static let maximumText = 64 * 1024
  /// libyaml takes no longer keys.
  private static let longestKey = 100

  let text: UnsafeBufferPointer<UInt8>
  var nodes: [Node] = []
  /// The line in hand, which holds something: where it begins, what it holds first, and where it ends without trailing
  /// blanks. At the end of the text, `start` is `text.count` and `indent` -1.
  private var start = 0
  private var indent = -1
  private var end = 0
  private var nextLine = 0
  private var line: Int
  /// Counts columns, which are characters, from left to right.
  private var counted = 0
  private var column = 1

  /// The nodes of a text, or nil where it holds anything that is not read here.
  static func nodes(of text: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [Node]? {
    guard text.count <= maximumText, YAMLCharacters.areOrdinary(text) else { return nil }
    var reader = PlainYAML(text: text, firstLine: firstLine)
    reader.readLine()
    guard reader.indent == 0, reader.readMapping(depth: 1), reader.indent == -1 else { return nil }
    return reader.nodes
  }

  private init(text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.text = text
    line = firstLine - 1
    nodes.reserveCapacity(48)
  }

  // MARK: Lines

  /// Goes to the next line that holds more than blanks or a comment.
  private mutating func readLine() {
    while nextLine < text.count {
      (start, line) = (nextLine, line + 1)
      (counted, column) = (start, 1)
      var first = start
      while first < text.count, text[first] == UInt8(ascii: " ") { first += 1 }
      end = first
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      nextLine = end + 1
      if first == end || text[first] == UInt8(ascii: "#") { continue }
      while text[end - 1] == UInt8(ascii: " ") { end -= 1 }
      indent = first - start
      return
    }
    (start, end, indent) = (text.count, text.count, -1)
  }

  private func skipBlanks(_ position: Int) -> Int {
    var position = position
    while position < end, text[position] == UInt8(ascii: " ") { position += 1 }
    return position
  }

  /// Offsets come in rising order within a line.
  private mutating func span(_ range: Range<Int>) -> SourceSpan {
    count(to: range.lowerBound)
    let first = column
    count(to: range.upperBound)
    return SourceSpan(line: line, column: first, length: column - first)
  }

  private mutating func count(to offset: Int) {
    while counted < offset {
      if text[counted] & 0xC0 != 0x80 { column += 1 }
      counted += 1
    }
  }

  // MARK: Blocks

  /// The fields that begin in the line in hand, and all lines as far in as they are.
  private mutating func readMapping(depth: Int) -> Bool {
    guard depth <= Self.maximumDepth else { return false }
    let own = indent
    let node = open(.mapping)
    repeat {
      let keyStart = start + indent
      guard let colon = endOfKey(from: keyStart) else { return false }
      append(keyStart..<colon, isPlain: true, shown: keyStart..<colon)
      let value = skipBlanks(colon + 1)
      guard value < end ? readInline(from: value, within: own) : readBelow(colon, own, depth) else { return false }
    } while indent == own && !isItem
    nodes[node].next = nodes.count
    return indent < own || isItem
  }

  /// The value of a key that has none in its line: what is indented below it, or nothing.
  private mutating func readBelow(_ colon: Int, _ own: Int, _ depth: Int) -> Bool {
    let place = span(colon + 1..<colon + 1)
    readLine()
    if isItem, indent >= own { return readList(depth: depth + 1) }
    if indent > own { return endOfKey(from: start + indent) != nil && readMapping(depth: depth + 1) }
    nodes.append(Node(kind: .scalar, isPlain: true, value: "", span: place, next: nodes.count + 1))
    return true
  }

  /// The items that begin in the line in hand.
  private mutating func readList(depth: Int) -> Bool {
    guard depth <= Self.maximumDepth else { return false }
    let own = indent
    let node = open(.sequence)
    repeat {
      let content = skipBlanks(start + indent + 1)
      guard content < end else { return false }
      if endOfKey(from: content) != nil {
        indent = content - start
        guard readMapping(depth: depth + 1) else { return false }
      } else {
        guard readInline(from: content, within: own) else { return false }
      }
    } while indent == own && isItem
    nodes[node].next = nodes.count
    return indent <= own
  }

  /// Whether the line in hand is an item of a list.
  private var isItem: Bool {
    let first = start + max(0, indent)
    return first + 1 < end && text[first] == UInt8(ascii: "-") && text[first + 1] == UInt8(ascii: " ")
  }

  /// The offset of the colon after a key of ASCII letters, digits, `_` and `-`.
  private func endOfKey(from first: Int) -> Int? {
    guard first < end, isASCIIAlphanumeric(text[first]) || text[first] == UInt8(ascii: "_") else { return nil }
    var position = first + 1
    while position < end, isASCIIAlphanumeric(text[position]) || text[position] == 0x5F || text[position] == 0x2D {
      position += 1
    }
    guard position < end, text[position] == UInt8(ascii: ":"), position - first <= Self.longestKey else { return nil }
    return position + 1 == end || text[position + 1] == UInt8(ascii: " ") ? position : nil
  }

  // MARK: Values in a line

  /// A value that fills the rest of the line; the next line must not go on with it.
  private mutating func readInline(from first: Int, within own: Int) -> Bool {
    let stop: Int?
    switch text[first] {
    case UInt8(ascii: "["): stop = readBrackets(from: first)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): stop = readQuoted(from: first)
    default: stop = readPlain(from: first)
    }
    guard stop == end else { return false }
    readLine()
    return indent <= own
  }

  /// The offset after a text that ends where the line does.
  private mutating func readPlain(from first: Int) -> Int? {
    guard YAMLCharacters.canBeginPlain(text[first]) else { return nil }
    for position in first..<end {
      let byte = text[position]
      if byte == UInt8(ascii: ":"), position + 1 == end || text[position + 1] == UInt8(ascii: " ") { return nil }
      if byte == UInt8(ascii: "#"), text[position - 1] == UInt8(ascii: " ") { return nil }
    }
    append(first..<end, isPlain: true, shown: first..<end)
    return end
  }

  /// The offset after the closing quote of a text without escapes.
  private mutating func readQuoted(from first: Int) -> Int? {
    let quote = text[first]
    var position = first + 1
    while position < end, text[position] != quote {
      if text[position] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return nil }
      position += 1
    }
    guard position < end else { return nil }
    if position + 1 < end, text[position + 1] == quote { return nil }
    append(first + 1..<position, isPlain: false, shown: first..<position + 1)
    return position + 1
  }

  /// The offset after the bracket that closes a list of plain and quoted texts.
  private mutating func readBrackets(from first: Int) -> Int? {
    let node = nodes.count
    nodes.append(Node(kind: .sequence, isPlain: false, value: "", span: span(first..<first + 1), next: 0))
    var position = skipBlanks(first + 1)
    while position < end, text[position] != UInt8(ascii: "]") || nodes.count == node + 1 {
      if text[position] == UInt8(ascii: "]") { break }
      let isQuoted = text[position] == UInt8(ascii: "\"") || text[position] == UInt8(ascii: "'")
      guard let stop = isQuoted ? readQuoted(from: position) : readPlainItem(from: position) else { return nil }
      position = skipBlanks(stop)
      guard position < end else { return nil }
      if text[position] == UInt8(ascii: "]") { break }
      guard text[position] == UInt8(ascii: ",") else { return nil }
      position = skipBlanks(position + 1)
      // A comma before the bracket is allowed, and rare.
      guard position < end, text[position] != UInt8(ascii: "]") else { return nil }
    }
    guard position < end else { return nil }
    nodes[node].next = nodes.count
    return position + 1
  }

  /// The offset after a plain text in brackets.
  private mutating func readPlainItem(from first: Int) -> Int? {
    guard YAMLCharacters.canBeginPlain(text[first]) else { return nil }
    var position = first
    while position < end, text[position] != UInt8(ascii: ","), text[position] != UInt8(ascii: "]") {
      guard YAMLCharacters.isOrdinaryInBrackets(text[position]) else { return nil }
      position += 1
    }
    while text[position - 1] == UInt8(ascii: " ") { position -= 1 }
    append(first..<position, isPlain: true, shown: first..<position)
    return position
  }

  // MARK: Nodes

  private mutating func open(_ kind: YAMLTape.Kind) -> Int {
    let first = start + indent
    nodes.append(Node(kind: kind, isPlain: false, value: "", span: span(first..<first), next: 0))
    return nodes.count - 1
  }

  private mutating func append(_ content: Range<Int>, isPlain: Bool, shown: Range<Int>) {
    let value = String(decoding: UnsafeBufferPointer(rebasing: text[content]), as: UTF8.self)
    nodes.append(Node(kind: .scalar, isPlain: isPlain, value: value, span: span(shown), next: nodes.count + 1))
  }
}
