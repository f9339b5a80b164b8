/// The words of a preview at the address of a document that is held back, where a published site has nothing: the author who
/// looks for it has not misspelt the address. It tells the reason, and nothing of the document.
struct HeldBackPages: Sendable {
  /// By the path of the page, with a slash at its end.
  private var texts: [String: String] = [:]
  private let rules: VisibilityRules

  init(_ sources: ContentSources, _ site: SiteConfiguration, _ audience: Audience) {
    rules = VisibilityRules(site: site, audience: audience)
    let waiting = Dictionary(
      UpcomingChanges(sources, site, audience).changes.lazy.filter { $0.effect == .appears }.map { ($0.path, $0.time) },
      uniquingKeysWith: { first, _ in first })
    let links = site.permalinks
    for briefing in sources.briefings {
      add(briefing, waiting) { links.briefing.path(id: $0, date: briefing.date.value, kind: nil) }
    }
    for article in sources.articles {
      add(article, waiting) { links.article.path(id: $0, date: article.published, kind: nil) }
    }
    for entity in sources.entities {
      add(entity, waiting) { links.entity.path(id: $0, date: nil, kind: entity.kind) }
    }
    for page in sources.freePages { add(page, waiting) { $0 + "/" } }
  }

  private mutating func add(
    _ document: some ContentDocument, _ waiting: [String: String], path: (_ id: String) -> String
  ) {
    guard let exclusion = rules.exclusion(of: document) else { return }
    let header = document.header
    let until = waiting[header.path].map { "Held back until \($0)" } ?? "Held back"
    texts[path(header.id)] = "\(until): \(exclusion.reason)."
  }

  /// The page at a path below the base path; nil where nothing is held back.
  func page(at path: String) -> [UInt8]? {
    guard !texts.isEmpty else { return nil }
    let folder = path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path.hasSuffix("/") ? path : path + "/"
    return texts[folder].map(PreviewMarkup.heldBackPage)
  }
}
