import HTML

/// Statements in an entity's own file, and those about it in other records.
extension EntityPages {
  /// Fields that a protected record withholds.
  static let personal: Set<String> = ["born", "died", "nationality", "given_name", "family_name", "patronymic"]

  func details(of entity: Entity, _ resolved: EntityLinks) -> [EntityView.Detail] {
    var result: [EntityView.Detail] = []
    for (detail, references) in zip(entity.details, resolved.details) {
      if entity.isProtected, Self.personal.contains(detail.key) { continue }
      let values = zip(detail.values, references).compactMap { value, reference -> EntityView.Detail.Value? in
        switch value {
        case .text(let text): .name(NameOrLink(text))
        case .date(let date): .date(.date(date))
        case .url(let url): .name(NameOrLink(Self.host(of: url), url: url))
        case .nameOrEntity: reference.flatMap(facts.nameOrLink).map { .name($0) }
        }
      }
      if let field = EntityField(rawValue: detail.key), !values.isEmpty {
        result.append(.init(field: field, values: values))
      }
    }
    if let start = entity.start {
      let dates = entity.end.flatMap { Period(from: start, until: $0) } ?? .date(start)
      result.append(.init(field: .date, values: [.date(dates)]))
    }
    if let place = resolved.place {
      let name = NameOrLink(facts.entityLinks[place].name, url: facts.entityLinks[place].url)
      result.append(.init(field: .place, values: [.name(name)]))
    }
    if let latitude = entity.latitude, let longitude = entity.longitude {
      result.append(.init(field: .coordinates, values: [.coordinates(latitude: latitude, longitude: longitude)]))
    }
    if !resolved.sources.isEmpty {
      let sources = resolved.sources.map { NameOrLink(facts.articleLinks[$0].text, url: facts.articleLinks[$0].url) }
      result.append(.init(field: .sources, values: sources.map { .name($0) }))
    }
    return result
  }

  private func source(_ name: ReferenceFinder.NameOrDocument?) -> NameOrLink? { name.flatMap(facts.nameOrLink) }

  func statedFacts(of entity: Entity, _ resolved: EntityLinks) -> [FactView] {
    zip(entity.facts, resolved.factSources).map { fact, from in
      FactView(
        property: fact.property, value: fact.value, dates: Period(from: fact.from, until: fact.until),
        source: source(from))
    }
  }

  func positions(of entity: Entity, _ resolved: EntityLinks) -> [PositionView] {
    entity.positions.indices.map { index in
      let position = entity.positions[index]
      return PositionView(
        title: position.title, organization: resolved.positionOrganizations[index].flatMap(facts.nameOrLink),
        dates: Period(from: position.from, until: position.until), source: source(resolved.positionSources[index]))
    }
  }

  func participants(of entity: Entity, _ resolved: EntityLinks) -> [RelationView] {
    zip(entity.participants, resolved.participants).compactMap { participant, target in
      target.map {
        RelationView(
          role: participant.role, entity: facts.entityLinks[$0], isInverse: false,
          dates: Period(from: participant.from, until: participant.until), source: nil)
      }
    }
  }

  struct StatedRelation {
    var from: EDTFDate?
    var until: EDTFDate?
    var source: ReferenceFinder.NameOrDocument?
    var view: RelationView
  }

  /// Own relations, then those that other records state about this entity.
  func relations(of index: EntityIndex) -> [StatedRelation] {
    var result = relations(statedBy: index, about: nil, isInverse: false)
    for backlink in facts.links.backlinks.of(.entity(index)) {
      if case .entity(let other) = backlink.source, other != index {
        result += relations(statedBy: other, about: index, isInverse: true)
      }
    }
    return result
  }

  private func relations(statedBy owner: EntityIndex, about wanted: EntityIndex?, isInverse: Bool) -> [StatedRelation] {
    let targets = facts.links.entityLinks[owner].relations
    return facts.library.entities[owner].relations.enumerated().compactMap { position, relation in
      guard let target = targets[position], wanted == nil || wanted == target else { return nil }
      let origin = facts.links.entityLinks[owner].relationSources[position]
      return StatedRelation(
        from: relation.from, until: relation.until, source: origin,
        view: RelationView(
          role: relation.role, entity: facts.entityLinks[isInverse ? owner : target], isInverse: isInverse,
          dates: Period(from: relation.from, until: relation.until), source: source(origin)))
    }
  }

  /// `www.wikidata.org` of a URL, for a link that has no label.
  static func host(of url: String) -> String {
    guard let scheme = url.range(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  static func identifier(_ scheme: String, _ value: String) -> NameOrLink {
    switch scheme.lowercased() {
    case "wikidata": NameOrLink(value, url: "https://www.wikidata.org/wiki/\(PercentEncoding.path(value))")
    case "opensanctions":
      NameOrLink(value, url: "https://www.opensanctions.org/entities/\(PercentEncoding.path(value))/")
    default: NameOrLink(value, url: URLRules.isWebURL(value) ? value : nil)
    }
  }
}
