/// The visible documents: those that passed the one filter, in their final order.
///
/// Everything that makes output takes this type, and only its own initializer, which is the filter, can make one.
public struct PublishedLibrary: Sendable {
  public let site: SiteConfiguration
  public let audience: Audience
  /// Newest first.
  public let briefings: Documents<Briefing>
  /// Newest first; what has no date comes last.
  public let articles: Documents<Article>
  /// By name.
  public let entities: Documents<Entity>
  /// By path.
  public let freePages: Documents<FreePage>
  /// Files that documents may show, by path relative to the site folder.
  public let media: Set<String>
  /// Where those files lie.
  let folder: SiteFolder
  public let resolver: ReferenceResolver
  let ownAddress: OwnAddress

  public init(
    _ sources: ContentSources, configuration site: SiteConfiguration, for audience: Audience, jobs: Int = 1,
    _ log: inout DiagnosticLog
  ) {
    let rules = VisibilityRules(site: site, audience: audience)
    var hidden = HiddenNames()
    self.site = site
    self.audience = audience
    media = sources.media
    folder = sources.folder
    ownAddress = OwnAddress(site)
    let briefings = Self.newestFirst(
      sources.briefings,
      Self.visible(sources.briefings, rules, &hidden)
    ) { $0.date.value.sortKey }
    let articles = Self.newestFirst(
      sources.articles,
      Self.visible(sources.articles, rules, &hidden)
    ) { $0.published?.sortKey ?? Int.min }
    let entities = Self.sortedByName(
      sources.entities, site.lang,
      Self.visible(sources.entities, rules, &hidden))
    let freePages = Self.visible(sources.freePages, rules, &hidden)
    self.freePages = Documents(freePages.map { sources.freePages[$0] }.sorted { $0.header.id < $1.header.id })
    (self.briefings, self.articles, self.entities) = (briefings, articles, entities)
    let findings: DiagnosticLog
    (resolver, findings) = Parallel.both(jobs: jobs) { [hidden] in
      ReferenceResolver(
        briefings: briefings, articles: articles, entities: entities, hidden: hidden, unreadable: sources.unreadable)
    } _: {
      var log = DiagnosticLog()
      LibraryChecks.run(sources, rules, &log)
      return log
    }
    log.merge(findings)
    checkFields(&log)
  }

  /// The signs of hidden documents in a text.
  var tellings: HiddenTellings { HiddenTellings(resolver: resolver, ownAddress: ownAddress) }

  /// A file that documents may show, as its name is spelled on disk: `é` may be one code point there and two in a link.
  func mediaFile(at path: String?) -> String? { path.flatMap { media.firstIndex(of: $0) }.map { media[$0] } }

  /// Indexes of the documents that are on the site.
  private static func visible<Document: ContentDocument>(
    _ documents: [Document], _ rules: VisibilityRules, _ hidden: inout HiddenNames
  ) -> [Int] {
    documents.indices.filter { index in
      guard let reason = rules.exclusion(of: documents[index]) else { return true }
      hidden.add(documents[index], because: reason)
      return false
    }
  }

  /// By date, then by id. Documents are large: indexes are sorted in their place.
  private static func newestFirst<Document: ContentDocument>(
    _ documents: [Document], _ visible: [Int], _ date: (Document) -> Int
  ) -> Documents<Document> {
    let keys = documents.map(date)
    let sorted = visible.sorted {
      keys[$0] != keys[$1] ? keys[$0] > keys[$1] : documents[$0].header.id < documents[$1].header.id
    }
    return Documents(sorted.map { documents[$0] })
  }

  private static func sortedByName(_ entities: [Entity], _ siteLang: String, _ visible: [Int]) -> Documents<Entity> {
    let keys = entities.map { Fold.sortKey($0.sortingName(siteLang)) }
    let sorted = visible.sorted {
      keys[$0] != keys[$1] ? keys[$0] < keys[$1] : entities[$0].header.id < entities[$1].header.id
    }
    return Documents(sorted.map { entities[$0] })
  }
}

extension DocumentHeader {
  /// On lists, feeds and indexes; what is unlisted or withdrawn keeps its page only.
  var isListed: Bool { visibility == .public && status != .withdrawn }
  var isWithdrawn: Bool { status == .withdrawn }
}
