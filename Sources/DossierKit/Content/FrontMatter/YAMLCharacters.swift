/// Meanings of characters in YAML.
enum YAMLCharacters {
  /// Whether a text of UTF-8 holds no character that ends a line, but for LF, and none that YAML does not allow.
  static func areOrdinary(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index = PrintableASCII.skip(text, from: index)
      guard index < text.count else { return true }
      guard isOrdinary(text, index) else { return false }
      index += 1
    }
  }

  private static func isOrdinary(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case 0x0A: return true
    case 0..<0x20, 0x7F: return false
    case 0xC2: return byte(1) >= 0xA0  // C1 controls, and U+0085, which ends a line
    case 0xE2: return byte(1) != 0x80 || (byte(2) != 0xA8 && byte(2) != 0xA9)  // U+2028 and U+2029 end a line
    case 0xEF: return byte(1) != 0xBB && (byte(1) != 0xBF || byte(2) < 0xBE)  // byte order marks, noncharacters
    default: return true
    }
  }

  /// Whether a text without quotes may begin with it, whatever follows.
  static func canBeginPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...: true
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "~"), UInt8(ascii: "$"):
      true
    default: isASCIIAlphanumeric(byte)
    }
  }

  /// Whether it has no meaning within a list in brackets.
  static func isOrdinaryInBrackets(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      false
    default: true
    }
  }
}
