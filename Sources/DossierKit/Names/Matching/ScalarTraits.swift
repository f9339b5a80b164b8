/// A scalar's traits for boundaries and case.
struct ScalarTraits: OptionSet, Sendable {
  var rawValue: UInt16

  static let letter = ScalarTraits(rawValue: 1 << 0)
  static let digit = ScalarTraits(rawValue: 1 << 1)
  static let mark = ScalarTraits(rawValue: 1 << 2)
  /// Upper or title case.
  static let capital = ScalarTraits(rawValue: 1 << 3)
  static let lowercase = ScalarTraits(rawValue: 1 << 4)
  /// Folding leaves nothing of it.
  static let dropped = ScalarTraits(rawValue: 1 << 5)
  /// Of a script written without spaces between words.
  static let unspaced = ScalarTraits(rawValue: 1 << 6)
  static let katakana = ScalarTraits(rawValue: 1 << 7)
  static let hangul = ScalarTraits(rawValue: 1 << 8)
  static let currency = ScalarTraits(rawValue: 1 << 9)
  static let space = ScalarTraits(rawValue: 1 << 10)
  static let apostrophe = ScalarTraits(rawValue: 1 << 11)
  static let hyphen = ScalarTraits(rawValue: 1 << 12)
  /// En or em dash: folds to a hyphen and does not join words.
  static let dash = ScalarTraits(rawValue: 1 << 13)

  /// The traits of a word's scalars.
  static let word: ScalarTraits = [.letter, .digit, .mark]

  var isWord: Bool { !isDisjoint(with: .word) }
  /// Dropped, and no mark on a letter: soft hyphen, zero-width and direction characters.
  var isInvisible: Bool { contains(.dropped) && !contains(.mark) }
}

extension ScalarTraits {
  init(_ scalar: Unicode.Scalar) {
    self = []
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = [.letter, .capital]
    case .lowercaseLetter: self = [.letter, .lowercase]
    case .modifierLetter, .otherLetter: self = .letter
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    case .nonspacingMark: self = Self.isVowelSign(scalar) ? .mark : [.mark, .dropped]
    case .spacingMark, .enclosingMark: self = .mark
    case .format: self = .dropped
    case .currencySymbol: self = .currency
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    default: if properties.isWhitespace { self = .space }
    }
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x2018, 0x2019, 0x2032, 0xFF07: self = .apostrophe
    case 0x2D, 0x2010, 0x2011, 0xFF0D: self = .hyphen
    case 0x2013, 0x2014: self = .dash
    case 0x0640: self = [.mark, .dropped]  // tatweel only stretches the letter before it
    default: formUnion(Self.script(scalar.value))
    }
  }

  /// Marks of these scripts are vowels: without them another word stands there, so R2's “drop marks” is not for them.
  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0900...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }

  private static func script(_ value: UInt32) -> ScalarTraits {
    switch value {
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: [.unspaced, .katakana]
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,  // Thai and Lao, Myanmar, Khmer
      0x3005...0x3007, 0x3041...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFD:
      .unspaced
    // The vowel and the last consonant of a syllable spelled out in letters belong to the consonant before them.
    case 0x1160...0x11FF: [.hangul, .mark]
    case 0x1100...0x115F, 0x3131...0x318E, 0xAC00...0xD7A3: .hangul
    default: []
    }
  }
}
