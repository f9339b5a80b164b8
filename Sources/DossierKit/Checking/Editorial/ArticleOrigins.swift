/// Where what an article says was first said: its `origin` followed to the end, its agency, and who owns its publisher.
struct ArticleOrigins: Sendable {
  /// By article: the article that its chain of `origin` ends in; itself where it repeats nobody. Nil in a circle.
  let roots: DocumentTable<Article, ArticleIndex?>
  /// By article: what it has in common with every article of the same voice.
  /// Nil where it is not known.
  private let voices: DocumentTable<Article, String?>

  init(_ library: PublishedLibrary, _ links: LinkGraph) {
    let origins = links.articleLinks.table(\.origin)
    roots = Self.roots(of: origins)
    var owners: [EntityIndex: String] = [:]
    for (index, entity) in library.entities.indexed {
      if let owner = Self.owner(of: entity, links.entityLinks[index], library) { owners[index] = owner }
    }
    let voices = links.articleLinks.table { Self.voice(of: $0, library, owners) }
    self.voices = DocumentTable(zip(voices, roots).map { own, root in root.map { voices[$0] } ?? own })
  }

  /// The voice behind all of the articles, as a reader would name it; nil if there are several, or none is known.
  /// One article is one voice, whosever it is.
  func singleVoice(of articles: [ArticleIndex]) -> String? {
    guard let first = articles.first else { return nil }
    if articles.count == 1 { return voices[first] ?? "" }
    guard let voice = voices[first] else { return nil }
    let key = Fold.fold(voice)
    return articles.allSatisfy { voices[$0].map(Fold.fold) == key } ? voice : nil
  }

  private static func voice(of links: ArticleLinks, _ library: PublishedLibrary, _ owners: [EntityIndex: String])
    -> String?
  {
    if let agency = links.agency { return agency }
    switch links.publisher {
    case .name(let name): return name
    case .document(let ref):
      if case .entity(let index) = ref, let owner = owners[index] { return owner }
      return library.title(of: ref)
    case .hidden: return nil
    }
  }

  private static func owner(of entity: Entity, _ links: EntityLinks, _ library: PublishedLibrary) -> String? {
    guard let detail = entity.details.firstIndex(where: { $0.key == "owner" }) else { return nil }
    switch links.details[detail].first ?? nil {
    case .name(let name): return name
    case .document(let ref): return library.title(of: ref)
    case .hidden, nil: return nil
    }
  }

  private static func roots(
    of origins: DocumentTable<Article, ArticleIndex?>
  ) -> DocumentTable<Article, ArticleIndex?> {
    var known: [ArticleIndex: ArticleIndex?] = [:]
    let roots = origins.indices.map { article in
      var path: [ArticleIndex] = []
      var onPath = Set<ArticleIndex>()
      var current = article
      while known[current] == nil, onPath.insert(current).inserted {
        path.append(current)
        guard let next = origins[current] else { break }
        current = next
      }
      let root: ArticleIndex?
      if let found = known[current] { root = found } else { root = origins[current] == nil ? current : nil }
      for step in path { known[step] = .some(root) }
      return root
    }
    return DocumentTable(roots)
  }
}
