import CommonMark
import ICU

/// Letters reduced to what an A–Z, a slug or a search compares: no case, no marks.
enum Fold {
  /// Lower case without diacritics; ASCII takes a short way.
  static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in text.normalized(.compatibilityDecomposed).lowercased().unicodeScalars {
      switch scalar {
      case "ı": result.append("i")
      case "ø": result.append("o")
      case "đ": result.append("d")
      case "ł": result.append("l")
      case "ß": result.append(contentsOf: "ss".unicodeScalars)
      case "æ": result.append(contentsOf: "ae".unicodeScalars)
      case "œ": result.append(contentsOf: "oe".unicodeScalars)
      case "’", "‘", "ʼ", "´", "`", "′": result.append("'")
      case "\u{2010}"..."\u{2015}": result.append("-")
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: continue
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// The bytes of a text of ASCII in lower case, each replaced by what `change` makes of it and left out where that is
  /// nil; nil for any other text, which needs the tables of Unicode.
  private static func ofASCII(_ text: String, _ change: (UInt8) -> UInt8?) -> String? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { result in
        var count = 0
        for byte in bytes {
          guard let changed = change((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { continue }
          result[count] = changed
          count += 1
        }
        return count
      }
    } ?? nil
  }

  /// The key of lists by name: folded, punctuation left out, code point order.
  static func sortKey(_ name: String) -> String {
    if let key = ofASCII(name, { isASCIIAlphanumeric($0) || $0 == 0x20 ? $0 : $0 == 0x2D ? 0x20 : nil }) { return key }
    var key = String.UnicodeScalarView()
    for scalar in fold(name).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " " { key.append(scalar) }
      if scalar == "-" { key.append(" ") }
    }
    return String(key)
  }

  /// The heading of an A–Z under which a name stands: its first letter, or `#`.
  static func letter(of name: String) -> String {
    guard let first = sortKey(name).unicodeScalars.first(where: { $0 != " " }) else { return "#" }
    if first.isASCII { return first.value >= 0x61 ? String(Character(first)).uppercased() : "#" }
    guard first.properties.isAlphabetic else { return "#" }
    return String(String(first).uppercased().unicodeScalars.first.map(Character.init) ?? "#")
  }

  /// Longer slugs are cut and told apart by a number made from the whole: names of files have at most 255 bytes.
  static let longestSlug = 150

  /// A URL part of letters, digits and hyphens; empty if nothing is left.
  static func slug(_ text: String) -> String {
    let slug = fullSlug(text)
    guard slug.utf8.count > longestSlug else { return slug }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in slug.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var start = slug.unicodeScalars.prefix(longestSlug)
    while start.reduce(0, { $0 + UTF8.width($1) }) > longestSlug { start.removeLast() }
    return String(start) + "-" + String(hash, radix: 36)
  }

  private static func fullSlug(_ text: String) -> String {
    var last: UInt8 = 0x2D
    let slug = ofASCII(text) { byte in
      guard isASCIIAlphanumeric(byte) || last != 0x2D else { return nil }
      last = isASCIIAlphanumeric(byte) ? byte : 0x2D
      return last
    }
    if let slug { return slug.utf8.last == 0x2D ? String(slug.dropLast()) : slug }
    var result = ""
    var needsHyphen = false
    for scalar in fold(text).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if needsHyphen, !result.isEmpty { result += "-" }
        needsHyphen = false
        result.unicodeScalars.append(scalar)
      } else {
        needsHyphen = true
      }
    }
    return result.composed
  }
}
