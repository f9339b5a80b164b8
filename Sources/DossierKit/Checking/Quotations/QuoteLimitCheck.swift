/// How much the site quotes of one article: `quote_limit` in `dossier.yaml`.
///
/// Articles whose rights allow their whole text are exempt.
enum QuoteLimitCheck {
  static func run(_ library: PublishedLibrary, _ links: LinkGraph, _ findings: inout EditorialFindings) {
    guard library.site.quoteLimitWords != nil || library.site.quoteLimitPerPage != nil else { return }
    for article in library.articles where isLimited(article) {
      check(article.quotes.map(\.text), in: article.header, of: article.header.id, library.site, &findings)
    }
    for (index, briefing) in library.briefings.indexed {
      var quotes: [ArticleIndex: [Located<String>]] = [:]
      for source in links.briefingLinks[index].sources {
        if let quote = source.entry.quote { quotes[source.article, default: []].append(quote) }
      }
      for (article, quotes) in quotes.sorted(by: { $0.key < $1.key }) where isLimited(library.articles[article]) {
        check(quotes, in: briefing.header, of: library.articles[article].header.id, library.site, &findings)
      }
    }
  }

  private static func isLimited(_ article: Article) -> Bool {
    !article.header.isWithdrawn && article.rights?.allowFullText != true
  }

  private static func check(
    _ quotes: [Located<String>], in header: DocumentHeader, of article: String, _ site: SiteConfiguration,
    _ findings: inout EditorialFindings
  ) {
    if let limit = site.quoteLimitWords {
      for quote in quotes {
        let words = QuotedParts(quote.value).wordCount
        guard words > limit else { continue }
        findings.add(.quoteTooLong) { code in
          Diagnostic(
            code, "this quotation has \(words) words; the site's limit is \(limit)", at: header.location(quote.span),
            fixes: ["leave out what is not needed with […], or say it in your own words"])
        }
      }
    }
    if let limit = site.quoteLimitPerPage, quotes.count > limit {
      findings.add(.tooManyQuotes) { code in
        Diagnostic(
          code, "‘\(article)’ is quoted \(quotes.count) times on this page; the site's limit is \(limit)",
          at: header.location(quotes[limit].span), fixes: ["keep those that carry the argument"])
      }
    }
  }
}
