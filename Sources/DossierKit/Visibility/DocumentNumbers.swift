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

  func number(of ref: DocumentRef) -> Int { first(of: ref.kind) + ref.position }

  /// The document at a place among those of its kind; nil if there is none.
  func document(at position: Int, of kind: DocumentKinds) -> DocumentRef? {
    let number = first(of: kind) + position
    return position >= 0 && number < count && self[number].kind == kind ? self[number] : nil
  }

  private func first(of kind: DocumentKinds) -> Int {
    switch kind {
    case .briefing: 0
    case .article: briefings
    case .entity: briefings + articles
    default: briefings + articles + entities
    }
  }
}

extension PublishedLibrary {
  /// Every document in one row.
  var documents: DocumentNumbers { DocumentNumbers(self) }
}
