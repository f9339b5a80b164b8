/// A judgment that claims confidence, or that something is likely, needs more than one voice.
///
/// Low confidence says that it has one, so nothing is said about that.
enum JudgmentSourceCheck {
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ origins: ArticleOrigins, _ findings: inout EditorialFindings,
    _ report: inout EditorialReport
  ) {
    for (index, briefing) in library.briefings.indexed {
      report.judgments += briefing.judgments.count
      guard !briefing.header.isWithdrawn else { continue }
      for (judgment, named) in zip(briefing.judgments, links.briefingLinks[index].judgmentSources) {
        guard let claim = claim(of: judgment) else { continue }
        // A source that does not resolve has its own finding.
        guard named.count == judgment.sources.count else { continue }
        let sources = named.isEmpty ? links.sources(ofBriefing: index) : Set(named).sorted()
        guard let voice = origins.singleVoice(of: sources) else { continue }
        findings.add(.singleSourcedJudgment) { code in
          Diagnostic(
            code, "\(claim), but \(grounds(sources, voice))", at: briefing.header.location(judgment.span),
            fixes: ["add a source that is independent of it, or write ‘confidence: low’"])
        }
      }
    }
  }

  /// A judgment's claim that one voice cannot carry; nil if it makes none.
  private static func claim(of judgment: Briefing.Judgment) -> String? {
    if let word = judgment.assessment.confidence {
      return Confidence(word: word).map { $0 >= .moderate ? "confidence is said to be \($0)" : nil } ?? nil
    }
    guard let likelihood = judgment.assessment.likelihood, let degree = Likelihood(word: likelihood), degree >= .likely
    else { return nil }
    return "this is said to be \(likelihood.lowercased())"
  }

  private static func grounds(_ sources: [ArticleIndex], _ voice: String) -> String {
    if sources.count == 1 { return "it rests on one article" }
    let count = sources.count == 2 ? "both" : "all \(sources.count)"
    return "\(count) of its sources go back to ‘\(voice)’"
  }
}
