/// The rules of a document's front matter for the names in it.
struct MentionPolicy: Sendable {
  /// Entities of `about`, `mentions` and `places`, and, on the page of an entity, itself and what its record points at.
  var declared: Set<EntityIndex> = []
  /// Not to be linked here.
  var unlinked: Set<EntityIndex> = []
  /// Folded names with the entity each means here; nil for none.
  var resolved: [String: EntityIndex?] = [:]

  init() {}

  init(_ header: DocumentHeader, declared: some Sequence<EntityIndex>, _ finder: ReferenceFinder) {
    self.declared = Set(declared)
    for reference in header.nolink {
      if case .found(.entity(let index)) = finder.library.resolver.resolve(reference.text) { unlinked.insert(index) }
    }
    for (surface, target) in header.resolve {
      if target.text == "none" {
        resolved[Fold.fold(surface)] = .some(nil)
      } else if case .found(.entity(let index)) = finder.library.resolver.resolve(target.text) {
        resolved[Fold.fold(surface)] = index
        self.declared.insert(index)
      }
    }
  }
}
