import HTML

/// Documents as they stand in lists.
struct ListRows: PageMaker {
  let facts: PageFacts

  func card(_ index: BriefingIndex) -> BriefingCard {
    let briefing = facts.library.briefings[index]
    let resolved = facts.links.briefingLinks[index]
    return BriefingCard(
      link: facts.briefingLinks[index], date: facts.date(of: index),
      summary: briefing.summary ?? PageFacts.excerpt(facts.links.bodies.briefings[index].excerpt),
      type: briefing.type,
      storyline: resolved.storyline.flatMap {
        facts.library.entities[$0].header.isListed ? facts.entityLinks[$0] : nil
      },
      about: resolved.about.filter { facts.library.entities[$0].header.isListed }.prefix(4).map {
        facts.entityLinks[$0]
      },
      sourceCount: facts.links.bodies.briefings[index].citations.count,
      correction: briefing.corrections.map(\.type).max())
  }

  func row(_ index: ArticleIndex) -> ArticleRow {
    var publisher = facts.publisher(of: index)
    // No list leads to what is unlisted.
    if let entity = facts.links.articleLinks[index].publisher.entity, !facts.library.entities[entity].header.isListed {
      publisher?.url = nil
    }
    return ArticleRow(
      link: facts.articleLinks[index], direction: facts.articleDirections[index], publisher: publisher,
      published: facts.library.articles[index].published, citedByCount: facts.indexes.citedBy[index])
  }

  func publisherRow(_ publisher: PublisherIndex.Publisher) -> PublisherRow {
    let entity = publisher.entity.map { facts.library.entities[$0] }
    return PublisherRow(
      name: publisher.name, articlesURL: facts.links.addresses.url("publishers/\(publisher.slug)/"),
      entity: publisher.entity.map { facts.entityLinks[$0] }, reliability: entity?.reliability?.rawValue,
      reliabilityNote: entity?.reliabilityNote, articleCount: publisher.articles.count)
  }
}
