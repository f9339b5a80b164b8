/// The feed whose entries are corrections.
struct CorrectionsFeed: SiteOutput {
  static let path = "corrections.xml"

  static func names(_ factory: PageFactory) -> [String] { [path] }

  let files: [PlannedFile]

  init(_ factory: PageFactory, _ pages: [(path: String, planned: PlannedPage)]) {
    files = [
      PlannedFile(path: Self.path, stage: .index, content: .made { AtomFeed.corrections(factory).bytes })
    ]
  }
}

extension AtomFeed {
  /// The newest corrections, one entry each. Without any it has no entries, so that readers can subscribe before there is
  /// something to tell.
  fileprivate static func corrections(_ factory: PageFactory) -> AtomFeed {
    let site = factory.site
    let addresses = factory.links.addresses
    return AtomFeed(
      title: site.wording.correctionsFeedTitle(of: site.title), subtitle: factory.library.site.correctionsPolicy,
      lang: site.lang,
      url: factory.absolute(addresses.url(CorrectionsFeed.path)),
      pageURL: factory.absolute(addresses.url("corrections/")), author: site.publisherName ?? site.title,
      entries: factory.allCorrections().prefix(factory.library.site.feedLimit).map { WrittenEntry(Entry($0, factory)) })
  }
}

extension AtomFeed.Entry {
  fileprivate init(_ entry: PageFactory.CorrectionEntry, _ factory: PageFactory) {
    let briefing = factory.briefingLinks[entry.briefing]
    self.init(
      url: factory.absolute(briefing.url) + "#" + entry.view.anchor,
      title: factory.wording.correctionFeedEntry(entry.view.type, of: briefing.text),
      updated: .init(entry.date, timeZone: factory.library.site.timeZone), categories: [entry.view.type.rawValue],
      summary: factory.wording.correctionFeedSummary(entry.view.text, was: entry.view.was))
  }
}
