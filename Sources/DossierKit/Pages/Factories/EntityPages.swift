import HTML

/// Entities.
struct EntityPages: PageMaker {
  let facts: PageFacts

  func entityPage(_ index: EntityIndex, _ path: String) -> Page {
    let entity = facts.library.entities[index]
    let kind = entity.kind
    let isStoryline = kind == .topics && facts.indexes.storylines.topics.contains(index)
    let crumbs =
      isStoryline
      ? [crumb(.storylines, "storylines/")]
      : [
        crumb(.entities, "entities/"),
        TitledLink(PageTitle(.kind(kind)), facts.links.addresses.url("entities/\(kind.rawValue)/")),
      ]
    var head = head(
      .named(entity.name.value), path: path, section: isStoryline ? .storylines : .entities, breadcrumbs: crumbs,
      description: facts.entityLinks[index].description ?? PageFacts.excerpt(facts.links.bodies.entities[index].excerpt)
    )
    head.openGraphType = kind == .people ? "profile" : "website"
    head.noindex = !entity.header.isListed || entity.isProtected
    if entity.header.isWithdrawn { return page(path, head, .entity(withdrawnView(of: entity))) }
    head.image = facts.imageView(entity.image, from: entity.header)
    head.imageURL = head.image.map { facts.absolute($0.url) }
    head.lastModified = facts.lastMention(of: index)?.date.machine
    head.feed = feedLink(of: index)
    let view = entityView(index)
    head.structuredData = StructuredData.entity(index, view, head, facts)
    return page(path, head, .entity(view))
  }

  private func feedLink(of index: EntityIndex) -> FeedLink? {
    guard facts.hasFeed(index) else { return nil }
    return FeedLink(
      subject: .entity(facts.entityLinks[index].name),
      url: facts.links.addresses.url(AtomFeed.path(ofEntity: index, facts.links.addresses)))
  }

  private func entityView(_ index: EntityIndex) -> EntityView {
    let entity = facts.library.entities[index]
    let resolved = facts.links.entityLinks[index]
    return EntityView(
      name: facts.localized(entity.name.value, lang: entity.header.lang), kind: entity.kind,
      kindDetail: entity.subkind, description: entity.description,
      image: facts.imageView(entity.image, from: entity.header), names: names(of: entity),
      details: details(of: entity, resolved), facts: statedFacts(of: entity, resolved),
      positions: positions(of: entity, resolved), relations: relations(of: index).map(\.view),
      participants: participants(of: entity, resolved), homonyms: resolved.homonyms.map { facts.entityLinks[$0] },
      body: facts.links.bodies.entities[index].html, reliability: entity.reliability?.rawValue,
      reliabilityNote: entity.reliabilityNote,
      publishedArticles: facts.indexes.publishers.publisher(ofEntity: index).map(rows.publisherRow),
      storyline: facts.indexes.storylines.briefings(of: index).map { rows.card($0) }, storylineState: entity.state,
      links: entity.links.map { Link($0.label ?? Self.host(of: $0.url), $0.url) }
        + entity.sameAs.map { Link(Self.host(of: $0), $0) },
      identifiers: entity.identifiers.map { ($0.scheme, Self.identifier($0.scheme, $0.value)) },
      tags: facts.tagLinks(entity.header.tags), news: news(of: index), timeline: timeline(of: index),
      coMentions: coMentions(of: index), sourcesSeen: sourcesSeen(naming: index),
      backlinks: rows.backlinkGroups(.entity(index)))
  }

  /// The name and a notice.
  private func withdrawnView(of entity: Entity) -> EntityView {
    EntityView(
      name: facts.localized(entity.name.value, lang: entity.header.lang), kind: entity.kind, kindDetail: nil,
      description: nil,
      image: nil, names: [], details: [], facts: [], positions: [], relations: [], participants: [], homonyms: [],
      body: .empty, isWithdrawn: true, reliability: nil, reliabilityNote: nil, publishedArticles: nil, storyline: [],
      storylineState: nil, links: [], identifiers: [], tags: [], news: nil, timeline: nil, coMentions: nil,
      sourcesSeen: [], backlinks: BacklinkGroups())
  }
}
