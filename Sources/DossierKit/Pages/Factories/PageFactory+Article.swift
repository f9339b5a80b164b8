import HTML

extension PageFactory {
  func row(_ index: ArticleIndex) -> ArticleRow {
    var publisher = publisher(of: index)
    // No list leads to what is unlisted.
    if let entity = links.articleLinks[index].publisher.entity, !library.entities[entity].header.isListed {
      publisher?.url = nil
    }
    return ArticleRow(
      link: articleLinks[index], direction: articleDirections[index], publisher: publisher,
      published: library.articles[index].published, citedByCount: indexes.citedBy[index])
  }

  func articlePage(_ index: ArticleIndex, _ path: String) -> Page {
    let article = library.articles[index]
    // The page is ours and in our language; only the headline and what is quoted are the article's.
    var head = head(
      .named(article.title), path: path, section: .articles, breadcrumbs: [crumb(.articles, "articles/")],
      description: article.header.isWithdrawn ? nil : article.summary)
    head.openGraphType = "article"
    head.noindex = !article.header.isListed
    if article.header.isWithdrawn { return page(path, head, .article(withdrawnView(of: index))) }
    head.lastModified = article.accessed?.machine
    let view = articleView(index)
    head.structuredData = StructuredData.article(index, view, head, self)
    return page(path, head, .article(view))
  }

  private func articleView(_ index: ArticleIndex) -> ArticleView {
    let article = library.articles[index]
    let resolved = links.articleLinks[index]
    let publisherEntity = resolved.publisher.entity.map { library.entities[$0] }
    let isGone = article.urlStatus?.isGone == true
    let citedBy = links.backlinks.of(.article(index))
    return ArticleView(
      title: article.title, translatedTitle: article.translatedTitle,
      scriptTitle: article.scriptTitle.map { localized($0, lang: article.header.lang) }, kind: article.kind,
      url: article.url, urlStatus: article.urlStatus == .live ? nil : article.urlStatus,
      mainURL: isGone ? article.archiveURL ?? article.url : article.url, archiveURL: article.archiveURL,
      archiveDate: article.archiveDate, publisher: publisher(of: index),
      reliability: publisherEntity?.reliability?.rawValue, reliabilityNote: publisherEntity?.reliabilityNote,
      authors: namesOrLinks(resolved.authors), agency: resolved.agency, via: resolved.via,
      origin: resolved.origin.map { articleLinks[$0] }, published: article.published,
      publishedNote: article.publishedNote, accessed: article.accessed, dateline: article.dateline,
      section: article.section, lang: article.header.lang, summary: article.summary,
      quotes: article.quotes.map {
        .init(text: localized($0.text.value, lang: article.header.lang), locator: $0.locator)
      },
      credibility: article.credibility.map(String.init), about: resolved.about.map { entityLinks[$0] },
      mentions: mentions(resolved.mentions, in: links.bodies.articles[index], besides: resolved.about),
      tags: tagLinks(article.header.tags),
      images: article.images.map { .init(caption: $0.caption, credit: $0.credit, url: $0.url) },
      body: links.bodies.articles[index].html, rights: article.rights,
      captureSHA256: article.sha256?.value, citedBy: citedBy.map { entry($0) },
      citation: CitationFormatter(self, index).formats)
  }

  /// The title; the theme adds a notice.
  private func withdrawnView(of index: ArticleIndex) -> ArticleView {
    let article = library.articles[index]
    return ArticleView(
      title: article.title, translatedTitle: nil, scriptTitle: nil, kind: nil, url: nil, urlStatus: nil, mainURL: nil,
      archiveURL: nil, archiveDate: nil, publisher: nil, reliability: nil, reliabilityNote: nil,
      authors: [], agency: nil, via: nil, origin: nil, published: nil, publishedNote: nil, accessed: nil,
      dateline: nil, section: nil, lang: article.header.lang, summary: nil, quotes: [], credibility: nil, about: [],
      mentions: [], tags: [], images: [], body: .empty, rights: nil, captureSHA256: nil, citedBy: [],
      citation: CitationFormats(bibTeX: "", ris: "", cslJSON: ""), isWithdrawn: true)
  }

  // MARK: Lists

  func articleListPage(_ scope: ListScope, _ number: Int, _ path: String) -> Page {
    let members = articles(in: scope)
    let (subject, base): (PageTitle.Subject, String) =
      if case .year(let year) = scope {
        (.articlesOfYear(.init(year: year)), "articles/\(padded(year, 4))/")
      } else {
        (.section(.articles), "articles/")
      }
    var head = head(
      PageTitle(subject, page: number), path: path, section: .articles,
      breadcrumbs: scope == .all ? [] : [crumb(.articles, "articles/")],
      description: wording.articleListDescription(year: scope.year.map { .init(year: $0) }))
    let pages = PageSize.pages(members.count, PageSize.articles)
    let pagination = pagination(number, of: pages, base: base)
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    head.lastModified = members.first.flatMap { library.articles[$0].accessed?.machine }
    let rows = PageSize.slice(members, page: number, size: PageSize.articles).map { row($0) }
    return page(
      path, head,
      .articleList(
        ArticleListView(
          heading: PageTitle(subject), rows: rows, pagination: pagination, years: articleArchive(scope), publisher: nil)
      )
    )
  }

  func articles(in scope: ListScope) -> [ArticleIndex] {
    if case .year(let year) = scope { return indexes.articleYears.first { $0.year == year }?.members ?? [] }
    return indexes.articles
  }

  private func articleArchive(_ scope: ListScope) -> [ArchiveYear] {
    indexes.articleYears.map { year in
      ArchiveYear(
        year: .init(year: year.year), url: links.addresses.url("articles/\(padded(year.year, 4))/"),
        count: year.members.count,
        isCurrent: scope == .year(year.year), months: [])
    }
  }

  // MARK: Publishers

  func publisherRow(_ publisher: PublisherIndex.Publisher) -> PublisherRow {
    let entity = publisher.entity.map { library.entities[$0] }
    return PublisherRow(
      name: publisher.name, articlesURL: links.addresses.url("publishers/\(publisher.slug)/"),
      entity: publisher.entity.map { entityLinks[$0] }, reliability: entity?.reliability?.rawValue,
      reliabilityNote: entity?.reliabilityNote, articleCount: publisher.articles.count)
  }

  func publisherListPage(_ path: String) -> Page {
    let head = head(
      .section(.publishers), path: path, section: .publishers, description: wording.publisherListDescription)
    return page(path, head, .publisherList(PublisherListView(rows: indexes.publishers.publishers.map(publisherRow))))
  }

  func publisherPage(_ position: Int, _ number: Int, _ path: String) -> Page {
    let publisher = indexes.publishers.publishers[position]
    let pages = PageSize.pages(publisher.articles.count, PageSize.articles)
    let pagination = pagination(number, of: pages, base: "publishers/\(publisher.slug)/")
    var head = head(
      PageTitle(.articlesFrom(publisher.name), page: number), path: path, section: .publishers,
      breadcrumbs: [crumb(.publishers, "publishers/")],
      description: wording.articleListDescription(publisher: publisher.name))
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    let rows = PageSize.slice(publisher.articles, page: number, size: PageSize.articles).map { row($0) }
    return page(
      path, head,
      .articleList(
        ArticleListView(
          heading: PageTitle(.articlesFrom(publisher.name)), rows: rows, pagination: pagination, years: [],
          publisher: publisherRow(publisher))))
  }
}
