import HTML

extension EntityPages {
  /// Of each kind, how many stand open at most, and how many where no two briefings name any of them; the others that
  /// are kept are folded away.
  private static let openCoMentions = (repeated: 8, single: 3)
  /// Names that a drawing of the width of a telephone holds without one covering another.
  private static let drawnNeighbours = 9
  /// Of these, places and events: everybody is named together with countries.
  private static let drawnPlaces = 2

  /// Nil where no listed briefing names the entity with another.
  func coMentions(of index: EntityIndex) -> CoMentionsView? {
    let neighbours = facts.indexes.cooccurrences.neighbours(of: index)
    guard !neighbours.isEmpty else { return nil }
    var rest = neighbours
    let groups = EntityKind.allCases.compactMap { kind -> CoMentionsView.Group? in
      // They come by kind.
      let some = rest.prefix { facts.library.entities[$0.entity].kind == kind }
      rest = rest.dropFirst(some.count)
      guard !some.isEmpty else { return nil }
      let repeated = some.prefix(Self.openCoMentions.repeated).prefix { $0.count > 1 }.count
      var open = repeated > 0 ? repeated : Self.openCoMentions.single
      // To fold away one or two saves nobody anything.
      if some.count <= open + 2 { open = some.count }
      return .init(
        kind: kind, first: some.prefix(open).map(coMention), further: some.dropFirst(open).map(coMention),
        leftOut: facts.indexes.cooccurrences.count(of: kind, with: index) - some.count)
    }
    let count = facts.indexes.cooccurrences.briefingCount(of: index)
    return CoMentionsView(
      briefingCount: count, groups: groups, network: count > 1 ? network(of: index, among: neighbours) : nil)
  }

  private func coMention(_ neighbour: CooccurrenceIndex.Neighbour) -> CoMention {
    let briefing = neighbour.lastBriefing
    return CoMention(
      entity: facts.entityLinks[neighbour.entity], count: neighbour.count,
      lastDate: facts.date(of: briefing), lastURL: facts.briefingLinks[briefing].url)
  }

  /// People and organizations first, by their briefings, then places and events: a storyline stands for its briefings
  /// themselves. Two neighbours make no picture.
  private func network(
    of index: EntityIndex, among all: ArraySlice<CooccurrenceIndex.Neighbour>
  ) -> EgoNetworkView? {
    let neighbours = all.filter { facts.library.entities[$0.entity].kind != .topics }
    guard neighbours.count >= 3 else { return nil }
    let isActor = neighbours.map { neighbour in
      let kind = facts.library.entities[neighbour.entity].kind
      return kind == .people || kind == .organizations
    }
    // By count, then date; the order of the index decides what is left.
    let ranked = neighbours.indices.sorted { a, b in
      let (x, y) = (neighbours[a], neighbours[b])
      if x.count != y.count { return x.count > y.count }
      return x.lastBriefing != y.lastBriefing ? x.lastBriefing < y.lastBriefing : a < b
    }
    let actors = ranked.filter { isActor[$0] }
    let others = ranked.filter { !isActor[$0] }
    let places = others.prefix(max(Self.drawnPlaces, Self.drawnNeighbours - actors.count))
    let chosen = (actors.prefix(Self.drawnNeighbours - places.count) + places).sorted()
    let drawn = chosen.map { neighbours[$0] }
    return EgoNetworkView(
      neighbours: drawn.map(coMention),
      ties: facts.indexes.cooccurrences.ties(among: drawn.map(\.entity), with: index).map {
        .init(first: $0.first, second: $0.second, count: $0.count)
      })
  }

  // MARK: Sources

  /// The listed articles that name an entity by publisher: those with most first, then by name.
  func sourcesSeen(naming index: EntityIndex) -> [SourceGroup] {
    // Publishers are numbered by name, articles newest first: each publisher's stand together, and in that order.
    let articles = facts.indexes.mentions.articles(naming: index)
    let sorted = articles.map { (publisher: facts.articlePublishers.number(of: $0), article: $0) }.sorted { $0 < $1 }
    var groups: [Range<Int>] = []
    for (position, row) in sorted.enumerated() {
      let isSame = position > 0 && sorted[position - 1].publisher == row.publisher
      let start = isSame ? groups.removeLast().lowerBound : position
      groups.append(start..<position + 1)
    }
    return groups.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound
    }.map { group in sourceGroup(sorted[group].lazy.map(\.article)) }
  }

  /// - Parameter articles: Of one publisher, newest first.
  private func sourceGroup(_ articles: some Collection<ArticleIndex>) -> SourceGroup {
    var first: ArticleIndex?
    var last: ArticleIndex?
    var undatedCount = 0
    for article in articles {
      if facts.library.articles[article].published?.anchor == nil {
        undatedCount += 1
      } else {
        last = last ?? article
        first = article
      }
    }
    let newest = articles[articles.startIndex]
    let entity = facts.links.articleLinks[newest].publisher.entity
    return SourceGroup(
      publisher: facts.articlePublishers.publisher(of: newest),
      reliability: entity.flatMap { facts.library.entities[$0].reliability?.rawValue }, articleCount: articles.count,
      dates: dates(from: first, until: last), undatedCount: undatedCount)
  }

  /// Of publication, from the first to the last of two articles.
  private func dates(from first: ArticleIndex?, until last: ArticleIndex?) -> Period? {
    guard let first, let last else { return nil }
    return Period(from: facts.library.articles[first].published, until: facts.library.articles[last].published)
  }
}
