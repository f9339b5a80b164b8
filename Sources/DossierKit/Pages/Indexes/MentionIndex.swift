/// Which listed briefings and stored articles name each entity, and the other way round, in flat arrays.
///
/// One answer for everything that asks who is named where: the timeline, the feed, “named in the same briefings”.
struct MentionIndex: Sendable {
  private let inBriefings: InvertedLists<Briefing>
  private let inArticles: InvertedLists<Article>

  /// - Parameters:
  ///   - briefings: Those on lists, newest first.
  ///   - articles: The same of stored articles.
  init(
    _ library: PublishedLibrary, _ links: LinkGraph, _ named: NamedEntities,
    briefings: [BriefingIndex], articles: [ArticleIndex]
  ) {
    let count = library.entities.count
    inBriefings = InvertedLists(briefings, entities: count) { index in
      // A storyline's briefings are about it, whether or not they name it.
      let topic = links.briefingLinks[index].storyline
      let named = named.inBriefings[index]
      return topic.map { named.contains($0) ? named : (named + [$0]).sorted() } ?? named
    }
    inArticles = InvertedLists(articles, entities: count) { named.inArticles[$0] }
  }

  /// Newest first.
  func briefings(naming entity: EntityIndex) -> ArraySlice<BriefingIndex> { inBriefings.documents(naming: entity) }

  /// Newest first; what has no date comes last.
  func articles(naming entity: EntityIndex) -> ArraySlice<ArticleIndex> { inArticles.documents(naming: entity) }

  /// The entities of a listed briefing, each once, ascending; none of any other.
  func entities(ofBriefing briefing: BriefingIndex) -> ArraySlice<EntityIndex> { inBriefings.entities(of: briefing) }
}

/// Documents with the entities that they name, and for each entity its documents, in the order in which they were given.
private struct InvertedLists<Document>: Sendable {
  /// Where the entities of a document begin, by the document's position.
  private var firstEntity: [Int]
  private var entities: [EntityIndex] = []
  /// Where the documents of an entity begin, by its position.
  private var firstDocument: [Int]
  private var documents: [DocumentIndex<Document>]

  /// - Parameter count: How many entities there are.
  init(
    _ order: [DocumentIndex<Document>], entities count: Int, of named: (DocumentIndex<Document>) -> [EntityIndex]
  ) {
    firstEntity = Array(repeating: 0, count: (order.max()?.position ?? -1) + 2)
    var found: [[EntityIndex]] = []
    found.reserveCapacity(order.count)
    firstDocument = Array(repeating: 0, count: count + 1)
    for document in order {
      let list = named(document)
      firstEntity[document.position + 1] = list.count
      for entity in list { firstDocument[entity.position + 1] += 1 }
      found.append(list)
    }
    for index in firstEntity.indices.dropFirst() { firstEntity[index] += firstEntity[index - 1] }
    for index in firstDocument.indices.dropFirst() { firstDocument[index] += firstDocument[index - 1] }

    entities = Array(repeating: EntityIndex(0), count: firstEntity[firstEntity.count - 1])
    documents = Array(repeating: DocumentIndex(0), count: entities.count)
    var next = firstDocument
    for (document, list) in zip(order, found) {
      for (offset, entity) in list.enumerated() {
        entities[firstEntity[document.position] + offset] = entity
        documents[next[entity.position]] = document
        next[entity.position] += 1
      }
    }
  }

  func entities(of document: DocumentIndex<Document>) -> ArraySlice<EntityIndex> {
    guard document.position + 1 < firstEntity.count else { return [] }
    return entities[firstEntity[document.position]..<firstEntity[document.position + 1]]
  }

  func documents(naming entity: EntityIndex) -> ArraySlice<DocumentIndex<Document>> {
    guard entity.position + 1 < firstDocument.count else { return [] }
    return documents[firstDocument[entity.position]..<firstDocument[entity.position + 1]]
  }
}
