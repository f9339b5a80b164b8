extension NameMatcher {
  /// The names of what is listed: entities that are unlisted, withdrawn or hidden are found nowhere.
  ///
  /// Entities that are not to be linked are included: their mentions count.
  /// - Parameter minimumLength: in characters; shorter names are left out, except acronyms from
  ///   two characters on.
  init(_ library: PublishedLibrary, minimumLength: Int) {
    var names: [GazetteerName] = []
    var blocked: [String] = []
    for index in library.entities.indices where library.entities[index].header.isListed {
      for name in library.entities[index].gazetteerNames(index: index) where name.isLongEnough(minimumLength) {
        names.append(name)
      }
      blocked += library.entities[index].block
    }
    self.init(names: names, blocked: blocked + Self.longerNames(than: names))
  }
}

extension NameMatcher {
  /// Names and words that hold one of these by chance; all others would be sought in vain.
  private static func longerNames(than names: [GazetteerName]) -> [String] {
    let short = Set(names.lazy.filter { $0.text.utf8.count <= 24 }.map(\.text))
    return NameLists.longerNames.filter { longer in
      if longer.utf8.contains(0x20) {
        let words = longer.split(separator: " ")
        return words.indices.contains { start in
          (start..<words.count).contains { short.contains(words[start...$0].joined(separator: " ")) }
        }
      }
      let characters = Array(longer)
      return characters.indices.contains { start in
        (start..<characters.count).contains { short.contains(String(characters[start...$0])) }
      }
    }
  }
}

extension Entity {
  fileprivate func gazetteerNames(index: EntityIndex) -> [GazetteerName] {
    var names: [GazetteerName] = []
    func add(_ text: String, _ kind: GazetteerName.Kind) {
      names.append(
        GazetteerName(
          text: text, entity: index.position, kind: kind, isPerson: self.kind == .people, isExact: match == .exact))
    }
    add(name.value, .name)
    for alias in aliases { add(alias.name.value, .alias) }
    for name in formerNames { add(name.name.value, .formerName) }
    for acronym in acronyms { add(acronym.value, .acronym) }
    for spelling in misspellings { add(spelling.value, .misspelling) }
    for alias in weakAliases { add(alias.value, .weak) }
    return names
  }
}

extension GazetteerName {
  fileprivate func isLongEnough(_ minimumLength: Int) -> Bool {
    let least = max(2, kind == .acronym ? 2 : minimumLength)
    let trimmed = text.trimmingSpaces
    // Every character of ASCII is one byte.
    return (trimmed.utf8.allSatisfy { $0 < 0x80 } ? trimmed.utf8.count : trimmed.count) >= least
  }
}

extension NameMatcher.Owner {
  /// The entity whose name it is.
  var index: EntityIndex { EntityIndex(entity) }
}
