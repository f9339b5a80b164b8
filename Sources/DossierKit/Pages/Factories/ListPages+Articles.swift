import HTML

/// Stored articles and their publishers.
extension ListPages {
  func articleListPage(_ scope: ListScope, _ number: Int, _ path: String) -> Page {
    let members = facts.indexes.articles(in: scope)
    let (subject, base): (PageTitle.Subject, String) =
      if case .year(let year) = scope {
        (.articlesOfYear(.init(year: year)), "articles/\(padded(year, 4))/")
      } else {
        (.section(.articles), "articles/")
      }
    var head = head(
      PageTitle(subject, page: number), path: path, section: .articles,
      breadcrumbs: scope == .all ? [] : [crumb(.articles, "articles/")],
      description: facts.wording.articleListDescription(year: scope.year.map { .init(year: $0) }))
    let pages = PageSize.pages(members.count, PageSize.articles)
    let pagination = pagination(number, of: pages, base: base)
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    head.lastModified = members.first.flatMap { facts.library.articles[$0].accessed?.machine }
    let shown = PageSize.slice(members, page: number, size: PageSize.articles).map { rows.row($0) }
    return page(
      path, head,
      .articleList(
        ArticleListView(
          heading: PageTitle(subject), rows: shown, pagination: pagination, years: articleArchive(scope), publisher: nil
        )
      )
    )
  }

  private func articleArchive(_ scope: ListScope) -> [ArchiveYear] {
    facts.indexes.articleYears.map { year in
      ArchiveYear(
        year: .init(year: year.year), url: facts.links.addresses.url("articles/\(padded(year.year, 4))/"),
        count: year.members.count,
        isCurrent: scope == .year(year.year), months: [])
    }
  }

  func publisherListPage(_ path: String) -> Page {
    let head = head(
      .section(.publishers), path: path, section: .publishers, description: facts.wording.publisherListDescription)
    return page(
      path, head, .publisherList(PublisherListView(rows: facts.indexes.publishers.publishers.map(rows.publisherRow))))
  }

  func publisherPage(_ position: Int, _ number: Int, _ path: String) -> Page {
    let publisher = facts.indexes.publishers.publishers[position]
    let pages = PageSize.pages(publisher.articles.count, PageSize.articles)
    let pagination = pagination(number, of: pages, base: "publishers/\(publisher.slug)/")
    var head = head(
      PageTitle(.articlesFrom(publisher.name), page: number), path: path, section: .publishers,
      breadcrumbs: [crumb(.publishers, "publishers/")],
      description: facts.wording.articleListDescription(publisher: publisher.name))
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    let shown = PageSize.slice(publisher.articles, page: number, size: PageSize.articles).map { rows.row($0) }
    return page(
      path, head,
      .articleList(
        ArticleListView(
          heading: PageTitle(.articlesFrom(publisher.name)), rows: shown, pagination: pagination, years: [],
          publisher: rows.publisherRow(publisher))))
  }
}
