import HTML

/// Corrections, on their briefing's page and all together.
struct CorrectionPages: PageMaker {
  let facts: PageFacts

  /// A correction among all those of the site.
  struct CorrectionEntry {
    var briefing: BriefingIndex
    /// Its own date, or that of its briefing.
    var date: EDTFDate
    var view: CorrectionView
  }

  /// Newest first; those of one day as the file has them.
  func corrections(of index: BriefingIndex) -> [CorrectionView] { correctionEntries(of: index).map(\.view) }

  private func correctionEntries(of index: BriefingIndex) -> [CorrectionEntry] {
    let briefing = facts.library.briefings[index]
    var counts: [String: Int] = [:]
    let entries = briefing.corrections.map { correction in
      let day = Self.anchor(ofCorrectionOn: correction.date)
      counts[day, default: 0] += 1
      let number = counts[day, default: 1]
      let headings = facts.links.bodies.briefings[index].headings
      return CorrectionEntry(
        briefing: index, date: correction.date ?? briefing.date.value,
        view: CorrectionView(
          anchor: number == 1 ? day : "\(day)-\(number)", date: correction.date, type: correction.type,
          text: correction.text, was: correction.was,
          section: correction.section.flatMap { section in headings.first { $0.anchor == section.value } }))
    }
    return Self.newestFirst(entries)
  }

  /// Made from the day and not from the place in the list, so that links to it and the feed's ids outlive later entries.
  private static func anchor(ofCorrectionOn date: EDTFDate?) -> String {
    guard let point = date?.anchor else { return "part-correction" }
    let parts = [point.yearWord] + [point.month, point.day].filter { $0 > 0 }.map { padded($0, 2) }
    return "part-correction-" + parts.joined(separator: "-")
  }

  private static func newestFirst(_ entries: [CorrectionEntry]) -> [CorrectionEntry] {
    // Stable: corrections of one day stay in the order of their briefings.
    entries.enumerated().sorted {
      let (x, y) = ($0.element.date.sortKey, $1.element.date.sortKey)
      return x != y ? x > y : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The text, cut behind each heading under which something was corrected.
  func bodyParts(of index: BriefingIndex) -> [BodyPart] {
    let body = facts.links.bodies.briefings[index]
    let corrections = corrections(of: index)
    var parts: [BodyPart] = []
    var rest = body.html.bytes[...]
    for (heading, end) in zip(body.headings, body.headingEnds) {
      let noted = corrections.filter { $0.section == heading }
      if noted.isEmpty { continue }
      parts.append(BodyPart(html: TrustedHTML(Array(rest[..<end])), corrections: noted))
      rest = rest[end...]
    }
    if !rest.isEmpty { parts.append(BodyPart(html: TrustedHTML(Array(rest)), corrections: [])) }
    return parts
  }

  // MARK: The page of all

  /// Of listed briefings and of those that were withdrawn in public, newest first.
  func allCorrections() -> [CorrectionEntry] {
    let withdrawn = facts.library.briefings.indices.filter {
      facts.library.briefings[$0].header.isWithdrawn && facts.library.briefings[$0].header.visibility == .public
    }
    return Self.newestFirst((facts.indexes.briefings + withdrawn).flatMap { correctionEntries(of: $0) })
  }

  /// Beyond this many corrections the page tells years apart.
  private static let ungroupedCorrections = 20

  func correctionsPage(_ path: String) -> Page {
    var head = head(
      .section(.corrections), path: path, section: .corrections, description: facts.wording.correctionsDescription)
    let feed = FeedLink(subject: .corrections(facts.site.title), url: facts.links.addresses.url(CorrectionsFeed.path))
    head.feed = feed
    let entries = allCorrections()
    head.lastModified = entries.first?.view.date?.machine
    return page(
      path, head,
      .corrections(
        CorrectionsView(
          groups: correctionGroups(entries), policy: facts.library.site.correctionsPolicy, contact: facts.site.contact,
          feedURL: feed.url)))
  }

  private func correctionGroups(_ entries: [CorrectionEntry]) -> [CorrectionsView.Group] {
    let tellsYears = entries.count > Self.ungroupedCorrections
    var groups: [CorrectionsView.Group] = []
    for entry in entries {
      let year = tellsYears ? entry.date.anchor?.yearAlone : nil
      if groups.isEmpty || groups[groups.count - 1].year != year {
        let word = tellsYears ? entry.date.anchor?.yearWord : nil
        groups.append(.init(year: year, anchor: "part-" + (word ?? "corrections"), entries: []))
      }
      let link = facts.briefingLinks[entry.briefing]
      groups[groups.count - 1].entries.append(
        .init(
          correction: entry.view, briefing: Link(link.text, link.url + "#" + entry.view.anchor, lang: link.lang)))
    }
    return groups
  }
}
