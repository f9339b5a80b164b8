import HTML

extension PageFactory {
  /// The other names of an entity, each once, by script in the order in which the scripts first occur.
  func names(of entity: Entity) -> [EntityView.NameGroup] {
    var seen: Set<String> = [entity.name.value]
    var groups: [EntityView.NameGroup] = []
    func add(_ alias: Entity.Alias, _ note: String?) {
      guard seen.insert(alias.name.value).inserted else { return }
      let notes = [note, span(from: alias.from, until: alias.until)?.display].compactMap { $0 }
      let variant = EntityView.NameVariant(
        name: localized(alias.name.value, lang: alias.lang), note: notes.isEmpty ? nil : notes.joined(separator: ", "))
      let script = Script.name(of: alias.name.value)
      if let position = groups.firstIndex(where: { $0.script == script }) {
        groups[position].names.append(variant)
      } else {
        groups.append(.init(script: script, names: [variant]))
      }
    }
    for alias in entity.aliases { add(alias, nil) }
    for former in entity.formerNames { add(former, "former name") }
    for acronym in entity.acronyms { add(Entity.Alias(name: acronym), "acronym") }
    return groups
  }
}
