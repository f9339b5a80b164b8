extension NameMatcher {
  /// The names of what is listed: entities that are unlisted, withdrawn or hidden are found nowhere.
  ///
  /// Entities that are not to be linked are included: their mentions count.
  /// - Parameter minimumLength: in characters; shorter names are left out, except acronyms from
  ///   two characters on.
  init(_ library: PublishedLibrary, minimumLength: Int) {
    var names: [GazetteerName] = []
    var blocked: [String] = []
    for (index, entity) in library.entities.enumerated() where entity.header.isListed {
      names += entity.gazetteerNames(index: index).filter { $0.isLongEnough(minimumLength) }
      blocked += entity.block
    }
    self.init(names: names, blocked: blocked)
  }
}

extension Entity {
  fileprivate func gazetteerNames(index: Int) -> [GazetteerName] {
    let spellings: [(kind: GazetteerName.Kind, texts: [String])] = [
      (.name, [name.value]), (.alias, aliases.map(\.name.value)), (.formerName, formerNames.map(\.name.value)),
      (.acronym, acronyms.map(\.value)), (.misspelling, misspellings.map(\.value)), (.weak, weakAliases.map(\.value)),
    ]
    return spellings.flatMap { kind, texts in
      texts.map {
        GazetteerName(text: $0, entity: index, kind: kind, isPerson: self.kind == .people, rule: match ?? .fold)
      }
    }
  }
}

extension GazetteerName {
  fileprivate func isLongEnough(_ minimumLength: Int) -> Bool {
    text.trimmingSpaces.count >= max(2, kind == .acronym ? 2 : minimumLength)
  }
}
