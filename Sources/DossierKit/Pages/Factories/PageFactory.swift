import HTML

/// Makes the view of any planned page from the library, the links and the indexes. Immutable and shared by the workers.
final class PageFactory: Sendable {
  let library: PublishedLibrary
  let links: LinkGraph
  let indexes: SiteIndexes
  let site: SiteContext
  let media: [String: PublishedMedia]
  /// Precomputed, since they stand on many pages.
  let entityLinks: [EntityLink]
  let briefingLinks: [Link]
  let articleLinks: [Link]
  let briefingDates: [DateText]
  let articleDates: [DateText?]

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
    entityLinks = library.entities.indices.map { index in
      let entity = library.entities[index]
      let text = Self.localized(entity.name.value, lang: entity.header.lang, site: library.site)
      return EntityLink(
        name: entity.name.value, url: addresses.url(of: .entity(index)), kind: entity.kind,
        description: entity.header.isWithdrawn ? nil : entity.description, lang: text.lang, direction: text.direction)
    }
    briefingLinks = library.briefings.indices.map { index in
      let briefing = library.briefings[index]
      return Link(
        briefing.title, addresses.url(of: .briefing(index)), lang: Self.foreign(briefing.header.lang, library.site))
    }
    articleLinks = library.articles.indices.map { index in
      let article = library.articles[index]
      return Link(
        article.title, addresses.url(of: .article(index)), lang: Self.foreign(article.header.lang, library.site))
    }
    briefingDates = library.briefings.map { Self.dateText($0.date.value, site) }
    articleDates = library.articles.map { article in article.published.map { Self.dateText($0, site) } }
  }

  func page(for planned: PlannedPage, path: String) -> Page {
    switch planned {
    case .home: homePage(path)
    case .briefing(let index): briefingPage(index, path)
    case .article(let index): articlePage(index, path)
    case .entity(let index): entityPage(index, path)
    case .freePage(let index): freePage(index, path)
    case .briefingList(let scope, let page): briefingListPage(scope, page, path)
    case .articleList(let scope, let page): articleListPage(scope, page, path)
    case .publisher(let position, let page): publisherPage(position, page, path)
    case .tag(let position, let page): tagPage(position, page, path)
    case .entityIndex(let kind, let letter, let page): entityIndexPage(kind, letter, page, path)
    case .publisherList: publisherListPage(path)
    case .tagList: tagListPage(path)
    case .storylineList: storylineListPage(path)
    case .corrections: correctionsPage(path)
    case .scales: scalesPage(path)
    case .notFound: notFoundPage(path)
    case .redirect(let target, _): redirectPage(target, path)
    }
  }

  // MARK: Dates and words

  func dateText(_ date: EDTFDate) -> DateText { Self.dateText(date, site) }

  private static func dateText(_ date: EDTFDate, _ site: SiteContext) -> DateText {
    DateText(display: date.display(lang: site.lang), machine: date.machine)
  }

  /// `2010 – 2012`, `since 2010`, `until 2012`.
  func span(from: EDTFDate?, until: EDTFDate?) -> DateText? {
    switch (from, until) {
    case (nil, nil): nil
    case (let from?, nil): DateText(display: "since " + from.display(lang: site.lang), machine: nil)
    case (nil, let until?): DateText(display: "until " + until.display(lang: site.lang), machine: nil)
    case (let from?, let until?):
      if from == until {
        dateText(from)
      } else if let start = from.point, let end = until.point {
        DateText(
          display: EDTFDate(.interval(start: .point(start), end: .point(end))).display(lang: site.lang), machine: nil)
      } else {
        DateText(display: from.display(lang: site.lang) + " – " + until.display(lang: site.lang), machine: nil)
      }
    }
  }

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

  func direction(of text: String) -> TextDirection? { localized(text).direction }

  // MARK: Names that may be documents

  func nameOrLink(_ name: ReferenceFinder.NameOrDocument) -> NameOrLink? {
    switch name {
    case .name(let text): NameOrLink(text, url: URLRules.isWebURL(text) ? text : nil)
    case .document(let ref): NameOrLink(library.title(of: ref), url: links.addresses.url(of: ref))
    case .hidden: nil
    }
  }

  func namesOrLinks(_ names: [ReferenceFinder.NameOrDocument]) -> [NameOrLink] { names.compactMap(nameOrLink) }

  /// The publisher of an article; what is hidden is not named.
  func publisher(of article: Int) -> NameOrLink {
    nameOrLink(links.articleLinks[article].publisher) ?? NameOrLink("Publisher not named")
  }

  func tagLinks(_ names: [String]) -> [Link] {
    var seen = Set<String>()
    return names.compactMap { name in
      guard let tag = indexes.tags.tag(named: name), seen.insert(tag.slug).inserted else { return nil }
      return Link(tag.name, links.addresses.url("tags/\(tag.slug)/"))
    }
  }

  func imageView(_ image: ImageReference?, from header: DocumentHeader) -> ImageView? {
    guard let image, let file = ContentPath.resolve(image.path.value, from: header.path), let found = media[file] else {
      return nil
    }
    return ImageView(
      url: links.addresses.url(found.output), width: found.width, height: found.height, alt: image.alt ?? "",
      caption: nil, credit: image.credit)
  }

  // MARK: Backlinks

  /// Contexts beyond this many entries of a group are left out: the entries stay.
  private static let entriesWithContext = 60

  func backlinkGroups(_ ref: DocumentRef) -> BacklinkGroups {
    var groups = BacklinkGroups(briefings: [], articles: [], entities: [], pages: [])
    for backlink in links.backlinks.of(ref) where backlink.source != ref {
      switch backlink.source {
      case .page:
        groups.pages.append(entry(backlink, withContext: groups.pages.count < Self.entriesWithContext))
      case .briefing:
        groups.briefings.append(entry(backlink, withContext: groups.briefings.count < Self.entriesWithContext))
      case .article:
        groups.articles.append(entry(backlink, withContext: groups.articles.count < Self.entriesWithContext))
      case .entity:
        groups.entities.append(entry(backlink, withContext: groups.entities.count < Self.entriesWithContext))
      }
    }
    return groups
  }

  func entry(_ backlink: Backlink, withContext: Bool = true) -> BacklinkEntry {
    let header = library.header(of: backlink.source)
    var entry = BacklinkEntry(
      source: Link(
        library.title(of: backlink.source), links.addresses.url(of: backlink.source),
        lang: Self.foreign(header.lang, library.site)),
      sourceDirection: direction(of: library.title(of: backlink.source)), publisher: nil, date: nil,
      contexts: withContext ? backlink.contexts : [], lang: Self.foreign(header.lang, library.site), direction: nil,
      moreCount: withContext ? max(0, backlink.count - backlink.contexts.count) : backlink.count)
    if let lang = entry.lang, Script.direction(ofLanguage: lang) != Script.direction(ofLanguage: site.lang) {
      entry.direction = Script.direction(ofLanguage: lang)
    }
    switch backlink.source {
    case .briefing(let index): entry.date = briefingDates[index]
    case .article(let index):
      entry.date = articleDates[index]
      entry.publisher = publisher(of: index).text
    case .entity, .page: break
    }
    return entry
  }

  func absolute(_ url: String) -> String { links.addresses.absolute(url) }
}
