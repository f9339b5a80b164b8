/// An alias that is an ordinary word would turn every other sentence into a link.
///
/// A name is never reported, since it cannot be helped, nor is an acronym in capitals, which is found in capitals only, nor a
/// weak alias, which counts only after the full name.
enum CommonWordCheck {
  static func run(_ library: PublishedLibrary, _ findings: inout EditorialFindings) {
    // The words are English ones.
    guard findings.isOn(.commonWordAlias), library.site.lang.lowercased().hasPrefix("en") else { return }
    for entity in library.entities where entity.match != .exact && (entity.autolink ?? .true) == .true {
      for (name, role) in entity.locatedNames
      where role != .name && role != .weak && isCommonWord(name.value, role) {
        let fix = "move it to ‘weak_aliases’ with ‘match: exact’, or give a longer form"
        findings.add(.commonWordAlias) { code in
          Diagnostic(
            code, "the alias ‘\(name.value)’ is an ordinary English word", at: entity.header.location(name.span),
            fixes: [fix])
        }
      }
    }
  }

  private static func isCommonWord(_ name: String, _ role: EntityNames.Role) -> Bool {
    let bytes = name.utf8
    guard bytes.count <= CommonWords.longest, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x20 }) else { return false }
    let isCapitals = bytes.count > 1 && bytes.allSatisfy { !(0x61...0x7A).contains($0) }
    return !isCapitals && CommonWords.contains(name.lowercased())
  }
}
