import HTML

/// A statement of an entity's record, or of another's about it.
struct EntityStatement {
  var from: EDTFDate?
  var until: EDTFDate?
  var content: TimelineEntry.Content
  var source: ReferenceFinder.NameOrDocument?

  /// Where it stands in a chronology; nil where it has no date.
  var date: EDTFDate? { from ?? until }

  var isOccurrence: Bool {
    switch content {
    case .milestone, .event: true
    default: false
    }
  }
}

extension EntityPages {
  /// All statements about an entity: its own dates, events, positions, facts, relations, and those that the records of
  /// others say of it.
  func statements(about index: EntityIndex) -> [EntityStatement] {
    let relations = relations(of: index).map { relation in
      EntityStatement(
        from: relation.from, until: relation.until, content: .relation(relation.view), source: relation.source)
    }
    let events = referringEntities(to: index).filter { facts.library.entities[$0].kind == .events }
    return milestones(of: index) + positions(about: index) + statedFacts(of: index) + relations
      + events.flatMap { event($0, with: index) }
  }

  /// The positions that an entity holds, and those that others hold at it.
  func positions(about index: EntityIndex) -> [EntityStatement] {
    positions(of: index, heldAt: nil) + referringEntities(to: index).flatMap { positions(of: $0, heldAt: index) }
  }

  private func referringEntities(to index: EntityIndex) -> [EntityIndex] {
    facts.links.backlinks.of(.entity(index)).compactMap { backlink in
      if case .entity(let other) = backlink.source, other != index { other } else { nil }
    }
  }

  // MARK: Own

  /// The fixed dates of a record; a protected one keeps those of a life to itself.
  private func milestones(of index: EntityIndex) -> [EntityStatement] {
    let entity = facts.library.entities[index]
    var result: [EntityStatement] = []
    for detail in entity.details where !(entity.isProtected && Self.personal.contains(detail.key)) {
      for case .date(let date) in detail.values {
        if let field = EntityField(rawValue: detail.key) {
          result.append(.init(from: date, content: .milestone(field)))
        }
      }
    }
    if entity.start != nil || entity.end != nil {
      result.append(.init(from: entity.start, until: entity.end, content: .milestone(.date)))
    }
    return result
  }

  private func statedFacts(of index: EntityIndex) -> [EntityStatement] {
    zip(facts.library.entities[index].facts, facts.links.entityLinks[index].factSources).map { fact, source in
      EntityStatement(
        from: fact.from, until: fact.until, content: .fact(property: fact.property, value: fact.value), source: source)
    }
  }

  /// The positions in a record: all, or those that another's record holds at an organization.
  private func positions(of holder: EntityIndex, heldAt organization: EntityIndex?) -> [EntityStatement] {
    facts.library.entities[holder].positions.enumerated().compactMap { number, position in
      let place = facts.links.entityLinks[holder].positionOrganizations[number]
      if let organization, place?.entity != organization { return nil }
      return EntityStatement(
        from: position.from, until: position.until,
        content: .position(
          title: position.title, holder: organization == nil ? nil : facts.entityLinks[holder],
          organization: organization == nil ? place.flatMap(facts.nameOrLink) : nil),
        source: facts.links.entityLinks[holder].positionSources[number])
    }
  }

  // MARK: Of others

  /// An event that the entity took part in, that took place there, or that belongs to it. A mere mention in the event's
  /// text would put it at a date that is not its own.
  private func event(_ event: EntityIndex, with entity: EntityIndex) -> [EntityStatement] {
    let record = facts.library.entities[event]
    let resolved = facts.links.entityLinks[event]
    let roles = zip(record.participants, resolved.participants).filter { $0.1 == entity }.map(\.0.role)
    let isPart = zip(record.details, resolved.details).contains { detail, values in
      detail.key == "part_of" && values.contains { $0?.entity == entity }
    }
    guard !roles.isEmpty || resolved.place == entity || isPart else { return [] }
    let role = roles.filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      EntityStatement(
        from: record.start, until: record.end,
        content: .event(facts.entityLinks[event], role: role.isEmpty ? nil : role))
    ]
  }

  /// Where a statement was read, in a few words: the outlet of a stored article, the title of a briefing.
  func shortSource(_ source: ReferenceFinder.NameOrDocument?) -> TimelineEntry.Source? {
    switch source {
    case .document(.article(let index)):
      .init(name: facts.publisher(of: index)?.text, url: facts.articleLinks[index].url)
    case .name(let text) where URLRules.isWebURL(text): .init(name: Self.host(of: text), url: text)
    default: source.flatMap(facts.nameOrLink).map { .init(name: $0.text, url: $0.url) }
    }
  }
}
