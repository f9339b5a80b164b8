/// Two entities with the same name are an error unless each names the other among its `homonyms`.
struct EqualNames {
  private let entities: [Entity]
  /// Those of one name, in their order.
  private let owners: [Int]
  /// The place of each among the owners, by id.
  private let positions: [String: Int]
  /// Whom each owner names among its homonyms.
  private let homonyms: [Set<String>]

  /// With so many namesakes before it, an entity is told of them all at once.
  private static let mostPairs = 8

  static func check(_ entities: [Entity], _ log: inout DiagnosticLog) {
    var byName: [String: [Int]] = [:]
    for (index, entity) in entities.enumerated() { byName[entity.name.value, default: []].append(index) }
    // A name that could not be read has a finding of its own.
    byName[""] = nil
    for owners in byName.values where owners.count > 1 { EqualNames(entities, owners).check(&log) }
  }

  private init(_ entities: [Entity], _ owners: [Int]) {
    self.entities = entities
    self.owners = owners
    positions = Dictionary(owners.enumerated().map { (entities[$1].header.id, $0) }) { first, _ in first }
    homonyms = owners.map { Set(entities[$0].homonyms.map(\.text)) }
  }

  private func check(_ log: inout DiagnosticLog) {
    // Of one id, only the first counts: the others have a finding of their own.
    var before: [Int] = []
    for position in owners.indices {
      if position > 0 { report(position, before, &log) }
      if positions[entity(position).header.id] == position { before.append(position) }
    }
  }

  private func entity(_ position: Int) -> Entity { entities[owners[position]] }

  private func report(_ position: Int, _ before: [Int], _ log: inout DiagnosticLog) {
    let id = entity(position).header.id
    // What an author lists is gone through, not every two entities: a thousand may have one name.
    let apart = Set(
      homonyms[position].compactMap { positions[$0] }.filter { $0 < position && homonyms[$0].contains(id) })
    let rest = before.lazy.filter { !apart.contains($0) && entity($0).header.id != id }
    let first = Array(rest.prefix(Self.mostPairs + 1))
    if first.count <= Self.mostPairs {
      for other in first { log.add(pair(entity(position), entity(other))) }
    } else {
      let same = positions[id] == position ? 0 : 1
      log.add(many(entity(position), entity(first[0]), before.count - apart.count - same))
    }
  }

  private func pair(_ entity: Entity, _ other: Entity) -> Diagnostic {
    Diagnostic(
      .duplicateName, "two entities are called ‘\(entity.name.value)’",
      at: entity.header.location(entity.name.span),
      notes: [.init("the other one is here", at: other.header.location(other.name.span))],
      fixes: [
        "if they are two, add ‘homonyms: [\(other.header.id)]’ here and ‘homonyms: [\(entity.header.id)]’ there",
        entity.kind == other.kind
          ? "if they are one, ‘dossier merge \(entity.header.id) \(other.header.id)’ makes one record of the two"
          : "if they are one, keep one of the two files, and add the other's id to its ‘merged_from’",
      ])
  }

  private func many(_ entity: Entity, _ first: Entity, _ count: Int) -> Diagnostic {
    Diagnostic(
      .duplicateName, "\(count) other entities are called ‘\(entity.name.value)’",
      at: entity.header.location(entity.name.span),
      notes: [.init("the first of them is here", at: first.header.location(first.name.span))],
      fixes: ["give each a name of its own, or list all the others under the ‘homonyms’ of each"]
        + (entity.kind == first.kind
          ? ["‘dossier merge \(entity.header.id) \(first.header.id)’ makes one record of two that are the same"] : []))
  }
}
