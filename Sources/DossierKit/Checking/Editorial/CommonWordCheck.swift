/// An alias that is an ordinary word would turn every other sentence into a link.
///
/// The site's own texts tell what is ordinary: a word that they also have in small letters. A name is never reported,
/// since it cannot be helped, nor is an acronym in capitals, which is found in capitals only, nor a weak alias, which
/// counts only after the full name.
enum CommonWordCheck {
  static func run(_ library: PublishedLibrary, _ findings: inout EditorialFindings) {
    guard findings.isOn(.commonWordAlias) else { return }
    var uses = SmallWordUses()
    forEachAlias(of: library) { _, _, word in uses.expect(word) }
    guard !uses.isEmpty else { return }
    uses.count(in: library)
    forEachAlias(of: library) { entity, name, word in
      guard let use = uses.use(of: word) else { return }
      findings.add(.commonWordAlias) { code in
        Diagnostic(
          code, "the alias ‘\(name.value)’ is an ordinary word in the texts of this site",
          at: entity.header.location(name.span),
          notes: [
            .init("here it stands as ‘\(word)’", at: use.location(in: library, length: word.unicodeScalars.count))
          ],
          fixes: ["move it to ‘weak_aliases’ with ‘match: exact’, or give a longer form"])
      }
    }
  }

  /// Each alias of one word that begins with a capital and is not all capitals, with the word in small letters.
  private static func forEachAlias(of library: PublishedLibrary, _ body: (Entity, Located<String>, String) -> Void) {
    for entity in library.entities where entity.match != .exact && (entity.autolink ?? .true) == .true {
      for (name, role) in entity.locatedNames where role != .name && role != .weak {
        if let word = smallWord(name.value) { body(entity, name, word) }
      }
    }
  }

  private static func smallWord(_ name: String) -> String? {
    guard !name.utf8.contains(0x20), name.utf8.count <= SmallWordUses.longest, name.first?.isUppercase == true else {
      return nil
    }
    let word = name.lowercased()
    let isCapitals = name == name.uppercased() && name.unicodeScalars.count > 1
    return isCapitals || word == name ? nil : word
  }
}
