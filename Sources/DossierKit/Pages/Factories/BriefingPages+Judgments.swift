/// The judgments of a briefing and what became of them.
extension BriefingPages {
  /// Rows of a judgment's history beyond this many are left out: the first and the latest stay.
  private static let historyLimit = 12

  func judgments(of index: BriefingIndex) -> [JudgmentView] {
    let briefing = facts.library.briefings[index]
    let numbers = facts.links.bodies.briefings[index].citations.map(\.article)
    return briefing.judgments.indices.map { position in
      let judgment = briefing.judgments[position]
      let place = JudgmentHistory.Place(briefing: index, position: position)
      let thread = facts.indexes.judgments.thread(of: place)
      let now = thread.firstIndex(of: place) ?? 0
      let rows = now == 0 ? [] : Self.historyRows(upTo: now)
      return JudgmentView(
        anchor: Self.anchor(ofJudgment: position), text: judgment.text,
        likelihood: likelihood(judgment.assessment), confidence: confidence(judgment.assessment),
        sources: facts.links.briefingLinks[index].judgmentSources[position].map { article in
          if let number = numbers.firstIndex(of: article) {
            return Link(String(number + 1), "#" + CitationNumbers.sourceAnchor(number + 1))
          }
          return facts.articleLinks[article]
        },
        since: judgment.since, history: rows.map { entry($0, of: thread, seenFrom: place) },
        omittedCount: now == 0 ? 0 : now + 1 - rows.count,
        latest: now + 1 < thread.count ? entry(thread.count - 1, of: thread, seenFrom: place) : nil)
    }
  }

  static func anchor(ofJudgment position: Int) -> String { "part-judgment-\(position + 1)" }

  private static func historyRows(upTo now: Int) -> [Int] {
    now < historyLimit ? Array(0...now) : [0] + Array(now - historyLimit + 2...now)
  }

  private func entry(
    _ row: Int, of thread: [JudgmentHistory.Place], seenFrom place: JudgmentHistory.Place
  ) -> JudgmentView.Entry {
    let there = thread[row]
    let judgment = judgment(at: there)
    let before = row > 0 ? self.judgment(at: thread[row - 1]) : judgment
    let link = facts.briefingLinks[there.briefing]
    // Said once, where it begins: at the first row in other words than this page's, or where the words change.
    let isReworded = row == 0 ? !haveSameWords(judgment, self.judgment(at: place)) : !haveSameWords(judgment, before)
    return JudgmentView.Entry(
      briefing: Link(link.text, link.url + "#" + Self.anchor(ofJudgment: there.position), lang: link.lang),
      date: facts.date(of: there.briefing), isThisBriefing: there == place,
      likelihood: likelihood(judgment.assessment), confidence: confidence(judgment.assessment),
      likelihoodShift: judgment.assessment.likelihoodShift(since: before.assessment),
      confidenceShift: judgment.assessment.confidenceShift(since: before.assessment),
      wording: isReworded && there != place ? judgment.text : nil, isReworded: row > 0 && isReworded)
  }

  private func haveSameWords(_ a: Briefing.Judgment, _ b: Briefing.Judgment) -> Bool {
    JudgmentMatcher.words(of: a.text) == JudgmentMatcher.words(of: b.text)
  }

  private func judgment(at place: JudgmentHistory.Place) -> Briefing.Judgment {
    facts.library.briefings[place.briefing].judgments[place.position]
  }

  private func likelihood(_ assessment: Assessment) -> ScaleWord? {
    assessment.likelihood.map { ScaleWord(word: $0, range: Likelihood(word: $0)?.percent) }
  }

  private func confidence(_ assessment: Assessment) -> ScaleWord? {
    assessment.confidence.map { ScaleWord(word: $0, range: nil) }
  }
}
