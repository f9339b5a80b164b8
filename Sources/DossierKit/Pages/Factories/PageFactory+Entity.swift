import HTML

extension PageFactory {
  func entityPage(_ index: EntityIndex, _ path: String) -> Page {
    let entity = library.entities[index]
    let kind = entity.kind
    let isStoryline = kind == .topics && indexes.storylines.topics.contains(index)
    let crumbs =
      isStoryline
      ? [crumb(.storylines, "storylines/")]
      : [
        crumb(.entities, "entities/"),
        TitledLink(PageTitle(.kind(kind)), links.addresses.url("entities/\(kind.rawValue)/")),
      ]
    var head = head(
      .named(entity.name.value), path: path, section: isStoryline ? .storylines : .entities, breadcrumbs: crumbs,
      description: entityLinks[index].description ?? Self.excerpt(links.bodies.entities[index].excerpt))
    head.openGraphType = kind == .people ? "profile" : "website"
    head.noindex = !entity.header.isListed || entity.isProtected
    if entity.header.isWithdrawn { return page(path, head, .entity(withdrawnView(of: entity))) }
    head.image = imageView(entity.image, from: entity.header)
    head.imageURL = head.image.map { absolute($0.url) }
    head.lastModified = lastMention(of: index)?.date.machine
    head.feed = feedLink(of: index)
    let view = entityView(index)
    head.structuredData = StructuredData.entity(index, view, head, self)
    return page(path, head, .entity(view))
  }

  /// Whether the briefings that name an entity have a feed: what is kept out of lists or search engines has none.
  func hasFeed(_ index: EntityIndex) -> Bool {
    library.entities[index].header.isListed && !library.entities[index].isProtected
      && !indexes.mentions.briefings(naming: index).isEmpty
  }

  private func feedLink(of index: EntityIndex) -> FeedLink? {
    guard hasFeed(index) else { return nil }
    return FeedLink(
      subject: .entity(entityLinks[index].name),
      url: links.addresses.url(AtomFeed.path(ofEntity: index, links.addresses)))
  }

  /// The newest briefing that refers to an entity.
  func lastMention(of index: EntityIndex) -> (briefing: BriefingIndex, date: EDTFDate)? {
    for backlink in links.backlinks.of(.entity(index)) {
      if case .briefing(let briefing) = backlink.source { return (briefing, library.briefings[briefing].date.value) }
    }
    return nil
  }

  private func entityView(_ index: EntityIndex) -> EntityView {
    let entity = library.entities[index]
    let resolved = links.entityLinks[index]
    return EntityView(
      name: localized(entity.name.value, lang: entity.header.lang), kind: entity.kind,
      kindDetail: entity.subkind, description: entity.description,
      image: imageView(entity.image, from: entity.header), names: names(of: entity),
      details: details(of: entity, resolved), facts: facts(of: entity, resolved),
      positions: positions(of: entity, resolved), relations: relations(of: index).map(\.view),
      participants: participants(of: entity, resolved), homonyms: resolved.homonyms.map { entityLinks[$0] },
      body: links.bodies.entities[index].html, reliability: entity.reliability?.rawValue,
      reliabilityNote: entity.reliabilityNote,
      publishedArticles: indexes.publishers.publisher(ofEntity: index).map(publisherRow),
      storyline: indexes.storylines.briefings(of: index).map { card($0) }, storylineState: entity.state,
      links: entity.links.map { Link($0.label ?? Self.host(of: $0.url), $0.url) }
        + entity.sameAs.map { Link(Self.host(of: $0), $0) },
      identifiers: entity.identifiers.map { ($0.scheme, Self.identifier($0.scheme, $0.value)) },
      tags: tagLinks(entity.header.tags), news: news(of: index), timeline: timeline(of: index),
      coMentions: coMentions(of: index), sourcesSeen: sourcesSeen(naming: index),
      backlinks: backlinkGroups(.entity(index)))
  }

  /// The name and a notice.
  private func withdrawnView(of entity: Entity) -> EntityView {
    EntityView(
      name: localized(entity.name.value, lang: entity.header.lang), kind: entity.kind, kindDetail: nil,
      description: nil,
      image: nil, names: [], details: [], facts: [], positions: [], relations: [], participants: [], homonyms: [],
      body: .empty, isWithdrawn: true, reliability: nil, reliabilityNote: nil, publishedArticles: nil, storyline: [],
      storylineState: nil, links: [], identifiers: [], tags: [], news: nil, timeline: nil, coMentions: nil,
      sourcesSeen: [], backlinks: BacklinkGroups())
  }
}
