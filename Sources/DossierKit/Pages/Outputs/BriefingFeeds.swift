extension AtomFeed {
  /// A feed of this site: in its language, by its publisher.
  ///
  /// - Parameters:
  ///   - url: Root-relative, of the feed.
  ///   - pageURL: Root-relative, of the page that it follows.
  init(
    _ facts: PageFacts, title: String, subtitle: String?, url: String, pageURL: String, entries: [WrittenEntry]
  ) {
    let site = facts.site
    self.init(
      title: title, subtitle: subtitle, lang: site.lang, url: facts.absolute(url),
      pageURL: facts.absolute(pageURL), author: site.publisherName ?? site.title, entries: entries)
  }
}

/// The feeds of a site whose entries are briefings. Every briefing stands in the feed of each entity that it names.
final class BriefingFeeds: SiteOutput {
  /// Of the feed of the site; those of entities have the same name in the entity's folder.
  static let path = "feed.xml"

  static func names(_ facts: PageFacts) -> [String] {
    [path]
      + facts.library.entities.indices.filter(facts.hasFeed).map {
        AtomFeed.path(ofEntity: $0, facts.links.addresses)
      }
  }

  private let facts: PageFacts
  /// By briefing; nil for those on no list.
  private let entries: DocumentTable<Briefing, AtomFeed.WrittenEntry?>

  init(_ facts: PageFacts, _ pages: [(path: String, planned: PlannedPage)]) {
    self.facts = facts
    entries = DocumentTable(
      facts.library.briefings.indexed.map { index, briefing in
        briefing.header.isListed ? .init(.init(briefing: index, facts)) : nil
      })
  }

  var files: [PlannedFile] {
    [PlannedFile(path: Self.path, stage: .index, content: .made { self.site.bytes })]
      + facts.library.entities.indices.filter(facts.hasFeed).map { index in
        let path = AtomFeed.path(ofEntity: index, facts.links.addresses)
        return PlannedFile(path: path, stage: .index, content: .made { self.entity(index).bytes })
      }
  }

  /// The newest briefings of the site.
  var site: AtomFeed {
    let site = facts.site
    return AtomFeed(
      facts, title: site.title, subtitle: site.description, url: site.feedURL, pageURL: site.basePath,
      entries: newest(facts.indexes.briefings[...]))
  }

  /// The newest briefings that name an entity.
  func entity(_ index: EntityIndex) -> AtomFeed {
    let entity = facts.entityLinks[index]
    let addresses = facts.links.addresses
    return AtomFeed(
      facts, title: facts.wording.entityFeedTitle(entity.name, of: facts.site.title),
      subtitle: facts.wording.entityFeedSubtitle(entity.name),
      url: addresses.url(AtomFeed.path(ofEntity: index, addresses)), pageURL: entity.url,
      entries: newest(facts.indexes.mentions.briefings(naming: index)))
  }

  /// As many as the site's configuration allows.
  private func newest(_ briefings: ArraySlice<BriefingIndex>) -> [AtomFeed.WrittenEntry] {
    briefings.prefix(facts.library.site.feedLimit).compactMap { entries[$0] }
  }
}

extension AtomFeed {
  /// Relative to the public folder.
  static func path(ofEntity index: EntityIndex, _ addresses: SiteAddresses) -> String {
    addresses.path(of: .entity(index)) + BriefingFeeds.path
  }
}

extension AtomFeed.Entry {
  init(briefing index: BriefingIndex, _ facts: PageFacts) {
    let briefing = facts.library.briefings[index]
    let zone = facts.library.site.timeZone
    self.init(
      url: facts.absolute(facts.briefingLinks[index].url), title: briefing.title,
      lang: facts.briefingLinks[index].lang, published: .init(briefing.date.value, timeZone: zone),
      updated: .init(briefing.lastChange, timeZone: zone),
      authors: facts.namesOrLinks(facts.links.briefingLinks[index].authors).map(\.text),
      categories: briefing.header.tags,
      summary: briefing.summary ?? PageFacts.excerpt(facts.links.bodies.briefings[index].excerpt))
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
