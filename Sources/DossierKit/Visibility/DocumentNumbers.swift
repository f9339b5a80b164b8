/// The documents of a library in one row: briefings, articles, entities, free pages, each in the library's order.
struct DocumentNumbers: Equatable, Sendable {
  let briefings: Int
  let articles: Int
  let entities: Int
  let freePages: Int

  init(_ library: PublishedLibrary) {
    briefings = library.briefings.count
    articles = library.articles.count
    entities = library.entities.count
    freePages = library.freePages.count
  }

  var count: Int { briefings + articles + entities + pages }

  func number(of ref: DocumentRef) -> Int {
    switch ref {
    case .briefing(let index): index
    case .article(let index): briefings + index
    case .entity(let index): briefings + articles + index
    case .freePage(let index): briefings + articles + entities + index
    }
  }

  func ref(_ number: Int) -> DocumentRef {
    var index = number
    if index < briefings { return .briefing(index) }
    index -= briefings
    if index < articles { return .article(index) }
    index -= articles
    return index < entities ? .entity(index) : .freePage(index - entities)
  }
}
