/// The names and places of documents, by index.
extension PublishedLibrary {
  /// Calls `body` with the header of a document, without a copy.
  func withHeader<Result>(of ref: DocumentRef, _ body: (DocumentHeader) -> Result) -> Result {
    switch ref {
    case .briefing(let index): body(briefings[index].header)
    case .article(let index): body(articles[index].header)
    case .entity(let index): body(entities[index].header)
    case .freePage(let index): body(freePages[index].header)
    }
  }

  func header(of ref: DocumentRef) -> DocumentHeader { withHeader(of: ref) { $0 } }
  func id(of ref: DocumentRef) -> String { withHeader(of: ref) { $0.id } }

  /// A document's name in lists and links.
  func title(of ref: DocumentRef) -> String {
    switch ref {
    case .briefing(let index): briefings[index].displayTitle
    case .article(let index): articles[index].displayTitle
    case .entity(let index): entities[index].displayTitle
    case .freePage(let index): freePages[index].displayTitle
    }
  }

  func kind(of ref: DocumentRef) -> DocumentKind {
    if case .entity(let index) = ref { return .entity(entities[index].kind) }
    return ref.kind == .briefing ? .briefing : ref.kind == .article ? .article : .freePage
  }

  /// The class of a link to a document: `entity person`, `article`, `briefing`.
  func linkClass(of ref: DocumentRef) -> String {
    let kind = kind(of: ref)
    return if case .entity = kind { "entity " + kind.word } else { kind.word }
  }

  func kindPhrase(of ref: DocumentRef) -> String {
    let kind = kind(of: ref)
    return switch kind {
    case .article: "a stored article"
    case .entity(.organizations), .entity(.events): "an " + kind.word
    default: "a " + kind.word
    }
  }

  /// Old addresses that lead to a document.
  func formerAddresses(of ref: DocumentRef) -> [Located<String>] {
    let former = withHeader(of: ref) { $0.redirectFrom }
    return if case .entity(let index) = ref { former + entities[index].mergedFrom } else { former }
  }

  /// Every document by the path of its file.
  var documentsByPath: [String: DocumentRef] {
    let documents = documents
    var refs: [String: DocumentRef] = [:]
    refs.reserveCapacity(documents.count)
    for ref in documents { refs[withHeader(of: ref) { $0.path }] = ref }
    return refs
  }
}
