/// The numbered source list of a briefing.
extension BriefingPages {
  func sourceEntries(of index: BriefingIndex) -> [SourceEntry] {
    let declared = facts.links.briefingLinks[index].sources
    return facts.links.bodies.briefings[index].citations.enumerated().map { position, citation in
      let source = declared.first { $0.article == citation.article }
      let via = source?.via ?? facts.links.articleLinks[citation.article].via
      return sourceEntry(position + 1, citation, source?.entry, via: via)
    }
  }

  private func sourceEntry(
    _ number: Int, _ citation: Citation, _ entry: Briefing.SourceReference?, via: String?
  ) -> SourceEntry {
    // Field by field: a copy of a whole article would retain all its strings.
    let index = citation.article
    let (url, archiveURL) = (facts.library.articles[index].url, facts.library.articles[index].archiveURL)
    let status = facts.library.articles[index].urlStatus
    return SourceEntry(
      number: number, anchor: CitationNumbers.sourceAnchor(number), citedAt: citation.anchors.map { "#" + $0 },
      title: facts.articleLinks[index], titleDirection: facts.articleDirections[index],
      publisher: facts.publisher(of: index),
      authors: facts.namesOrLinks(facts.links.articleLinks[index].authors).map(\.text),
      published: facts.library.articles[index].published, accessed: facts.library.articles[index].accessed,
      grade: entry?.grade ?? grade(of: index),
      locator: entry?.locator ?? (citation.locators.isEmpty ? nil : citation.locators.joined(separator: ", ")),
      quote: entry?.quote?.value, note: entry?.note, via: via,
      mainURL: status?.isGone == true ? archiveURL ?? url : url, archiveURL: archiveURL,
      urlStatus: status == .live ? nil : status)
  }

  /// The publisher's reliability and the report's credibility: `B2`, `B`, `2`.
  func grade(of article: ArticleIndex) -> String? {
    let letter =
      facts.links.articleLinks[article].publisher.entity.flatMap { facts.library.entities[$0].reliability?.rawValue }
      ?? ""
    let digit = facts.library.articles[article].credibility.map(String.init) ?? ""
    let grade = letter + digit
    return grade.isEmpty ? nil : grade
  }
}
