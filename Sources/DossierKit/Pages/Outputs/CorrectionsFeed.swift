/// The feed whose entries are corrections.
struct CorrectionsFeed: SiteOutput {
  static let path = "corrections.xml"

  static func names(_ facts: PageFacts) -> [String] { [path] }

  let files: [PlannedFile]

  init(_ facts: PageFacts, _ pages: [(path: String, planned: PlannedPage)]) {
    files = [
      PlannedFile(path: Self.path, stage: .index, content: .made { AtomFeed.corrections(facts).bytes })
    ]
  }
}

extension AtomFeed {
  /// The newest corrections, one entry each. Without any it has no entries, so that readers can subscribe before there is
  /// something to tell.
  fileprivate static func corrections(_ facts: PageFacts) -> AtomFeed {
    let site = facts.site
    let addresses = facts.links.addresses
    return AtomFeed(
      title: site.wording.correctionsFeedTitle(of: site.title), subtitle: facts.library.site.correctionsPolicy,
      lang: site.lang,
      url: facts.absolute(addresses.url(CorrectionsFeed.path)),
      pageURL: facts.absolute(addresses.url("corrections/")), author: site.publisherName ?? site.title,
      entries: CorrectionPages(facts: facts).allCorrections().prefix(facts.library.site.feedLimit).map {
        WrittenEntry(Entry($0, facts))
      })
  }
}

extension AtomFeed.Entry {
  fileprivate init(_ entry: CorrectionPages.CorrectionEntry, _ facts: PageFacts) {
    let briefing = facts.briefingLinks[entry.briefing]
    self.init(
      url: facts.absolute(briefing.url) + "#" + entry.view.anchor,
      title: facts.wording.correctionFeedEntry(entry.view.type, of: briefing.text),
      updated: .init(entry.date, timeZone: facts.library.site.timeZone), categories: [entry.view.type.rawValue],
      summary: facts.wording.correctionFeedSummary(entry.view.text, was: entry.view.was))
  }
}
