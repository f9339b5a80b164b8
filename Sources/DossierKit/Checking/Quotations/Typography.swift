import ICU

/// The roles of characters in the comparison of quotations.
enum Typography {
  enum Role {
    case letter
    case blank(isLineBreak: Bool)
    case invisible
    case quote
    case dash
    /// Stands for others: a ligature, an ellipsis, a wide form.
    case letters(String)
  }

  static func role(of scalar: Unicode.Scalar) -> Role {
    if scalar.isASCII {
      switch scalar {
      case "\n", "\r", "\u{0B}", "\u{0C}": return .blank(isLineBreak: true)
      case " ", "\t": return .blank(isLineBreak: false)
      case "\"", "'", "`": return .quote
      case "-": return .dash
      default: return scalar.value < 0x20 || scalar.value == 0x7F ? .invisible : .letter
      }
    }
    return roleBeyondASCII(of: scalar)
  }

  private static func roleBeyondASCII(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0xAB, 0xB4, 0xBB, 0x2BC, 0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F:
      .quote
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x85, 0x2028, 0x2029: .blank(isLineBreak: true)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank(isLineBreak: false)
    case 0x80...0x9F, 0xAD, 0x61C, 0x640, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      .invisible
    case 0x2026: .letters("...")
    case 0xFB00...0xFB06, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0xFF01...0xFF5E:
      .letters(String(scalar).normalized(.compatibilityComposed))
    default: .letter
    }
  }

  /// Characters of Chinese and Japanese, with their punctuation: set without blanks.
  static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF61...0xFF9F, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }

  /// Whether a word may not be cut before or after this character: those of scripts that part words.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIAlphanumeric(UInt8(scalar.value)) }
    return scalar.value < 0x590 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
