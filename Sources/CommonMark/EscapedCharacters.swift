import CCMark

/// Finds the characters of the text that were escaped in the source.
///
/// libcmark merges adjacent text once it has parsed it, and with that forgets that a bracket was written `\[` or
/// `&#91;`. A syntax laid over the text must know, so text that is shorter than its source is matched with it again.
struct EscapedCharacters {
  /// The characters on which some extension's syntax or typography turns.
  static let marked = ASCIISet("|[]~@^{}!<%=$:#(/\"'-.")

  private let source: UnsafeBufferPointer<UInt8>
  private var lines: SourceLines?
  /// How many lines of link definitions were taken from the beginning of the present block, once that is known.
  private var shift: Int?
  /// How often that may still be looked for in the present block.
  private var searches = 0

  private init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Gives every escaped character of the marked ones a text node of its own.
  static func mark(in root: Node, source: UnsafeBufferPointer<UInt8>) {
    guard mayOccur(in: source) else { return }
    var pass = EscapedCharacters(source: source)
    var block: Node?
    var node: Node? = root
    while let current = node {
      node = current.nextInOrder(within: root)
      switch current.kind {
      case .paragraph, .heading:
        block = current
        pass.shift = nil
        pass.searches = 3
      case .text: if let block { pass.mark(current, in: block) }
      default: break
      }
    }
  }

  private static func mayOccur(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let backslash = source.firstIndex(of: UInt8(ascii: "\\"), from: position) {
      guard backslash + 1 < source.count else { break }
      if marked.contains(source[backslash + 1]) { return true }
      position = backslash + 2
    }
    position = 0
    while let ampersand = source.firstIndex(of: UInt8(ascii: "&"), from: position) {
      if referenceEnd(in: source, from: ampersand) != nil { return true }
      position = ampersand + 1
    }
    return false
  }

  private mutating func mark(_ text: Node, in block: Node) {
    let literal = text.literalBytes
    guard text.endColumn - text.startColumn + 1 != literal.count, literal.containsAny(of: Self.marked) else { return }
    let lines = self.lines ?? SourceLines(source)
    self.lines = lines
    for shift in shifts(of: block, from: text) {
      guard let start = lines.offset(of: text, in: block, shift: shift) else { continue }
      if let escaped = escapedIndices(of: literal, from: start) {
        self.shift = shift
        Self.isolate(escaped, in: text)
        return
      }
    }
  }

  /// The text's lines count as if no definition had stood before it, and nothing says how many lines did; so all are
  /// tried until a text fits.
  private mutating func shifts(of block: Node, from text: Node) -> ClosedRange<Int> {
    if let shift { return shift...shift }
    searches -= 1
    return 0...(searches < 0 ? 0 : max(0, block.endLine - text.startLine))
  }

  /// Matches text with the source it came from.
  ///
  /// - Returns: Where in the text the marked characters stand that were escaped; nil if the text is not what the source
  ///   says at this place.
  private func escapedIndices(of literal: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int]? {
    var escaped: [Int] = []
    var position = start
    var index = 0
    while index < literal.count {
      guard position < source.count else { return nil }
      let byte = source[position]
      if byte == UInt8(ascii: "\\"), position + 1 < source.count, source[position + 1].isASCIIPunctuation,
        source[position + 1] == literal[index]
      {
        if Self.marked.contains(literal[index]) { escaped.append(index) }
        position += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let end = Self.referenceEnd(in: source, from: position),
        let length = decodedLength(position..<end, in: literal, at: index)
      {
        if length == 1, Self.marked.contains(literal[index]) { escaped.append(index) }
        position = end
        index += length
      } else if byte == literal[index] {
        position += 1
        index += 1
      } else if byte == 0, literal[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
        position += 1
        index += 3
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
        position += 1  // Half of a run of emphasis marks did its work, the other half stayed.
      } else {
        return nil
      }
    }
    return escaped
  }

  /// How many bytes of the text a character reference stands for; nil if it stands for something else there.
  private func decodedLength(
    _ reference: Range<Int>, in literal: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    let written = UnsafeBufferPointer(rebasing: source[reference])
    // libcmark knows the names of all two thousand.
    let parsed = written.withMemoryRebound(to: CChar.self) { text in
      text.baseAddress.map { cmark_parse_document($0, text.count, CMARK_OPT_DEFAULT) }
    }
    guard let parsed, let document = Node(parsed) else { return nil }
    defer { document.free() }
    guard let decoded = document.firstChild?.firstChild?.literalBytes, !decoded.elementsEqual(written),
      literal[index...].starts(with: decoded)
    else { return nil }
    return decoded.count
  }

  /// The end of what looks like a character reference: `&name;`, `&#35;`.
  private static func referenceEnd(in source: UnsafeBufferPointer<UInt8>, from ampersand: Int) -> Int? {
    var end = ampersand + 1
    if end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    while end < source.count, source[end].isASCIILetterOrDigit, end - ampersand < 40 { end += 1 }
    guard end < source.count, end > ampersand + 1, source[end] == UInt8(ascii: ";") else { return nil }
    return end + 1
  }

  /// Splits a text node so that each of the given characters stands alone and marked.
  private static func isolate(_ escaped: [Int], in text: Node) {
    let literal = Array(text.literalBytes)
    var last = text
    var isFirst = true
    func add(_ range: Range<Int>, escaped: Bool) {
      guard !range.isEmpty else { return }
      literal.withUnsafeBufferPointer { bytes in
        let piece = UnsafeBufferPointer(rebasing: bytes[range])
        if isFirst {
          text.setLiteral(piece)
        } else if let node = Node.makeText(piece) {
          last.insertAfter(node)
          last = node
        }
      }
      isFirst = false
      if escaped { last.markAsEscapedCharacter() }
    }
    var position = 0
    for index in escaped {
      add(position..<index, escaped: false)
      add(index..<(index + 1), escaped: true)
      position = index + 1
    }
    add(position..<literal.count, escaped: false)
  }
}
