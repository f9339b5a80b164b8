import HTML

extension EntityPages {
  /// The other names of an entity, each once, by script in the order in which the scripts first occur.
  func names(of entity: Entity) -> [EntityView.NameGroup] {
    var seen: Set<String> = [entity.name.value]
    var groups: [EntityView.NameGroup] = []
    func add(_ alias: Entity.Alias, _ use: EntityView.NameVariant.Use?) {
      guard seen.insert(alias.name.value).inserted else { return }
      let variant = EntityView.NameVariant(
        name: facts.localized(alias.name.value, lang: alias.lang), use: use,
        period: Period(from: alias.from, until: alias.until))
      let script = Script.code(of: alias.name.value)
      if let position = groups.firstIndex(where: { $0.script == script }) {
        groups[position].names.append(variant)
      } else {
        groups.append(.init(script: script, names: [variant]))
      }
    }
    for alias in entity.aliases { add(alias, nil) }
    for former in entity.formerNames { add(former, .formerName) }
    for acronym in entity.acronyms { add(Entity.Alias(name: acronym), .acronym) }
    return groups
  }
}
