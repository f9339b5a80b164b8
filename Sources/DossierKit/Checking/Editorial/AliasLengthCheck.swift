/// An alias of one or two letters is found everywhere, unless it is an acronym in capitals.
enum AliasLengthCheck {
  static func run(_ library: PublishedLibrary, _ findings: inout EditorialFindings) {
    guard findings.isOn(.aliasTooShort) else { return }
    for entity in library.entities {
      for (name, role) in entity.locatedNames where role != .name && role != .weak && isTooShort(name.value) {
        let isAcronym = role == .acronym
        let capitals = name.value.uppercased()
        let count = letters(of: name.value)
        findings.add(.aliasTooShort) { code in
          Diagnostic(
            code,
            "the \(isAcronym ? "acronym" : "alias") ‘\(name.value)’ has \(count == 1 ? "one letter" : "two letters")",
            at: entity.header.location(name.span),
            fixes: [
              count == 2 && capitals != name.value
                ? "if it is an acronym, write ‘acronym: \(capitals)’; otherwise take it out"
                : "take it out, or give a longer form"
            ])
        }
      }
    }
  }

  private static func letters(of name: String) -> Int { name.unicodeScalars.count { $0.properties.isAlphabetic } }

  static func isTooShort(_ name: String) -> Bool {
    // Nearly every alias is longer than the longest that can be too short: `U. S.` with its marks.
    guard name.utf8.count <= 16 else { return false }
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    let digits = name.unicodeScalars.contains { $0.properties.numericType != nil }
    guard (1...2).contains(letters.count), !digits, !letters.contains(where: isSyllable) else { return false }
    let isAcronym = letters.count == 2 && letters.allSatisfy(\.properties.isUppercase)
    return !isAcronym
  }

  /// Scripts in which one or two signs are a whole name.
  private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF,
      0x20000...0x2FA1F:
      true
    default: false
    }
  }
}
