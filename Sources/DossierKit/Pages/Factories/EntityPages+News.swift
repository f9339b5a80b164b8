import HTML

extension EntityPages {
  private static let newsSources = 8

  /// The news for a reader of the earlier briefing. Nil before a second briefing names the entity.
  ///
  /// A date counts as later only where it is later however it is meant: `2020` may lie before a briefing of January 2020.
  func news(of index: EntityIndex) -> EntityNewsView? {
    let briefings = facts.indexes.mentions.briefings(naming: index)
    guard let newest = briefings.first else { return nil }
    let day = self.day(of: newest)
    let fresh = briefings.prefix { self.day(of: $0) == day }
    guard let since = briefings.dropFirst(fresh.count).first else { return nil }
    let sources = newSources(naming: index, fresh: fresh, older: briefings.dropFirst(fresh.count))
    return EntityNewsView(
      since: facts.briefingLinks[since], sinceDate: facts.date(of: since),
      briefings: fresh.map(briefingEntry), sources: sources.prefix(Self.newsSources).map(sourceEntry),
      furtherSources: max(0, sources.count - Self.newsSources),
      endedPositions: endedPositions(of: index, after: facts.library.briefings[since].date.value),
      judgmentChanges: fresh.flatMap { facts.indexes.judgments.changes(inBriefing: $0) }.map(row))
  }

  private func row(_ change: JudgmentChange) -> JudgmentChangeRow {
    let link = facts.briefingLinks[change.place.briefing]
    return JudgmentChangeRow(
      text: change.text, formerLikelihood: change.before.likelihood, likelihood: change.after.likelihood,
      formerConfidence: change.before.confidence, confidence: change.after.confidence,
      briefing: Link(
        link.text, link.url + "#" + BriefingPages.anchor(ofJudgment: change.place.position), lang: link.lang))
  }

  /// Year, month and day in one number.
  private func day(of briefing: BriefingIndex) -> Int { facts.library.briefings[briefing].date.value.sortKey / 86_401 }

  /// Stored articles that name the entity and were published after the newest older briefing, or on which no older
  /// briefing relies and a newer one does.
  private func newSources(
    naming index: EntityIndex, fresh: ArraySlice<BriefingIndex>, older: ArraySlice<BriefingIndex>
  ) -> [ArticleIndex] {
    let cited = Set(fresh.lazy.flatMap { facts.links.bodies.briefings[$0].citations.lazy.map(\.article) })
    let limit = older.first.map(day) ?? 0
    let sources = facts.indexes.mentions.articles(naming: index).filter { article in
      let published = facts.library.articles[article].published
      let isLater = published.map { $0.anchor != nil && $0.sortKey / 86_401 > limit } ?? false
      return isLater || cited.contains(article)
    }
    // Only they are looked up, since older briefings have very many citations.
    let candidates = Set(sources)
    var known = Set<ArticleIndex>()
    for briefing in older where !candidates.isEmpty {
      for citation in facts.links.bodies.briefings[briefing].citations where candidates.contains(citation.article) {
        known.insert(citation.article)
      }
    }
    return known.isEmpty ? sources : sources.filter { !known.contains($0) }
  }

  private func sourceEntry(_ article: ArticleIndex) -> TimelineEntry {
    articleEntry(article, facts.library.articles[article].published)
  }

  /// Positions with an end after a date that has come.
  private func endedPositions(of index: EntityIndex, after date: EDTFDate) -> [TimelineEntry] {
    let ended = positions(about: index).enumerated().compactMap { number, statement -> TimelineRow? in
      guard let until = statement.until, until.anchor != nil,
        until.sortKey > date.sortKey, facts.library.audience.now.hasReached(until.lastDay)
      else { return nil }
      return row(statement, number).map { TimelineRow(until, number, $0.entry) }
    }
    return ended.sorted { $1.order < $0.order }.map(\.entry)
  }
}
