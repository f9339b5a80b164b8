extension AtomFeed {
  /// A feed of this site: in its language, by its publisher.
  ///
  /// - Parameters:
  ///   - url: Root-relative, of the feed.
  ///   - pageURL: Root-relative, of the page that it follows.
  init(
    _ factory: PageFactory, title: String, subtitle: String?, url: String, pageURL: String, entries: [WrittenEntry]
  ) {
    let site = factory.site
    self.init(
      title: title, subtitle: subtitle, lang: site.lang, url: factory.absolute(url),
      pageURL: factory.absolute(pageURL), author: site.publisherName ?? site.title, entries: entries)
  }
}

/// The feeds of a site whose entries are briefings. Every briefing stands in the feed of each entity that it names.
final class BriefingFeeds: SiteOutput {
  /// Of the feed of the site; those of entities have the same name in the entity's folder.
  static let path = "feed.xml"

  static func names(_ factory: PageFactory) -> [String] {
    [path]
      + factory.library.entities.indices.filter(factory.hasFeed).map {
        AtomFeed.path(ofEntity: $0, factory.links.addresses)
      }
  }

  private let factory: PageFactory
  /// By briefing; nil for those on no list.
  private let entries: DocumentTable<Briefing, AtomFeed.WrittenEntry?>

  init(_ factory: PageFactory, _ pages: [(path: String, planned: PlannedPage)]) {
    self.factory = factory
    entries = DocumentTable(
      factory.library.briefings.indexed.map { index, briefing in
        briefing.header.isListed ? .init(.init(briefing: index, factory)) : nil
      })
  }

  var files: [PlannedFile] {
    [PlannedFile(path: Self.path, stage: .index, content: .made { self.site.bytes })]
      + factory.library.entities.indices.filter(factory.hasFeed).map { index in
        let path = AtomFeed.path(ofEntity: index, factory.links.addresses)
        return PlannedFile(path: path, stage: .index, content: .made { self.entity(index).bytes })
      }
  }

  /// The newest briefings of the site.
  var site: AtomFeed {
    let site = factory.site
    return AtomFeed(
      factory, title: site.title, subtitle: site.description, url: site.feedURL, pageURL: site.basePath,
      entries: newest(factory.indexes.briefings[...]))
  }

  /// The newest briefings that name an entity.
  func entity(_ index: EntityIndex) -> AtomFeed {
    let entity = factory.entityLinks[index]
    let addresses = factory.links.addresses
    return AtomFeed(
      factory, title: factory.wording.entityFeedTitle(entity.name, of: factory.site.title),
      subtitle: factory.wording.entityFeedSubtitle(entity.name),
      url: addresses.url(AtomFeed.path(ofEntity: index, addresses)), pageURL: entity.url,
      entries: newest(factory.indexes.mentions.briefings(naming: index)))
  }

  /// As many as the site's configuration allows.
  private func newest(_ briefings: ArraySlice<BriefingIndex>) -> [AtomFeed.WrittenEntry] {
    briefings.prefix(factory.library.site.feedLimit).compactMap { entries[$0] }
  }
}

extension AtomFeed {
  /// Relative to the public folder.
  static func path(ofEntity index: EntityIndex, _ addresses: SiteAddresses) -> String {
    addresses.path(of: .entity(index)) + BriefingFeeds.path
  }
}

extension AtomFeed.Entry {
  init(briefing index: BriefingIndex, _ factory: PageFactory) {
    let briefing = factory.library.briefings[index]
    let zone = factory.library.site.timeZone
    self.init(
      url: factory.absolute(factory.briefingLinks[index].url), title: briefing.title,
      lang: factory.briefingLinks[index].lang, published: .init(briefing.date.value, timeZone: zone),
      updated: .init(briefing.lastChange, timeZone: zone),
      authors: factory.namesOrLinks(factory.links.briefingLinks[index].authors).map(\.text),
      categories: briefing.header.tags,
      summary: briefing.summary ?? PageFactory.excerpt(factory.links.bodies.briefings[index].excerpt))
  }
}

extension Briefing {
  /// The last day that is known on which it was published, updated or corrected.
  var lastChange: EDTFDate {
    let changes = [updated].compactMap(\.self) + corrections.compactMap(\.date)
    return changes.reduce(date.value) { last, change in
      change.point?.isDayPrecise == true && last.isSurelyBefore(change) ? change : last
    }
  }
}
