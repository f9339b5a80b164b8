/// The documents of a library in one row: briefings, articles, entities, free pages, each in the library's order.
struct DocumentNumbers: Equatable, Sendable, RandomAccessCollection {
  let briefings: Int
  let articles: Int
  let entities: Int
  let freePages: Int

  /// No documents.
  init() { (briefings, articles, entities, freePages) = (0, 0, 0, 0) }

  init(_ library: PublishedLibrary) {
    (briefings, articles) = (library.briefings.count, library.articles.count)
    (entities, freePages) = (library.entities.count, library.freePages.count)
  }

  init(_ rows: DocumentRows<some Sendable>) {
    (briefings, articles) = (rows.briefings.count, rows.articles.count)
    (entities, freePages) = (rows.entities.count, rows.freePages.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { briefings + articles + entities + freePages }

  /// The document of a number.
  subscript(number: Int) -> DocumentRef {
    var place = number
    if place < briefings { return .briefing(BriefingIndex(place)) }
    place -= briefings
    if place < articles { return .article(ArticleIndex(place)) }
    place -= articles
    return place < entities ? .entity(EntityIndex(place)) : .freePage(FreePageIndex(place - entities))
  }

  func number(of ref: DocumentRef) -> Int {
    switch ref {
    case .briefing(let index): index.position
    case .article(let index): briefings + index.position
    case .entity(let index): briefings + articles + index.position
    case .freePage(let index): briefings + articles + entities + index.position
    }
  }
}

extension PublishedLibrary {
  /// Every document in one row.
  var documents: DocumentNumbers { DocumentNumbers(self) }
}
