extension AtomFeed {
  /// A feed of this site: in its language, by its publisher.
  ///
  /// - Parameters:
  ///   - url: Root-relative, of the feed.
  ///   - pageURL: Root-relative, of the page that it follows.
  init(_ factory: PageFactory, title: String, subtitle: String?, url: String, pageURL: String, entries: [Entry]) {
    let site = factory.site
    self.init(
      title: title, subtitle: subtitle, lang: site.lang, url: factory.absolute(url),
      pageURL: factory.absolute(pageURL), author: site.publisherName ?? site.title, entries: entries)
  }
}

/// The feeds whose entries are briefings.
extension AtomFeed {
  /// The newest briefings of the site.
  static func site(_ factory: PageFactory) -> AtomFeed {
    let site = factory.site
    return AtomFeed(
      factory, title: site.title, subtitle: site.description, url: site.feedURL, pageURL: site.basePath,
      entries: entries(factory.indexes.briefings[...], factory))
  }

  /// The newest briefings that name an entity.
  static func entity(_ index: Int, _ factory: PageFactory) -> AtomFeed {
    let entity = factory.entityLinks[index]
    let addresses = factory.links.addresses
    return AtomFeed(
      factory, title: "\(entity.name) — \(factory.site.title)",
      subtitle: "Briefings that name \(entity.name), newest first.",
      url: addresses.url(path(ofEntity: index, addresses)), pageURL: entity.url,
      entries: entries(factory.indexes.mentions.briefings(naming: index), factory))
  }

  /// Relative to the public folder.
  static func path(ofEntity index: Int, _ addresses: SiteAddresses) -> String {
    addresses.path(of: .entity(index)) + SiteFiles.feed
  }

  /// As many as the site's configuration allows.
  private static func entries(_ briefings: ArraySlice<Int>, _ factory: PageFactory) -> [Entry] {
    briefings.prefix(factory.library.site.feedLimit).map { Entry(briefing: $0, factory) }
  }
}

extension AtomFeed.Entry {
  init(briefing index: Int, _ factory: PageFactory) {
    let briefing = factory.library.briefings[index]
    let zone = factory.library.site.timeZone
    self.init(
      url: factory.absolute(factory.briefingLinks[index].url), title: briefing.title,
      lang: factory.briefingLinks[index].lang, published: .init(briefing.date.value, timeZone: zone),
      updated: .init(briefing.lastChange, timeZone: zone),
      authors: factory.namesOrLinks(factory.links.briefingLinks[index].authors).map(\.text),
      categories: briefing.header.tags,
      summary: briefing.summary ?? PageFactory.excerpt(factory.links.briefingBodies[index].excerpt))
  }
}

extension Briefing {
  /// `updated`, or the date.
  var lastChange: EDTFDate { updated ?? date.value }
}
