import HTML

/// The front page and the lists of documents.
struct ListPages: PageMaker {
  let facts: PageFacts

  func homePage(_ path: String) -> Page {
    var head = head(.named(facts.site.title), path: path, section: .home, description: facts.site.description)
    head.lastModified = facts.indexes.briefings.first.map { facts.library.briefings[$0].date.value }?.machine
    head.structuredData = StructuredData.home(head, facts)
    let latest = facts.indexes.briefings.prefix(7).map { rows.card($0) }
    let view = HomeView(
      latest: Array(latest), storylines: storylineCards().prefix(6).map { $0 }, recentEntities: recentEntities(8),
      recentArticles: facts.indexes.articles.prefix(6).map { rows.row($0) },
      moreBriefingsURL: facts.indexes.briefings.count > latest.count ? facts.links.addresses.url("briefings/") : nil)
    return page(path, head, .home(view))
  }

  /// The entities of the newest briefings, each once, the newest first.
  private func recentEntities(_ limit: Int) -> [HomeView.RecentEntity] {
    var seen = Set<EntityIndex>()
    var result: [HomeView.RecentEntity] = []
    for briefing in facts.indexes.briefings.prefix(40) {
      let mentioned =
        facts.links.briefingLinks[briefing].about
        + facts.links.bodies.briefings[briefing].references.compactMap {
          if case .entity(let index) = $0.target { index } else { nil }
        }
      for index in mentioned
      where facts.library.entities[index].header.isListed && facts.library.entities[index].kind != .topics {
        guard seen.insert(index).inserted else { continue }
        result.append(
          .init(
            entity: facts.entityLinks[index], lastMentioned: facts.date(of: briefing),
            lastBriefing: facts.briefingLinks[briefing]))
        if result.count == limit { return result }
      }
    }
    return result
  }

  // MARK: Briefings

  static func briefingListPath(_ scope: ListScope) -> String {
    switch scope {
    case .all: "briefings/"
    case .year(let year): "briefings/\(padded(year, 4))/"
    case .month(let year, let month): "briefings/\(padded(year, 4))/\(padded(month, 2))/"
    }
  }

  func briefingListPage(_ scope: ListScope, _ number: Int, _ path: String) -> Page {
    let members = facts.indexes.briefings(in: scope)
    let subject: PageTitle.Subject
    var crumbs: [TitledLink] = []
    if scope != .all { crumbs.append(crumb(.briefings, "briefings/")) }
    switch scope {
    case .all: subject = .section(.briefings)
    case .year(let year): subject = .briefingsOfYear(.init(year: year))
    case .month(let year, let month):
      subject = .briefingsOfMonth(EDTFDate(year: year, month: month))
      crumbs.append(
        TitledLink(PageTitle(.year(.init(year: year))), facts.links.addresses.url(Self.briefingListPath(.year(year)))))
    }
    var head = head(
      PageTitle(subject, page: number), path: path, section: .briefings, breadcrumbs: crumbs,
      description: facts.wording.briefingListDescription(PageTitle(subject)))
    let pages = PageSize.pages(members.count, PageSize.briefings)
    let pagination = pagination(number, of: pages, base: Self.briefingListPath(scope))
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    head.lastModified = members.first.map { facts.library.briefings[$0].date.value }?.machine
    let cards = PageSize.slice(members, page: number, size: PageSize.briefings).map { rows.card($0) }
    return page(
      path, head,
      .briefingList(
        BriefingListView(
          heading: PageTitle(subject), cards: cards, pagination: pagination, archive: archive(scope),
          feedURL: scope == .all ? facts.site.feedURL : nil)))
  }

  /// Every year, and the months of the one that is shown or that the month is in.
  private func archive(_ scope: ListScope) -> [ArchiveYear] {
    zip(facts.indexes.briefingYears, facts.briefingArchive).map { index, year in
      var year = year
      year.isCurrent = scope == .year(index.year)
      if scope.year != index.year { year.months = [] }
      if case .month(index.year, let shown) = scope {
        for position in year.months.indices { year.months[position].isCurrent = index.months[position].month == shown }
      }
      return year
    }
  }

  /// Every year with all its months, none of them current.
  static func archive(of years: [ArchiveIndex<Briefing>], _ addresses: SiteAddresses) -> [ArchiveYear] {
    years.map { year in
      let months = year.months.map { month in
        ArchiveMonth(
          month: month.month, url: addresses.url(briefingListPath(.month(year.year, month.month))),
          count: month.members.count, isCurrent: false)
      }
      return ArchiveYear(
        year: .init(year: year.year), url: addresses.url(briefingListPath(.year(year.year))), count: year.members.count,
        isCurrent: false, months: months)
    }
  }

  // MARK: Storylines and tags

  func storylineCards() -> [StorylineCard] {
    facts.indexes.storylines.topics.map { topic in
      let members = facts.indexes.storylines.briefings(of: topic)
      let years = members.compactMap { facts.library.briefings[$0].date.value.anchor?.year }
      let span = years.min().flatMap { first in years.max().map { first...$0 } }
      return StorylineCard(
        entity: facts.entityLinks[topic], state: facts.library.entities[topic].state, briefingCount: members.count,
        latest: members.last.map { rows.card($0) }, years: span)
    }
  }

  func storylineListPage(_ path: String) -> Page {
    let head = head(
      .section(.storylines), path: path, section: .storylines, description: facts.wording.storylineListDescription)
    return page(path, head, .storylineList(StorylineListView(cards: storylineCards())))
  }

  func tagListPage(_ path: String) -> Page {
    let head = head(.section(.tags), path: path, section: .tags, description: facts.wording.tagListDescription)
    let tags = facts.indexes.tags.tags.map {
      (link: Link($0.name, facts.links.addresses.url("tags/\($0.slug)/")), count: $0.count)
    }
    return page(path, head, .tagList(TagListView(tags: tags)))
  }

  func tagPage(_ position: Int, _ number: Int, _ path: String) -> Page {
    let tag = facts.indexes.tags.tags[position]
    let pages = PageSize.pages(max(tag.briefings.count, tag.articles.count, tag.entities.count), PageSize.tagged)
    let pagination = pagination(number, of: pages, base: "tags/\(tag.slug)/")
    var head = head(
      PageTitle(.tagged(tag.name), page: number), path: path, section: .tags,
      breadcrumbs: [crumb(.tags, "tags/")], description: facts.wording.tagDescription(tag.name))
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    let view = TagView(
      name: tag.name,
      briefings: PageSize.slice(tag.briefings, page: number, size: PageSize.tagged).map { rows.card($0) },
      articles: PageSize.slice(tag.articles, page: number, size: PageSize.tagged).map { rows.row($0) },
      entities: PageSize.slice(tag.entities, page: number, size: PageSize.tagged).map { facts.entityLinks[$0] },
      pagination: pagination)
    return page(path, head, .tag(view))
  }
}
