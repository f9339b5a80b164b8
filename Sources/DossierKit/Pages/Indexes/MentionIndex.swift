/// Which listed briefings and stored articles name each entity, and the other way round, in flat arrays.
///
/// One answer for everything that asks who is named where: the timeline, the feed, “named in the same briefings”.
struct MentionIndex: Sendable {
  private let inBriefings: InvertedLists
  private let inArticles: InvertedLists

  /// - Parameters:
  ///   - briefings: Those on lists, newest first.
  ///   - articles: The same of stored articles.
  init(
    _ library: PublishedLibrary, _ links: LinkGraph, _ named: NamedEntities, briefings: [Int], articles: [Int]
  ) {
    let count = library.entities.count
    inBriefings = InvertedLists(briefings, values: count) { index in
      // A storyline's briefings are about it, whether or not they name it.
      let topic = links.briefingLinks[index].storyline
      let named = named.inBriefings[index]
      return topic.map { named.contains($0) ? named : (named + [$0]).sorted() } ?? named
    }
    inArticles = InvertedLists(articles, values: count) { named.inArticles[$0] }
  }

  /// Newest first.
  func briefings(naming entity: Int) -> ArraySlice<Int> { inBriefings.documents(with: entity) }

  /// Newest first; what has no date comes last.
  func articles(naming entity: Int) -> ArraySlice<Int> { inArticles.documents(with: entity) }

  /// The entities of a listed briefing, each once, ascending; none of any other.
  func entities(ofBriefing briefing: Int) -> ArraySlice<Int> { inBriefings.values(of: briefing) }
}

/// Documents with the numbers that they hold, and for each number its documents, in the order in which they were given.
private struct InvertedLists: Sendable {
  /// Where the values of a document begin, by document.
  private var firstValue: [Int]
  private var values: [Int] = []
  /// Where the documents of a value begin, by value.
  private var firstDocument: [Int]
  private var documents: [Int]

  /// - Parameter count: Values are below it.
  init(_ order: [Int], values count: Int, of values: (Int) -> [Int]) {
    firstValue = Array(repeating: 0, count: (order.max() ?? -1) + 2)
    var found: [[Int]] = []
    found.reserveCapacity(order.count)
    firstDocument = Array(repeating: 0, count: count + 1)
    for document in order {
      let list = values(document)
      firstValue[document + 1] = list.count
      for value in list { firstDocument[value + 1] += 1 }
      found.append(list)
    }
    for index in firstValue.indices.dropFirst() { firstValue[index] += firstValue[index - 1] }
    for index in firstDocument.indices.dropFirst() { firstDocument[index] += firstDocument[index - 1] }

    self.values = Array(repeating: 0, count: firstValue[firstValue.count - 1])
    documents = Array(repeating: 0, count: self.values.count)
    var next = firstDocument
    for (document, list) in zip(order, found) {
      for (offset, value) in list.enumerated() {
        self.values[firstValue[document] + offset] = value
        documents[next[value]] = document
        next[value] += 1
      }
    }
  }

  func values(of document: Int) -> ArraySlice<Int> {
    guard document + 1 < firstValue.count else { return [] }
    return values[firstValue[document]..<firstValue[document + 1]]
  }

  func documents(with value: Int) -> ArraySlice<Int> {
    guard value + 1 < firstDocument.count else { return [] }
    return documents[firstDocument[value]..<firstDocument[value + 1]]
  }
}
