/// The feeds whose entries are briefings.
extension AtomFeed {
  /// The newest briefings of the site.
  static func site(_ factory: PageFactory) -> AtomFeed {
    let site = factory.site
    return AtomFeed(
      title: site.title, subtitle: site.description, lang: site.lang, url: factory.absolute(site.feedURL),
      pageURL: site.baseURL, author: site.publisherName ?? site.title,
      entries: entries(factory.indexes.briefings[...], factory))
  }

  /// The newest briefings that name an entity.
  static func entity(_ index: Int, _ factory: PageFactory) -> AtomFeed {
    let site = factory.site
    let entity = factory.entityLinks[index]
    return AtomFeed(
      title: "\(entity.name) — \(site.title)", subtitle: "Briefings that name \(entity.name), newest first.",
      lang: site.lang,
      url: factory.absolute(factory.links.addresses.url(path(ofEntity: index, factory.links.addresses))),
      pageURL: factory.absolute(entity.url), author: site.publisherName ?? site.title,
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
