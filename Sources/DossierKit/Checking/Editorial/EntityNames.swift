/// Every name that the records of the published entities give, folded for comparison.
struct EntityNames: Sendable {
  enum Role: Sendable { case name, alias, acronym, weak, misspelling }

  struct Entry: Sendable {
    var entity: EntityIndex
    var text: String
    /// Folded.
    var key: String
    var span: SourceSpan
    var role: Role
  }

  /// In the order of the entities, each with its name first.
  private(set) var entries: [Entry] = []

  var count: Int { entries.count }

  init(_ library: PublishedLibrary) {
    entries.reserveCapacity(library.entities.count * 3)
    for (index, entity) in library.entities.indexed {
      for (name, role) in entity.locatedNames {
        entries.append(
          Entry(entity: index, text: name.value, key: Fold.fold(name.value), span: name.span, role: role))
      }
    }
  }
}

extension Entity {
  /// Every name in the record with its place, the name itself first.
  var locatedNames: [(name: Located<String>, role: EntityNames.Role)] {
    [(name, .name)] + (aliases + formerNames).map { ($0.name, .alias) } + acronyms.map { ($0, .acronym) }
      + weakAliases.map { ($0, .weak) } + misspellings.map { ($0, .misspelling) }
  }

  /// `a place`, as a message calls it, with the id: `the place ‘moscow’`.
  var phrase: String { "the \(kind.singular) ‘\(header.id)’" }
}
