/// XML as it is written: text escaped, characters that XML 1.0 forbids left out.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what was written elsewhere.
  mutating func copy(_ xml: [UInt8]) { bytes += xml }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Copies the runs between bytes that cannot stand as they are.
  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < source.count {
      guard let (reference, length) = Self.replacement(at: index, of: source) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: source[start..<index])
      raw(reference)
      index += length
      start = index
    }
    bytes.append(contentsOf: source[start...])
  }

  /// The text for the bytes at an index, and their number; nothing for what XML forbids: controls, U+FFFE, U+FFFF.
  private static func replacement(
    at index: Int, of source: UnsafeBufferPointer<UInt8>
  ) -> (reference: StaticString, length: Int)? {
    switch source[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case 0x09, 0x0A, 0x0D: return nil
    case ..<0x20: return ("", 1)
    case 0xEF:
      guard index + 2 < source.count, source[index + 1] == 0xBF, source[index + 2] >= 0xBE else { return nil }
      return ("", 3)
    default: return nil
    }
  }

  mutating func element(_ name: StaticString, _ content: String) {
    raw("<")
    raw(name)
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">\n")
  }
}
