import HTML

/// The references to a page.
extension ListRows {
  /// Of each kind, the newest ones: so many with the sentences, so many with a row, the others as a number. Whoever wants
  /// all of them reads the lists by date.
  private static let shown = (sentences: 20, rows: 100)

  func backlinkGroups(_ ref: DocumentRef) -> BacklinkGroups {
    var groups = BacklinkGroups()
    for backlink in facts.links.backlinks.of(ref) where backlink.source != ref {
      switch backlink.source {
      case .freePage: add(backlink, to: &groups.freePages)
      case .briefing: add(backlink, to: &groups.briefings)
      case .article: add(backlink, to: &groups.articles)
      case .entity: add(backlink, to: &groups.entities)
      }
    }
    return groups
  }

  private func add(_ backlink: Backlink, to group: inout BacklinkGroups.Group) {
    if group.entries.count < Self.shown.sentences {
      group.entries.append(entry(backlink))
    } else if group.entries.count + group.rows.count < Self.shown.rows {
      group.rows.append(entry(backlink, withContext: false))
    } else {
      group.furtherCount += 1
    }
  }

  func entry(_ backlink: Backlink, withContext: Bool = true) -> BacklinkEntry {
    var entry: BacklinkEntry
    switch backlink.source {
    case .briefing(let index):
      entry = BacklinkEntry(facts.briefingLinks[index], facts.briefingDirections[index], date: facts.date(of: index))
    case .article(let index):
      entry = BacklinkEntry(
        facts.articleLinks[index], facts.articleDirections[index], date: facts.library.articles[index].published)
      entry.isArticle = true
      entry.publisher = facts.publisher(of: index)?.text
    case .entity, .freePage:
      let title = facts.library.title(of: backlink.source)
      let lang = PageFacts.foreign(facts.library.header(of: backlink.source).lang, facts.library.site)
      entry = BacklinkEntry(
        Link(title, facts.links.addresses.url(of: backlink.source), lang: lang), facts.direction(of: title), date: nil)
    }
    entry.count = backlink.count
    if withContext { entry.contexts = backlink.contexts.map { localized($0, in: entry) } }
    return entry
  }
}

extension ListRows {
  /// A sentence is in the language of its document, unless it runs the other way: the summary of an Arabic article is in
  /// the site's own words.
  private func localized(_ sentence: TrustedHTML, in entry: BacklinkEntry) -> BacklinkEntry.Context {
    guard let lang = entry.lang else { return .init(html: sentence) }
    let direction = Script.direction(of: sentence.plainText)
    let isForeign = direction == Script.direction(ofLanguage: lang)
    return .init(
      html: sentence, lang: isForeign ? lang : nil, direction: direction == facts.siteDirection ? nil : direction)
  }
}

extension TrustedHTML {
  /// The text outside of tags.
  fileprivate var plainText: String {
    var text: [UInt8] = []
    var isInTag = false
    for byte in bytes {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension BacklinkEntry {
  fileprivate init(_ source: Link, _ direction: TextDirection?, date: EDTFDate?) {
    self.init(
      source: source, sourceDirection: direction, publisher: nil, date: date, contexts: [], lang: source.lang,
      count: 0)
  }
}
