import HTML

/// Stored articles.
struct ArticlePages: PageMaker {
  let facts: PageFacts

  func articlePage(_ index: ArticleIndex, _ path: String) -> Page {
    let article = facts.library.articles[index]
    // The page is ours and in our language; only the headline and what is quoted are the article's.
    var head = head(
      .named(article.title), path: path, section: .articles, breadcrumbs: [crumb(.articles, "articles/")],
      description: article.header.isWithdrawn ? nil : article.summary)
    head.openGraphType = "article"
    head.noindex = !article.header.isListed
    if article.header.isWithdrawn { return page(path, head, .article(withdrawnView(of: index))) }
    head.lastModified = article.accessed?.machine
    let view = articleView(index)
    head.structuredData = StructuredData.article(index, view, head, facts)
    return page(path, head, .article(view))
  }

  private func articleView(_ index: ArticleIndex) -> ArticleView {
    let article = facts.library.articles[index]
    let resolved = facts.links.articleLinks[index]
    let publisherEntity = resolved.publisher.entity.map { facts.library.entities[$0] }
    let isGone = article.urlStatus?.isGone == true
    let citedBy = facts.links.backlinks.of(.article(index))
    return ArticleView(
      title: article.title, translatedTitle: article.translatedTitle,
      scriptTitle: article.scriptTitle.map { facts.localized($0, lang: article.header.lang) }, kind: article.kind,
      url: article.url, urlStatus: article.urlStatus == .live ? nil : article.urlStatus,
      mainURL: isGone ? article.archiveURL ?? article.url : article.url, archiveURL: article.archiveURL,
      archiveDate: article.archiveDate, publisher: facts.publisher(of: index),
      reliability: publisherEntity?.reliability?.rawValue, reliabilityNote: publisherEntity?.reliabilityNote,
      authors: facts.namesOrLinks(resolved.authors), agency: resolved.agency, via: resolved.via,
      origin: resolved.origin.map { facts.articleLinks[$0] }, published: article.published,
      publishedNote: article.publishedNote, accessed: article.accessed, dateline: article.dateline,
      section: article.section, lang: article.header.lang, summary: article.summary,
      quotes: article.quotes.map {
        .init(text: facts.localized($0.text.value, lang: article.header.lang), locator: $0.locator)
      },
      credibility: article.credibility.map(String.init), about: resolved.about.map { facts.entityLinks[$0] },
      mentions: mentions(resolved.mentions, in: facts.links.bodies.articles[index], besides: resolved.about),
      tags: facts.tagLinks(article.header.tags),
      images: article.images.map { .init(caption: $0.caption, credit: $0.credit, url: $0.url) },
      body: facts.links.bodies.articles[index].html, rights: article.rights,
      captureSHA256: article.sha256?.value, citedBy: citedBy.map { rows.entry($0) },
      citation: CitationFormatter(facts, index).formats)
  }

  /// The title; the theme adds a notice.
  private func withdrawnView(of index: ArticleIndex) -> ArticleView {
    let article = facts.library.articles[index]
    return ArticleView(
      title: article.title, translatedTitle: nil, scriptTitle: nil, kind: nil, url: nil, urlStatus: nil, mainURL: nil,
      archiveURL: nil, archiveDate: nil, publisher: nil, reliability: nil, reliabilityNote: nil,
      authors: [], agency: nil, via: nil, origin: nil, published: nil, publishedNote: nil, accessed: nil,
      dateline: nil, section: nil, lang: article.header.lang, summary: nil, quotes: [], credibility: nil, about: [],
      mentions: [], tags: [], images: [], body: .empty, rights: nil, captureSHA256: nil, citedBy: [],
      citation: CitationFormats(bibTeX: "", ris: "", cslJSON: ""), isWithdrawn: true)
  }

  /// Declared and linked entities, by kind and name, without those that stand elsewhere on the page.
  private func mentions(_ declared: [EntityIndex], in body: RenderedBody, besides shown: [EntityIndex]) -> [EntityLink]
  {
    var found = declared
    for reference in body.references {
      if case .entity(let index) = reference.target { found.append(index) }
    }
    found.sort()
    var result: [EntityLink] = []
    for kind in EntityKind.allCases {
      var last: EntityIndex?
      // Equal numbers stand together.
      for index in found where index != last && facts.library.entities[index].kind == kind {
        last = index
        if !shown.contains(index) { result.append(facts.entityLinks[index]) }
      }
    }
    return result
  }
}
