/// Something of each document of a library, in its order.
public struct DocumentRows<Value: Sendable>: Sendable {
  public internal(set) var briefings = DocumentTable<Briefing, Value>()
  public internal(set) var articles = DocumentTable<Article, Value>()
  public internal(set) var entities = DocumentTable<Entity, Value>()
  public internal(set) var freePages = DocumentTable<FreePage, Value>()

  /// Calls `body` with what there is of a document, without a copy.
  func with<Result>(_ ref: DocumentRef, _ body: (Value) -> Result) -> Result {
    switch ref {
    case .briefing(let index): body(briefings[index])
    case .article(let index): body(articles[index])
    case .entity(let index): body(entities[index])
    case .freePage(let index): body(freePages[index])
    }
  }

  subscript(ref: DocumentRef) -> Value { with(ref) { $0 } }

  func map<Other>(_ transform: (Value) -> Other) -> DocumentRows<Other> {
    DocumentRows<Other>(
      briefings: briefings.table(transform), articles: articles.table(transform), entities: entities.table(transform),
      freePages: freePages.table(transform))
  }
}
