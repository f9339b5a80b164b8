import HTML

/// Statements in an entity's own file, and those about it in other records.
extension PageFactory {
  static let labels: [String: String] = [
    "honorific": "Title", "given_name": "Given name", "family_name": "Family name", "patronymic": "Patronymic",
    "born": "Born", "died": "Died", "nationality": "Nationality", "parent": "Part of", "country": "Country",
    "founded": "Founded", "dissolved": "Dissolved", "website": "Website", "owner": "Owner", "iso": "ISO code",
    "demonyms": "Demonyms", "part_of": "Part of",
  ]

  /// Fields that a protected record withholds.
  static let personal: Set<String> = ["born", "died", "nationality", "given_name", "family_name", "patronymic"]

  func details(of entity: Entity, _ resolved: EntityLinks) -> [EntityView.Detail] {
    var result: [EntityView.Detail] = []
    for (detail, references) in zip(entity.details, resolved.details) {
      if entity.isProtected, Self.personal.contains(detail.key) { continue }
      let values = zip(detail.values, references).compactMap { value, reference -> NameOrLink? in
        switch value {
        case .text(let text): NameOrLink(text)
        case .date(let date): NameOrLink(date.display(lang: site.lang))
        case .url(let url): NameOrLink(Self.host(of: url), url: url)
        case .nameOrEntity: reference.flatMap(nameOrLink)
        }
      }
      if !values.isEmpty { result.append(.init(label: Self.labels[detail.key] ?? detail.key, values: values)) }
    }
    if let start = entity.start {
      let dates = entity.end.flatMap { span(from: start, until: $0) } ?? dateText(start)
      result.append(.init(label: "Date", values: [NameOrLink(dates.display)]))
    }
    if let place = resolved.place {
      result.append(.init(label: "Place", values: [NameOrLink(entityLinks[place].name, url: entityLinks[place].url)]))
    }
    if let latitude = entity.latitude, let longitude = entity.longitude {
      result.append(.init(label: "Coordinates", values: [NameOrLink("\(latitude), \(longitude)")]))
    }
    if !resolved.sources.isEmpty {
      result.append(
        .init(
          label: "Sources",
          values: resolved.sources.map { NameOrLink(articleLinks[$0].text, url: articleLinks[$0].url) }))
    }
    return result
  }

  private func source(_ name: ReferenceFinder.NameOrDocument?) -> NameOrLink? { name.flatMap(nameOrLink) }

  func facts(of entity: Entity, _ resolved: EntityLinks) -> [FactView] {
    zip(entity.facts, resolved.factSources).map { fact, from in
      FactView(
        property: fact.property, value: fact.value, dates: span(from: fact.from, until: fact.until),
        source: source(from))
    }
  }

  func positions(of entity: Entity, _ resolved: EntityLinks) -> [PositionView] {
    entity.positions.indices.map { index in
      let position = entity.positions[index]
      return PositionView(
        title: position.title, organization: resolved.positionOrganizations[index].flatMap(nameOrLink),
        dates: span(from: position.from, until: position.until), source: source(resolved.positionSources[index]))
    }
  }

  func participants(of entity: Entity, _ resolved: EntityLinks) -> [RelationView] {
    zip(entity.participants, resolved.participants).compactMap { participant, target in
      target.map {
        RelationView(
          role: participant.role, entity: entityLinks[$0], isInverse: false,
          dates: span(from: participant.from, until: participant.until), source: nil)
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
    for backlink in links.backlinks.of(.entity(index)) {
      if case .entity(let other) = backlink.source, other != index {
        result += relations(statedBy: other, about: index, isInverse: true)
      }
    }
    return result
  }

  private func relations(statedBy owner: EntityIndex, about wanted: EntityIndex?, isInverse: Bool) -> [StatedRelation] {
    let targets = links.entityLinks[owner].relations
    return library.entities[owner].relations.enumerated().compactMap { position, relation in
      guard let target = targets[position], wanted == nil || wanted == target else { return nil }
      let origin = links.entityLinks[owner].relationSources[position]
      return StatedRelation(
        from: relation.from, until: relation.until, source: origin,
        view: RelationView(
          role: relation.role, entity: entityLinks[isInverse ? owner : target], isInverse: isInverse,
          dates: span(from: relation.from, until: relation.until), source: source(origin)))
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
