import HTML

/// The clues in a text's letters to how it is set.
enum Script {
  /// A `lang` value for a script whose language is not known, such as `und-Arab`; nil for Latin and for no letters.
  static func languageTag(of text: String) -> String? {
    guard let first = firstLetter(of: text) else { return nil }
    switch first.value {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: return "und-Grek"
    case 0x0400...0x052F: return "und-Cyrl"
    case 0x0530...0x058F: return "und-Armn"
    case 0x0590...0x05FF: return "und-Hebr"
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return "und-Arab"
    case 0x0700...0x074F: return "und-Syrc"
    case 0x0900...0x097F: return "und-Deva"
    case 0x0E00...0x0E7F: return "und-Thai"
    case 0x10A0...0x10FF: return "und-Geor"
    case 0x3040...0x30FF: return "ja"
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: return "und-Hani"
    case 0xAC00...0xD7AF: return "ko"
    default: return nil
    }
  }

  /// The ISO 15924 code of the script that a text begins in: `Latn`, `Arab`; `Zyyy` for those that are not told apart.
  static func code(of text: String) -> String {
    guard let tag = languageTag(of: text) else {
      // No tag: Latin, or letters of a script that is not told apart.
      return (firstLetter(of: text)?.value ?? 0) < 0x0370 ? "Latn" : "Zyyy"
    }
    switch tag {
    case "ja": return "Jpan"
    case "ko": return "Kore"
    default: return String(tag.dropFirst("und-".count))
    }
  }

  /// The direction of the first letter, as the Unicode bidirectional algorithm takes it.
  static func direction(of text: String) -> TextDirection {
    guard let first = firstLetter(of: text) else { return .leftToRight }
    return isRightToLeft(first) ? .rightToLeft : .leftToRight
  }

  /// The direction of a language's usual script, by its BCP 47 tag.
  static func direction(ofLanguage tag: String) -> TextDirection {
    if tag == "en" { return .leftToRight }
    // Hardly any tag says more than the language.
    if tag.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) {
      return rightToLeftLanguages.contains(tag[...]) ? .rightToLeft : .leftToRight
    }
    let parts = tag.lowercased().split(separator: "-")
    if parts.contains("latn") || parts.contains("cyrl") { return .leftToRight }
    let isRightToLeft =
      parts.first.map(rightToLeftLanguages.contains) == true
      || parts.dropFirst().contains(where: rightToLeftScripts.contains)
    return isRightToLeft ? .rightToLeft : .leftToRight
  }

  private static let rightToLeftLanguages: Set<Substring> = [
    "ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr",
  ]
  private static let rightToLeftScripts: Set<Substring> = ["arab", "hebr", "syrc", "thaa"]

  private static func firstLetter(of text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { $0.value < 0x80 ? isASCIIAlphanumeric(UInt8($0.value)) : $0.properties.isAlphabetic }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
