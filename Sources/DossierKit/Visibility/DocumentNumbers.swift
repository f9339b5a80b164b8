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
    var index = number
    if index < briefings { return .briefing(index) }
    index -= briefings
    if index < articles { return .article(index) }
    index -= articles
    return index < entities ? .entity(index) : .freePage(index - entities)
  }

  func number(of ref: DocumentRef) -> Int {
    switch ref {
    case .briefing(let index): index
    case .article(let index): briefings + index
    case .entity(let index): briefings + articles + index
    case .freePage(let index): briefings + articles + entities + index
    }
  }
}

extension PublishedLibrary {
  /// Every document in one row.
  var documents: DocumentNumbers { DocumentNumbers(self) }
}
