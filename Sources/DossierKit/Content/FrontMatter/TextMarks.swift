/// A text of a field that holds marks as references have them.
struct MarkedText: Sendable {
  var value: String
  var span: SourceSpan
  /// Whether the field takes an id or a name. One that names something hidden, and nothing else, is reported where it is
  /// looked up.
  var isReference = false
}

/// Marks that a text of a field may hold, by one look at its bytes. Nearly all texts hold none.
struct TextMarks {
  /// Brackets: perhaps a reference.
  private(set) var mayRefer = false
  /// Names of documents in some other form, or addresses: looked at again when it is known what is hidden.
  private(set) var mayTell = false
  /// Marks that hide words in another program, or HTML.
  private(set) var mayHide = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for index in bytes.indices where Self.isMark[Int(bytes[index])] { look(at: index, in: bytes) }
    }
  }

  private static let isMark: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "[]@{<(:|/&%\\.".utf8 { table[Int(byte)] = true }
    for first in [0xE3, 0xEF] { table[first] = true }
    return table
  }()

  private mutating func look(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "["): (mayRefer, mayTell) = (true, true)
    case UInt8(ascii: "]"), UInt8(ascii: "@"): mayTell = true
    case UInt8(ascii: "<"): (mayRefer, mayTell, mayHide) = (true, true, true)
    case UInt8(ascii: "{"), UInt8(ascii: "|"): (mayTell, mayHide) = (true, true)
    case UInt8(ascii: "/"): (mayTell, mayHide) = (true, mayHide || next == UInt8(ascii: "*"))
    case UInt8(ascii: "("): mayTell = mayTell || next == UInt8(ascii: "(")
    case UInt8(ascii: "."): mayTell = mayTell || next == UInt8(ascii: "m")
    case UInt8(ascii: ":"): mayTell = mayTell || next > 0x20
    case UInt8(ascii: "&"): mayTell = mayTell || next == UInt8(ascii: "#") || isASCIIAlphanumeric(next)
    case UInt8(ascii: "%"): mayHide = mayHide || next == UInt8(ascii: "%")
    case UInt8(ascii: "\\"): mayHide = true
    // `、` and `。` begin as `【` does, and stand in every text that is written so.
    default: mayTell = mayTell || (next >= 0x80 && Self.isWideMark(bytes[index], next, bytes, index + 2))
    }
  }

  private static func isWideMark(
    _ first: UInt8, _ second: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ third: Int
  ) -> Bool {
    guard third < bytes.count else { return false }
    switch (first, second, bytes[third]) {
    case (0xEF, 0xBC, 0xBB), (0xEF, 0xBC, 0xA0), (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x94): return true
    default: return false
    }
  }
}
