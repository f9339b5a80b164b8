/// The numbered source list of a briefing.
extension PageFactory {
  func sourceEntries(of index: BriefingIndex) -> [SourceEntry] {
    let declared = links.briefingLinks[index].sources
    return links.bodies.briefings[index].citations.enumerated().map { position, citation in
      let source = declared.first { $0.article == citation.article }
      let via = source?.via ?? links.articleLinks[citation.article].via
      return sourceEntry(position + 1, citation, source?.entry, via: via)
    }
  }

  private func sourceEntry(
    _ number: Int, _ citation: Citation, _ entry: Briefing.SourceReference?, via: String?
  ) -> SourceEntry {
    // Field by field: a copy of a whole article would retain all its strings.
    let index = citation.article
    let (url, archiveURL) = (library.articles[index].url, library.articles[index].archiveURL)
    let status = library.articles[index].urlStatus
    return SourceEntry(
      number: number, anchor: CitationNumbers.sourceAnchor(number), citedAt: citation.anchors.map { "#" + $0 },
      title: articleLinks[index], titleDirection: articleDirections[index],
      publisher: publisher(of: index),
      authors: namesOrLinks(links.articleLinks[index].authors).map(\.text),
      published: library.articles[index].published, accessed: library.articles[index].accessed,
      grade: entry?.grade ?? grade(of: index),
      locator: entry?.locator ?? (citation.locators.isEmpty ? nil : citation.locators.joined(separator: ", ")),
      quote: entry?.quote?.value, note: entry?.note, via: via,
      mainURL: status?.isGone == true ? archiveURL ?? url : url, archiveURL: archiveURL,
      urlStatus: status == .live ? nil : status)
  }

  /// The publisher's reliability and the report's credibility: `B2`, `B`, `2`.
  func grade(of article: ArticleIndex) -> String? {
    let letter =
      links.articleLinks[article].publisher.entity.flatMap { library.entities[$0].reliability?.rawValue } ?? ""
    let digit = library.articles[article].credibility.map(String.init) ?? ""
    let grade = letter + digit
    return grade.isEmpty ? nil : grade
  }
}
