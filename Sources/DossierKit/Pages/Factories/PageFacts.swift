import HTML

/// The material of every maker of views: the published documents, how they refer to each other, and what stands on so many pages
/// that it is made beforehand. Immutable and shared by the workers.
final class PageFacts: Sendable {
  let library: PublishedLibrary
  let links: LinkGraph
  let indexes: SiteIndexes
  let site: SiteContext
  let media: [String: PublishedMedia]
  /// Precomputed, since they stand on many pages.
  let entityLinks: DocumentTable<Entity, EntityLink>
  let briefingLinks: DocumentTable<Briefing, Link>
  let articleLinks: DocumentTable<Article, Link>
  let briefingDirections: DocumentTable<Briefing, TextDirection?>
  let articleDirections: DocumentTable<Article, TextDirection?>
  let articlePublishers: ArticlePublishers
  let briefingArchive: [ArchiveYear]
  let siteDirection: TextDirection
  /// For what is written without a template.
  var wording: any Wording { site.wording }

  init(
    _ library: PublishedLibrary, _ links: LinkGraph, _ indexes: SiteIndexes, _ site: SiteContext,
    media: [String: PublishedMedia]
  ) {
    self.library = library
    self.links = links
    self.indexes = indexes
    self.site = site
    self.media = media
    let addresses = links.addresses
    entityLinks = DocumentTable(library.entities.indices.map { Self.entityLink(library, $0, addresses) })
    briefingLinks = DocumentTable(library.briefings.indices.map { Self.briefingLink(library, $0, addresses) })
    articleLinks = DocumentTable(library.articles.indices.map { Self.articleLink(library, $0, addresses) })
    let siteDirection = Script.direction(ofLanguage: site.lang)
    self.siteDirection = siteDirection
    briefingDirections = briefingLinks.table { Self.direction(of: $0.text, on: siteDirection) }
    articleDirections = articleLinks.table { Self.direction(of: $0.text, on: siteDirection) }
    articlePublishers = ArticlePublishers(library, links, site.wording)
    briefingArchive = ListPages.archive(of: indexes.briefingYears, addresses)
  }

  /// The same for a library and links whose documents have kept their places; indexes and media stay.
  init(_ earlier: PageFacts, _ library: PublishedLibrary, _ links: LinkGraph, changed: [DocumentRef]) {
    self.library = library
    self.links = links
    (indexes, site, media, siteDirection) = (earlier.indexes, earlier.site, earlier.media, earlier.siteDirection)
    var (entityLinks, briefingLinks, articleLinks) = (earlier.entityLinks, earlier.briefingLinks, earlier.articleLinks)
    var (briefingDirections, articleDirections) = (earlier.briefingDirections, earlier.articleDirections)
    for ref in changed {
      switch ref {
      case .briefing(let index):
        briefingLinks[index] = Self.briefingLink(library, index, links.addresses)
        briefingDirections[index] = Self.direction(of: briefingLinks[index].text, on: siteDirection)
      case .article(let index):
        articleLinks[index] = Self.articleLink(library, index, links.addresses)
        articleDirections[index] = Self.direction(of: articleLinks[index].text, on: siteDirection)
      case .entity(let index): entityLinks[index] = Self.entityLink(library, index, links.addresses)
      case .freePage: continue
      }
    }
    (self.entityLinks, self.briefingLinks, self.articleLinks) = (entityLinks, briefingLinks, articleLinks)
    (self.briefingDirections, self.articleDirections) = (briefingDirections, articleDirections)
    (articlePublishers, briefingArchive) = (earlier.articlePublishers, earlier.briefingArchive)
  }

  private static func entityLink(
    _ library: PublishedLibrary, _ index: EntityIndex, _ addresses: SiteAddresses
  ) -> EntityLink {
    let entity = library.entities[index]
    let text = localized(entity.name.value, lang: entity.header.lang, site: library.site)
    return EntityLink(
      name: entity.name.value, url: addresses.url(of: .entity(index)), kind: entity.kind,
      description: entity.header.isWithdrawn ? nil : entity.description, lang: text.lang, direction: text.direction)
  }

  private static func briefingLink(
    _ library: PublishedLibrary, _ index: BriefingIndex, _ addresses: SiteAddresses
  ) -> Link {
    let briefing = library.briefings[index]
    return Link(
      briefing.title, addresses.url(of: .briefing(index)), lang: foreign(briefing.header.lang, library.site))
  }

  private static func articleLink(
    _ library: PublishedLibrary, _ index: ArticleIndex, _ addresses: SiteAddresses
  ) -> Link {
    let article = library.articles[index]
    return Link(article.title, addresses.url(of: .article(index)), lang: foreign(article.header.lang, library.site))
  }

  // MARK: Languages

  static func foreign(_ lang: String?, _ site: SiteConfiguration) -> String? {
    lang == site.lang ? nil : lang
  }

  /// A text with `lang` and `dir` where they differ from the site's.
  static func localized(_ text: String, lang: String?, site: SiteConfiguration) -> LocalizedText {
    let tag = foreign(lang, site) ?? (lang == nil ? Script.languageTag(of: text) : nil)
    let direction = Script.direction(of: text)
    let own = Script.direction(ofLanguage: site.lang)
    return LocalizedText(text, lang: tag, direction: direction == own ? nil : direction)
  }

  func localized(_ text: String, lang: String? = nil) -> LocalizedText {
    Self.localized(text, lang: lang, site: library.site)
  }

  /// Of a text that runs against the pages of the site.
  func direction(of text: String) -> TextDirection? { Self.direction(of: text, on: siteDirection) }

  private static func direction(of text: String, on page: TextDirection) -> TextDirection? {
    let direction = Script.direction(of: text)
    return direction == page ? nil : direction
  }

  func date(of briefing: BriefingIndex) -> EDTFDate { library.briefings[briefing].date.value }
}
