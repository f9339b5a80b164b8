import HTML

extension PageFactory {
  func entityPage(_ index: Int, _ path: String) -> Page {
    let entity = library.entities[index]
    let kind = entity.kind
    let kindName = Self.heading(of: kind)
    let isStoryline = kind == .topics && indexes.storylines.topics.contains(index)
    let crumbs =
      isStoryline
      ? [Link("Storylines", links.addresses.url("storylines/"))]
      : [
        Link("A–Z", links.addresses.url("entities/")),
        Link(kindName, links.addresses.url("entities/\(kind.rawValue)/")),
      ]
    var head = head(
      entity.name.value, path: path, section: isStoryline ? .storylines : .entities, breadcrumbs: crumbs,
      description: entityLinks[index].description ?? Self.excerpt(links.entityBodies[index].excerpt))
    head.openGraphType = kind == .people ? "profile" : "website"
    head.noindex = !entity.header.isListed || entity.isProtected
    if entity.header.isWithdrawn { return page(path, head, .entity(withdrawnView(of: entity))) }
    head.image = imageView(entity.image, from: entity.header)
    head.imageURL = head.image.map { absolute($0.url) }
    head.lastModified = lastMention(of: index)?.date.machine
    let view = entityView(index)
    head.structuredData = StructuredData.entity(index, view, head, self)
    return page(path, head, .entity(view))
  }

  static func heading(of kind: EntityKind) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  /// The newest briefing that refers to an entity.
  func lastMention(of index: Int) -> (briefing: Int, date: EDTFDate)? {
    for backlink in links.backlinks.of(.entity(index)) {
      if case .briefing(let briefing) = backlink.source { return (briefing, library.briefings[briefing].date.value) }
    }
    return nil
  }

  private func entityView(_ index: Int) -> EntityView {
    let entity = library.entities[index]
    let resolved = links.entityLinks[index]
    return EntityView(
      name: localized(entity.name.value, lang: entity.header.lang), kind: entity.kind,
      kindDetail: entity.subkind.map { $0.replacing("-", with: " ") }, description: entity.description,
      image: imageView(entity.image, from: entity.header), names: nameVariants(of: entity),
      details: details(of: entity, resolved), facts: facts(of: entity, resolved),
      positions: positions(of: entity, resolved), relations: relations(of: index),
      participants: participants(of: entity, resolved), homonyms: resolved.homonyms.map { entityLinks[$0] },
      body: links.entityBodies[index].html, reliability: entity.reliability?.rawValue,
      reliabilityNote: entity.reliabilityNote,
      publishedArticles: indexes.publishers.publisher(ofEntity: index).map(publisherRow),
      storyline: indexes.storylines.briefings(of: index).map { card($0) }, storylineState: entity.state?.rawValue,
      links: entity.links.map { Link($0.label ?? Self.host(of: $0.url), $0.url) }
        + entity.sameAs.map { Link(Self.host(of: $0), $0) },
      identifiers: entity.identifiers.map { ($0.scheme, Self.identifier($0.scheme, $0.value)) },
      tags: tagLinks(entity.header.tags), backlinks: backlinkGroups(.entity(index)))
  }

  /// The name and a notice.
  private func withdrawnView(of entity: Entity) -> EntityView {
    EntityView(
      name: localized(entity.name.value, lang: entity.header.lang), kind: entity.kind, kindDetail: nil,
      description: nil,
      image: nil, names: [], details: [], facts: [], positions: [], relations: [], participants: [], homonyms: [],
      body: Self.withdrawnNotice, reliability: nil, reliabilityNote: nil, publishedArticles: nil, storyline: [],
      storylineState: nil, links: [], identifiers: [], tags: [],
      backlinks: BacklinkGroups(briefings: [], articles: [], entities: [], pages: []))
  }

  /// What stands in the place of a withdrawn text.
  static let withdrawnNotice = TrustedHTML(
    Array("<p class=\"notice withdrawn\">This page has been withdrawn.</p>\n".utf8))

  private func nameVariants(of entity: Entity) -> [EntityView.NameVariant] {
    var seen: Set<String> = [entity.name.value]
    func variant(_ alias: Entity.Alias, _ note: String?) -> EntityView.NameVariant? {
      guard seen.insert(alias.name.value).inserted else { return nil }
      let dates = span(from: alias.from, until: alias.until)?.display
      let notes = [note, dates].compactMap { $0 }
      return .init(
        name: localized(alias.name.value, lang: alias.lang), note: notes.isEmpty ? nil : notes.joined(separator: ", "))
    }
    return entity.aliases.compactMap { variant($0, nil) } + entity.formerNames.compactMap { variant($0, "former name") }
      + entity.acronyms.compactMap { variant(Entity.Alias(name: $0), "acronym") }
  }

  // MARK: Records

  private static let labels: [String: String] = [
    "honorific": "Title", "given_name": "Given name", "family_name": "Family name", "patronymic": "Patronymic",
    "born": "Born", "died": "Died", "nationality": "Nationality", "parent": "Part of", "country": "Country",
    "founded": "Founded", "dissolved": "Dissolved", "website": "Website", "owner": "Owner", "iso": "ISO code",
    "demonyms": "Demonyms", "part_of": "Part of",
  ]

  /// What a protected record keeps to itself.
  private static let personal: Set<String> = ["born", "died", "nationality", "given_name", "family_name", "patronymic"]

  private func details(of entity: Entity, _ resolved: EntityLinks) -> [EntityView.Detail] {
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

  private func facts(of entity: Entity, _ resolved: EntityLinks) -> [FactView] {
    zip(entity.facts, resolved.factSources).map { fact, from in
      FactView(
        property: fact.property, value: fact.value, dates: span(from: fact.from, until: fact.until),
        source: source(from))
    }
  }

  private func positions(of entity: Entity, _ resolved: EntityLinks) -> [PositionView] {
    entity.positions.indices.map { index in
      let position = entity.positions[index]
      return PositionView(
        title: position.title, organization: resolved.positionOrganizations[index].flatMap(nameOrLink),
        dates: span(from: position.from, until: position.until), source: source(resolved.positionSources[index]))
    }
  }

  private func participants(of entity: Entity, _ resolved: EntityLinks) -> [RelationView] {
    zip(entity.participants, resolved.participants).compactMap { participant, target in
      target.map {
        RelationView(
          role: participant.role, entity: entityLinks[$0], isInverse: false,
          dates: span(from: participant.from, until: participant.until), source: nil)
      }
    }
  }

  /// Own relations, then those that other records state about this entity.
  private func relations(of index: Int) -> [RelationView] {
    var result = relations(statedBy: index, about: nil, isInverse: false)
    for backlink in links.backlinks.of(.entity(index)) {
      if case .entity(let other) = backlink.source, other != index {
        result += relations(statedBy: other, about: index, isInverse: true)
      }
    }
    return result
  }

  private func relations(statedBy owner: Int, about wanted: Int?, isInverse: Bool) -> [RelationView] {
    let resolved = links.entityLinks[owner]
    return library.entities[owner].relations.enumerated().compactMap { position, relation in
      guard let target = resolved.relations[position], wanted == nil || wanted == target else { return nil }
      return RelationView(
        role: relation.role, entity: entityLinks[isInverse ? owner : target], isInverse: isInverse,
        dates: span(from: relation.from, until: relation.until), source: source(resolved.relationSources[position]))
    }
  }

  /// `www.wikidata.org` of a URL, for a link that has no label.
  static func host(of url: String) -> String {
    guard let scheme = url.range(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  private static func identifier(_ scheme: String, _ value: String) -> NameOrLink {
    switch scheme.lowercased() {
    case "wikidata": NameOrLink(value, url: "https://www.wikidata.org/wiki/\(PercentEncoding.path(value))")
    case "opensanctions":
      NameOrLink(value, url: "https://www.opensanctions.org/entities/\(PercentEncoding.path(value))/")
    default: NameOrLink(value, url: URLRules.isWebURL(value) ? value : nil)
    }
  }
}
