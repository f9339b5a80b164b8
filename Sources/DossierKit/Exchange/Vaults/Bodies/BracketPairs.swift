/// Which bracket closes which in a text, found in one go.
struct BracketPairs {
  private var closing: [Int: Int] = [:]

  /// Brackets of one paragraph; what is escaped, code or a comment is none.
  init(_ text: MaskedText) {
    var open: [Int] = []
    var index = 0
    while index < text.count {
      switch text.mask[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"): if let start = open.popLast() { closing[start] = index }
      case 0x0A where text.byte(index + 1) == 0x0A: open.removeAll(keepingCapacity: true)
      default: break
      }
      index += 1
    }
  }

  func end(of open: Int) -> Int? { closing[open] }
}

/// The address of a link in a text: `(path "title")` behind its words.
struct LinkAddress {
  var href: String
  /// With its quotes; empty where there is none.
  var title = ""
  /// The offset behind the bracket that closes it.
  var end = 0

  /// - Parameter index: Of the opening bracket.
  init?(at index: Int, in text: MaskedText) {
    guard text.byte(index) == UInt8(ascii: "(") else { return nil }
    let limit = min(text.count, index + 4_000)
    var position = index + 1
    func skipBlanks() { while position < limit, " \n\t".utf8.contains(text.byte(position)) { position += 1 } }
    skipBlanks()
    let start = position
    if text.byte(position) == UInt8(ascii: "<") {
      guard let close = text.next(">", from: position, before: limit) else { return nil }
      href = text.string((position + 1)..<close)
      position = close + 1
    } else {
      guard let stop = Self.endOfBare(text, start, limit) else { return nil }
      href = text.string(start..<stop)
      position = stop
    }
    skipBlanks()
    let quote = text.byte(position)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let first = position
      position += 1
      while position < limit, text.byte(position) != quote || text.isEscaped(position) { position += 1 }
      position += 1
      guard position < limit else { return nil }
      title = " " + text.string(first..<position)
      skipBlanks()
    }
    // Jekyll's `{:target="_blank"}` and Obsidian's sizes stand elsewhere: nothing else may be here.
    guard text.byte(position) == UInt8(ascii: ")") else { return nil }
    end = position + 1
  }

  /// An address with blanks in it is no link in CommonMark, and is one to other programs.
  private static func endOfBare(_ text: MaskedText, _ start: Int, _ limit: Int) -> Int? {
    var depth = 0
    var position = start
    while position < limit, text.byte(position) != 0x0A {
      switch text.byte(position) {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return position }
        depth -= 1
      case 0x20 where "\"'".utf8.contains(text.byte(position + 1)): return position
      default: break
      }
      position += 1
    }
    return nil
  }
}
