/// Who published each stored article, as pages name it. Publishers are numbered by name, so that lists of them are sorted
/// by comparing numbers.
struct ArticlePublishers: Sendable {
  /// Nil: not named.
  private let publishers: [NameOrLink?]
  /// By article.
  private let numbers: DocumentTable<Article, Int>

  init(_ library: PublishedLibrary, _ links: LinkGraph, _ wording: any Wording) {
    var positions: [NameOrLink?: Int] = [:]
    var found: [(key: String, publisher: NameOrLink?)] = []
    let foundAt = library.articles.indices.map { article in
      // What is hidden is not named.
      let publisher = links.articleLinks[article].publisher.shown(library, links)
      if let position = positions[publisher] { return position }
      positions[publisher] = found.count
      found.append((Fold.sortKey(wording.publisher(publisher?.text)), publisher))
      return found.count - 1
    }
    let order = found.indices.sorted { a, b in
      let (x, y) = (found[a], found[b])
      return (x.key, x.publisher?.url ?? "", x.publisher?.text ?? "")
        < (y.key, y.publisher?.url ?? "", y.publisher?.text ?? "")
    }
    var ranks = Array(repeating: 0, count: found.count)
    for (rank, position) in order.enumerated() { ranks[position] = rank }
    publishers = order.map { found[$0].publisher }
    numbers = DocumentTable(foundAt.map { ranks[$0] })
  }

  func number(of article: ArticleIndex) -> Int { numbers[article] }

  func publisher(of article: ArticleIndex) -> NameOrLink? { publishers[numbers[article]] }
}

extension ReferenceFinder.NameOrDocument {
  /// As a page shows it; nil where it is hidden.
  func shown(_ library: PublishedLibrary, _ links: LinkGraph) -> NameOrLink? {
    switch self {
    case .name(let text): NameOrLink(text, url: URLRules.isWebURL(text) ? text : nil)
    case .document(let ref): NameOrLink(library.title(of: ref), url: links.addresses.url(of: ref))
    case .hidden: nil
    }
  }
}
