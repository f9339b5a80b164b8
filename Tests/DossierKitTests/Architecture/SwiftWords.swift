/// Reads Swift as far as is needed to see which names it uses: names, braces and the points between names, in their order.
/// Comments are passed over, and so are strings but for what is interpolated in them; what they say is kept apart.
struct SwiftWords {
  /// A text that the source holds.
  struct Literal {
    /// Without what is interpolated, and without escapes.
    var text: String
    /// The label of the argument that it is, or the name that it is given to.
    var label: String?
  }

  private let bytes: [UInt8]
  private var index = 0
  private var words: [String] = []
  private var literals: [Literal] = []

  static func of(_ source: [UInt8]) -> [String] {
    var reader = SwiftWords(bytes: source)
    reader.readCode(isInterpolated: false)
    return reader.words
  }

  static func literals(in source: [UInt8]) -> [Literal] {
    var reader = SwiftWords(bytes: source)
    reader.readCode(isInterpolated: false)
    return reader.literals
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func readCode(isInterpolated: Bool) {
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isWord(byte) {
        readWord()
        continue
      }
      switch byte {
      case UInt8(ascii: "/"):
        skipComment()
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        readString()
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "{"): words.append("{")
      case UInt8(ascii: "}"): words.append("}")
      case UInt8(ascii: "."):
        if index > 0, bytes[index - 1] != byte, Self.isWord(self.byte(at: index + 1)) { words.append(".") }
      default: break
      }
      index += 1
      if isInterpolated, depth < 0 { return }
    }
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
    words.append(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func skipComment() {
    switch byte(at: index + 1) {
    case UInt8(ascii: "/"):
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    case UInt8(ascii: "*"):
      index += 2
      while index < bytes.count, !(bytes[index] == UInt8(ascii: "*") && byte(at: index + 1) == UInt8(ascii: "/")) {
        index += 1
      }
      index += 2
    default: index += 1
    }
  }

  /// A string with as many `#` as it has, or only a `#`.
  private mutating func readString() {
    var hashes = 0
    while byte(at: index) == UInt8(ascii: "#") { (hashes, index) = (hashes + 1, index + 1) }
    guard byte(at: index) == UInt8(ascii: "\"") else { return }
    let label = labelBefore(index - hashes)
    var text: [UInt8] = []
    defer { literals.append(Literal(text: String(decoding: text, as: UTF8.self), label: label)) }
    let quotes = byte(at: index + 1) == UInt8(ascii: "\"") && byte(at: index + 2) == UInt8(ascii: "\"") ? 3 : 1
    index += quotes
    while index < bytes.count {
      if repeats(UInt8(ascii: "\""), quotes, at: index), repeats(UInt8(ascii: "#"), hashes, at: index + quotes) {
        index += quotes + hashes
        return
      }
      guard bytes[index] == UInt8(ascii: "\\"), repeats(UInt8(ascii: "#"), hashes, at: index + 1) else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let isCode = byte(at: index + 1 + hashes) == UInt8(ascii: "(")
      index += 2 + hashes
      if bytes[index - 1] == UInt8(ascii: "u") {
        while index < bytes.count, bytes[index - 1] != UInt8(ascii: "}") { index += 1 }
      }
      if isCode { readCode(isInterpolated: true) }
    }
  }

  private func labelBefore(_ start: Int) -> String? {
    var place = start - 1
    while place > 0, bytes[place] <= 0x20 { place -= 1 }
    guard place > 0, [UInt8(ascii: ":"), UInt8(ascii: "=")].contains(bytes[place]) else { return nil }
    return words.last
  }

  private func repeats(_ wanted: UInt8, _ count: Int, at start: Int) -> Bool {
    for offset in 0..<count where byte(at: start + offset) != wanted { return false }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
