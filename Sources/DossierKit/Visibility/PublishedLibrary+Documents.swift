/// What a document is called and where it stands, by its index.
extension PublishedLibrary {
  func id(of ref: DocumentRef) -> String {
    switch ref {
    case .briefing(let index): briefings[index].header.id
    case .article(let index): articles[index].header.id
    case .entity(let index): entities[index].header.id
    case .freePage(let index): freePages[index].header.id
    }
  }

  /// The class of a link to a document: `entity person`, `article`, `briefing`.
  func linkClass(of ref: DocumentRef) -> String {
    switch ref {
    case .briefing: "briefing"
    case .article: "article"
    case .entity(let index): "entity " + entities[index].kind.singular
    case .freePage: "page"
    }
  }

  func header(of ref: DocumentRef) -> DocumentHeader {
    switch ref {
    case .briefing(let index): briefings[index].header
    case .article(let index): articles[index].header
    case .entity(let index): entities[index].header
    case .freePage(let index): freePages[index].header
    }
  }

  func title(of ref: DocumentRef) -> String {
    switch ref {
    case .briefing(let index): briefings[index].title
    case .article(let index): articles[index].title
    case .entity(let index): entities[index].name.value
    case .freePage(let index): freePages[index].title
    }
  }

  func kindPhrase(of ref: DocumentRef) -> String {
    switch ref {
    case .briefing: "a briefing"
    case .article: "a stored article"
    case .entity(let index):
      entities[index].kind == .organizations || entities[index].kind == .events
        ? "an \(entities[index].kind.singular)" : "a \(entities[index].kind.singular)"
    case .freePage: "a page"
    }
  }
}
