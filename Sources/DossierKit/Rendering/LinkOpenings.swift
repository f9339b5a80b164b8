/// The opening tags of links to documents, written once: a site holds many links to each.
struct LinkOpenings: Sendable {
  private var bytes: [UInt8] = []
  /// Where each tag begins, and where the last one ends; documents numbered briefings, articles, entities, pages.
  private var starts: [Int] = [0]
  private let briefings: Int
  private let articles: Int
  private let entities: Int

  init(_ library: PublishedLibrary, _ addresses: SiteAddresses) {
    (briefings, articles) = (library.briefings.count, library.articles.count)
    entities = library.entities.count
    let count = briefings + articles + entities + library.freePages.count
    bytes.reserveCapacity(count * 64)
    starts.reserveCapacity(count + 1)
    for index in 0..<briefings { add(.briefing(index), library, addresses) }
    for index in 0..<articles { add(.article(index), library, addresses) }
    for index in 0..<entities { add(.entity(index), library, addresses) }
    for index in library.freePages.indices { add(.freePage(index), library, addresses) }
  }

  private mutating func add(_ ref: DocumentRef, _ library: PublishedLibrary, _ addresses: SiteAddresses) {
    bytes.append("<a class=\"")
    bytes += library.linkClass(of: ref).utf8
    bytes.append("\" href=\"")
    bytes += addresses.url(of: ref).utf8
    bytes.append("\">")
    starts.append(bytes.count)
  }

  /// Calls `body` with the tag of a link to a document.
  func with<Result>(_ ref: DocumentRef, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let number =
      switch ref {
      case .briefing(let index): index
      case .article(let index): briefings + index
      case .entity(let index): briefings + articles + index
      case .freePage(let index): briefings + articles + entities + index
      }
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
    }
  }
}
