/// A briefing's sources that all repeat one article are one source.
///
/// Where every judgment of the briefing is of low confidence, the author has said so.
enum CircularSourcingCheck {
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ origins: ArticleOrigins, _ findings: inout EditorialFindings
  ) {
    guard findings.isOn(.circularSourcing) else { return }
    for (index, briefing) in library.briefings.indexed {
      let sources = links.sources(ofBriefing: index)
      guard sources.count > 1, let first = sources.first, let root = origins.roots[first],
        sources.allSatisfy({ origins.roots[$0] == root }), !admitsDoubt(briefing)
      else { continue }
      let origin = library.articles[root].header
      let isListed = sources.contains(root)
      let all = sources.count == 2 ? "both" : "all \(sources.count)"
      findings.add(.circularSourcing) { code in
        Diagnostic(
          code,
          isListed
            ? "\(all) sources are ‘\(origin.id)’ or repeat it"
            : "\(all) sources repeat one article, ‘\(origin.id)’",
          at: briefing.header.location(briefing.sources.first?.article.span ?? .start),
          notes: [.init("what they repeat is here", at: origin.location(origin.idSpan))],
          fixes: ["find a source that does not repeat it, or say in a judgment that confidence is low"])
      }
    }
  }

  private static func admitsDoubt(_ briefing: Briefing) -> Bool {
    !briefing.judgments.isEmpty
      && briefing.judgments.allSatisfy { $0.assessment.confidence.flatMap { Confidence(word: $0) } == Confidence.low }
  }
}

extension LinkGraph {
  /// The articles that a briefing lists or cites, each once, ascending.
  func sources(ofBriefing index: BriefingIndex) -> [ArticleIndex] {
    Set(briefingLinks[index].sources.map(\.article) + bodies.briefings[index].citations.map(\.article)).sorted()
  }
}
