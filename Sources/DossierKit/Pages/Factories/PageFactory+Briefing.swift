import HTML

extension PageFactory {
  func card(_ index: Int) -> BriefingCard {
    let briefing = library.briefings[index]
    let resolved = links.briefingLinks[index]
    return BriefingCard(
      link: briefingLinks[index], date: dateText(briefing.date.value),
      summary: briefing.summary ?? Self.excerpt(links.briefingBodies[index].excerpt),
      type: briefing.type?.rawValue,
      storyline: resolved.storyline.flatMap { library.entities[$0].header.isListed ? entityLinks[$0] : nil },
      about: resolved.about.filter { library.entities[$0].header.isListed }.prefix(4).map { entityLinks[$0] },
      sourceCount: links.briefingBodies[index].citations.count,
      isCorrected: !briefing.corrections.isEmpty)
  }

  func briefingPage(_ index: Int, _ path: String) -> Page {
    let briefing = library.briefings[index]
    let isWithdrawn = briefing.header.isWithdrawn
    let description = isWithdrawn ? nil : briefing.summary ?? Self.excerpt(links.briefingBodies[index].excerpt)
    var head = head(
      briefing.title, path: path, section: .briefings,
      breadcrumbs: [Link("Briefings", links.addresses.url("briefings/"))], description: description,
      lang: briefing.header.lang)
    head.openGraphType = "article"
    head.noindex = !briefing.header.isListed
    head.lastModified = (briefing.updated ?? briefing.date.value).machine
    head.image = isWithdrawn ? nil : imageView(briefing.image, from: briefing.header)
    head.imageURL = head.image.map { absolute($0.url) }
    let view = briefingView(index)
    head.previousURL = view.storyline?.previous?.url
    head.nextURL = view.storyline?.next?.url
    head.structuredData = StructuredData.briefing(index, view, head, self)
    return page(path, head, .briefing(view))
  }

  private func briefingView(_ index: Int) -> BriefingView {
    let briefing = library.briefings[index]
    let resolved = links.briefingLinks[index]
    let body = links.briefingBodies[index]
    let isWithdrawn = briefing.header.isWithdrawn
    let wantsContents = briefing.wantsTableOfContents ?? (body.headings.count >= 4)
    return BriefingView(
      title: briefing.title, summary: isWithdrawn ? nil : briefing.summary, type: briefing.type?.rawValue,
      date: dateText(briefing.date.value), updated: briefing.updated.map(dateText),
      authors: namesOrLinks(resolved.authors), editors: namesOrLinks(resolved.editors),
      tlp: briefing.header.tlp.flatMap { $0 == library.site.defaultTLP ? nil : $0.rawValue }, isWithdrawn: isWithdrawn,
      image: isWithdrawn ? nil : imageView(briefing.image, from: briefing.header), series: briefing.series,
      issue: briefing.issue, period: briefing.period.map(dateText), storyline: storylineNavigation(of: index),
      follows: resolved.follows.map { briefingLinks[$0] }, supersedes: resolved.supersedes.map { briefingLinks[$0] },
      supersededBy: superseding(index).map { briefingLinks[$0] }, body: isWithdrawn ? .empty : body.html,
      tableOfContents: wantsContents && !isWithdrawn ? body.headings : [],
      judgments: isWithdrawn ? [] : judgments(of: index), corrections: briefing.corrections.map(correctionView),
      method: isWithdrawn ? .empty : links.briefingMethods[index], sources: isWithdrawn ? [] : sourceEntries(of: index),
      about: isWithdrawn ? [] : resolved.about.map { entityLinks[$0] },
      places: isWithdrawn ? [] : resolved.places.map { entityLinks[$0] },
      mentions: isWithdrawn ? [] : mentions(resolved.mentions, in: body, besides: resolved.about + resolved.places),
      tags: isWithdrawn ? [] : tagLinks(briefing.header.tags), license: briefing.license.map(license),
      backlinks: links.backlinks.of(.briefing(index)).map { entry($0) })
  }

  private func license(_ text: String) -> NameOrLink { NameOrLink(text, url: URLRules.isWebURL(text) ? text : nil) }

  /// Declared and linked entities, by kind and name, without those that stand elsewhere on the page.
  func mentions(_ declared: [Int], in body: RenderedBody, besides shown: [Int]) -> [EntityLink] {
    var seen = Set(shown)
    var found: [Int] = []
    for index in declared where seen.insert(index).inserted { found.append(index) }
    for reference in body.references {
      if case .entity(let index) = reference.target, seen.insert(index).inserted { found.append(index) }
    }
    let order = EntityKind.allCases
    func rank(_ index: Int) -> Int { order.firstIndex(of: library.entities[index].kind) ?? 0 }
    return found.sorted { rank($0) != rank($1) ? rank($0) < rank($1) : $0 < $1 }.map { entityLinks[$0] }
  }

  private func storylineNavigation(of index: Int) -> StorylineNavigation? {
    guard let topic = links.briefingLinks[index].storyline else { return nil }
    let members = indexes.storylines.briefings(of: topic)
    guard let position = members.firstIndex(of: index) else { return nil }
    return StorylineNavigation(
      storyline: entityLinks[topic], position: position + 1, count: members.count,
      previous: position > 0 ? briefingLinks[members[position - 1]] : nil,
      next: position + 1 < members.count ? briefingLinks[members[position + 1]] : nil)
  }

  /// Briefings that say they replace this one.
  private func superseding(_ index: Int) -> [Int] {
    links.backlinks.of(.briefing(index)).compactMap { backlink in
      guard case .briefing(let other) = backlink.source, links.briefingLinks[other].supersedes.contains(index) else {
        return nil
      }
      return other
    }
  }

  func correctionView(_ correction: Briefing.Correction) -> CorrectionView {
    CorrectionView(
      date: correction.date.map(dateText), type: correction.type.rawValue, text: correction.text, was: correction.was)
  }

  private func judgments(of index: Int) -> [JudgmentView] {
    let briefing = library.briefings[index]
    let numbers = links.briefingBodies[index].citations.map(\.article)
    return zip(briefing.judgments, links.briefingLinks[index].judgmentSources).map { judgment, articles in
      JudgmentView(
        text: judgment.text, likelihood: judgment.likelihood, confidence: judgment.confidence,
        sources: articles.map { article in
          if let position = numbers.firstIndex(of: article) {
            return Link(String(position + 1), "#" + CitationNumbers.sourceAnchor(position + 1))
          }
          return articleLinks[article]
        },
        since: judgment.since.map(dateText))
    }
  }

  // MARK: Sources

  private func sourceEntries(of index: Int) -> [SourceEntry] {
    let declared = links.briefingLinks[index].sources
    return links.briefingBodies[index].citations.enumerated().map { position, citation in
      let source = declared.first { $0.article == citation.article }
      let via = source?.via ?? links.articleLinks[citation.article].via
      return sourceEntry(position + 1, citation, source?.entry, via: via)
    }
  }

  private func sourceEntry(
    _ number: Int, _ citation: Citation, _ entry: Briefing.SourceReference?, via: String?
  ) -> SourceEntry {
    let article = library.articles[citation.article]
    let isGone = article.urlStatus?.isGone == true
    return SourceEntry(
      number: number, anchor: CitationNumbers.sourceAnchor(number), citedAt: citation.anchors.map { "#" + $0 },
      title: articleLinks[citation.article], titleDirection: direction(of: article.title),
      publisher: publisher(of: citation.article),
      authors: namesOrLinks(links.articleLinks[citation.article].authors).map(\.text),
      published: article.published.map(dateText), accessed: article.accessed.map(dateText),
      grade: entry?.grade ?? grade(of: citation.article),
      locator: entry?.locator ?? (citation.locators.isEmpty ? nil : citation.locators.joined(separator: ", ")),
      quote: entry?.quote?.value, note: entry?.note, via: via,
      mainURL: isGone ? article.archiveURL ?? article.url : article.url,
      archiveURL: article.archiveURL,
      urlStatus: article.urlStatus.flatMap { $0 == .live ? nil : $0.rawValue })
  }

  /// The publisher's reliability and the report's credibility: `B2`, `B`, `2`.
  func grade(of article: Int) -> String? {
    let letter =
      links.articleLinks[article].publisher.entity.flatMap { library.entities[$0].reliability?.rawValue } ?? ""
    let digit = library.articles[article].credibility.map(String.init) ?? ""
    let grade = letter + digit
    return grade.isEmpty ? nil : grade
  }
}
