extension PublishedLibrary {
  /// The library with some documents as they are now, each in its old place.
  ///
  /// - Returns: Nil where that would not do: the filter has another word on a document, or its id, its place in the order or
  ///   what there is of it to count is another. Then the whole library has to be made anew.
  func replacing(_ documents: [(ref: DocumentRef, document: ParsedDocument)]) -> PublishedLibrary? {
    let rules = VisibilityRules(site: site, audience: audience)
    var (briefings, articles, entities, freePages) = (briefings, articles, entities, freePages)
    var hasNewNames = false
    for (ref, document) in documents {
      guard rules.exclusion(of: document.content) == nil, !tellsHidden(document) else { return nil }
      switch (ref, document) {
      case (.briefing(let index), .briefing(let new)):
        let old = briefings[index]
        guard Self.canReplace(old, new), old.date.value == new.date.value, old.judgments.count == new.judgments.count
        else { return nil }
        briefings[index] = new
      case (.article(let index), .article(let new)):
        let old = articles[index]
        guard Self.canReplace(old, new), old.published == new.published else { return nil }
        articles[index] = new
      case (.entity(let index), .entity(let new)):
        let old = entities[index]
        guard Self.canReplace(old, new), old.kind == new.kind, old.sortingName(site.lang) == new.sortingName(site.lang)
        else { return nil }
        entities[index] = new
        if !old.header.hasSameFrontMatter(as: new.header) { hasNewNames = true }
      case (.freePage(let index), .freePage(let new)):
        guard Self.canReplace(freePages[index], new) else { return nil }
        freePages[index] = new
      default:
        return nil
      }
    }
    return PublishedLibrary(
      self, briefings, articles, entities, freePages,
      hasNewNames ? resolver.remade(briefings, articles, entities) : resolver)
  }

  private static func canReplace<Document: ContentDocument>(_ old: Document, _ new: Document) -> Bool {
    let (old, new) = (old.header, new.header)
    return old.path == new.path && old.id == new.id && old.status == new.status && old.visibility == new.visibility
  }

  /// The documents in the places of others of the same ids.
  init(
    _ old: PublishedLibrary, _ briefings: Documents<Briefing>, _ articles: Documents<Article>,
    _ entities: Documents<Entity>, _ freePages: Documents<FreePage>,
    _ resolver: ReferenceResolver
  ) {
    site = old.site
    audience = old.audience
    media = old.media
    folder = old.folder
    self.briefings = briefings
    self.articles = articles
    self.entities = entities
    self.freePages = freePages
    self.resolver = resolver
    ownAddress = old.ownAddress
  }
}

extension PublishedLibrary {
  /// A document of whatever kind; a copy, for those who look at one or a few.
  func document(_ ref: DocumentRef) -> any ContentDocument {
    switch ref {
    case .briefing(let index): briefings[index]
    case .article(let index): articles[index]
    case .entity(let index): entities[index]
    case .freePage(let index): freePages[index]
    }
  }
}

extension VisibilityRules {
  /// Why a document is left out, or nil if it is on the site.
  func exclusion<Document: ContentDocument>(of document: Document) -> Exclusion? {
    exclusion(
      of: document.header, defaultStatus: Document.usualStatus ?? site.defaultStatus, date: document.ownDate)
  }
}
