import HTML

/// Briefings.
struct BriefingPages: PageMaker {
  let facts: PageFacts

  func briefingPage(_ index: BriefingIndex, _ path: String) -> Page {
    let briefing = facts.library.briefings[index]
    let isWithdrawn = briefing.header.isWithdrawn
    let description =
      isWithdrawn ? nil : briefing.summary ?? PageFacts.excerpt(facts.links.bodies.briefings[index].excerpt)
    // Search engines and shared links show the title alone.
    let isRetracted = briefing.corrections.contains { $0.type == .retraction }
    var head = head(
      PageTitle(isRetracted ? .retracted(briefing.title) : .named(briefing.title)), path: path, section: .briefings,
      breadcrumbs: [crumb(.briefings, "briefings/")], description: description,
      lang: briefing.header.lang)
    head.openGraphType = "article"
    head.noindex = !briefing.header.isListed
    head.lastModified = briefing.lastChange.machine
    head.image = isWithdrawn ? nil : facts.imageView(briefing.image, from: briefing.header)
    head.imageURL = head.image.map { facts.absolute($0.url) }
    let view = briefingView(index)
    head.previousURL = (view.storyline == nil ? view.follows : view.storyline?.previous)?.link.url
    head.nextURL = (view.storyline == nil ? view.followedBy.first : view.storyline?.next)?.link.url
    head.structuredData = StructuredData.briefing(index, view, head, facts)
    return page(path, head, .briefing(view))
  }

  private func briefingView(_ index: BriefingIndex) -> BriefingView {
    let briefing = facts.library.briefings[index]
    let resolved = facts.links.briefingLinks[index]
    let body = facts.links.bodies.briefings[index]
    let isWithdrawn = briefing.header.isWithdrawn
    let wantsContents = briefing.wantsTableOfContents ?? (body.headings.count >= 4)
    let neighbours = neighbours(of: index)
    let superseding = superseding(index)
    let linked = neighbours.all.union(resolved.supersedes).union(superseding)
    return BriefingView(
      title: briefing.title, summary: isWithdrawn ? nil : briefing.summary, type: briefing.type,
      date: briefing.date.value, updated: briefing.updated,
      authors: facts.namesOrLinks(resolved.authors), editors: facts.namesOrLinks(resolved.editors),
      tlp: isWithdrawn || briefing.header.tlp == facts.library.site.defaultTLP ? nil : briefing.header.tlp,
      isWithdrawn: isWithdrawn,
      image: isWithdrawn ? nil : facts.imageView(briefing.image, from: briefing.header), series: briefing.series,
      issue: briefing.issue, period: briefing.period,
      storyline: resolved.storyline.flatMap { storylineNavigation(neighbours, of: $0) },
      follows: neighbours.follows.map(datedLink), followedBy: isWithdrawn ? [] : neighbours.followedBy.map(datedLink),
      supersedes: resolved.supersedes.map { facts.briefingLinks[$0] },
      supersededBy: superseding.map { facts.briefingLinks[$0] },
      body: CorrectionPages(facts: facts).bodyParts(of: index),
      tableOfContents: wantsContents && !isWithdrawn ? body.headings : [],
      judgments: isWithdrawn ? [] : judgments(of: index),
      corrections: CorrectionPages(facts: facts).corrections(of: index),
      method: isWithdrawn ? .empty : facts.links.briefingMethods[index],
      sources: isWithdrawn ? [] : sourceEntries(of: index),
      entities: isWithdrawn ? [] : entityGroups(of: index),
      related: isWithdrawn ? [] : relatedBriefings(to: index, except: linked),
      tags: isWithdrawn ? [] : facts.tagLinks(briefing.header.tags), license: briefing.license.map(license),
      backlinks: isWithdrawn
        ? [] : facts.links.backlinks.of(.briefing(index)).filter { !isSaid($0, by: linked) }.map { rows.entry($0) })
  }

  /// A reference without words, from a briefing that the page links to as its neighbour.
  private func isSaid(_ backlink: Backlink, by linked: Set<BriefingIndex>) -> Bool {
    guard backlink.contexts.isEmpty, case .briefing(let source) = backlink.source else { return false }
    return linked.contains(source)
  }

  private func license(_ text: String) -> NameOrLink { NameOrLink(text, url: URLRules.isWebURL(text) ? text : nil) }

  // MARK: Neighbours

  /// The briefings before and after one: on its storyline, and by `follows` where that says more.
  private struct Neighbours {
    /// From 1; nil where it is on no storyline's list.
    var position: Int?
    var count = 0
    var previous: BriefingIndex?
    var next: BriefingIndex?
    var follows: BriefingIndex?
    var followedBy: [BriefingIndex] = []

    var all: Set<BriefingIndex> { Set([previous, next, follows].compactMap { $0 } + followedBy) }
  }

  private func neighbours(of index: BriefingIndex) -> Neighbours {
    var found = Neighbours()
    if let topic = facts.links.briefingLinks[index].storyline {
      let members = facts.indexes.storylines.briefings(of: topic)
      if let position = members.firstIndex(of: index) {
        found.position = position + 1
        found.count = members.count
        found.previous = position > 0 ? members[position - 1] : nil
        found.next = position + 1 < members.count ? members[position + 1] : nil
      }
    }
    found.follows = facts.links.briefingLinks[index].follows.flatMap { $0 == found.previous || $0 == index ? nil : $0 }
    found.followedBy = referring(to: index) { $0.follows == index }.reversed().filter {
      $0 != found.next && $0 != index
    }
    return found
  }

  private func storylineNavigation(_ neighbours: Neighbours, of topic: EntityIndex) -> StorylineNavigation? {
    guard let position = neighbours.position else { return nil }
    return StorylineNavigation(
      storyline: facts.entityLinks[topic], position: position, count: neighbours.count,
      previous: neighbours.previous.map(datedLink), next: neighbours.next.map(datedLink))
  }

  private func datedLink(_ index: BriefingIndex) -> DatedLink {
    DatedLink(link: facts.briefingLinks[index], date: facts.date(of: index))
  }

  /// Briefings that say they replace this one.
  private func superseding(_ index: BriefingIndex) -> [BriefingIndex] {
    referring(to: index) { $0.supersedes.contains(index) }
  }

  /// Listed briefings that refer to one in a certain way, newest first.
  private func referring(to index: BriefingIndex, _ isWanted: (BriefingLinks) -> Bool) -> [BriefingIndex] {
    facts.links.backlinks.of(.briefing(index)).compactMap { backlink in
      guard case .briefing(let other) = backlink.source, isWanted(facts.links.briefingLinks[other]) else { return nil }
      return other
    }
  }
}
