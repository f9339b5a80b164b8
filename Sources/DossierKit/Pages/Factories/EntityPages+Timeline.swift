import HTML

/// Oldest first, as a story is told: what is newest stands above it, under what is new, and in the backlinks.
extension EntityPages {
  /// Rows beyond this many, the oldest ones, are folded away.
  private static let openRows = 20
  /// Briefings and articles that get a row, the newest ones; of others a year tells how many it has.
  private static let documentRows = 40

  /// Nil where it would repeat one list of the page: it takes three rows of two kinds.
  func timeline(of index: EntityIndex) -> TimelineView? {
    let documents = datedDocuments(naming: index)
    let statements = datedStatements(about: index)
    let kind = documents.first?.order.kind ?? statements.first?.order.kind
    let hasOthers =
      documents.contains { $0.order.kind != kind } || statements.contains { $0.order.kind != kind }
    guard documents.count + statements.count >= 3, hasOthers else { return nil }
    // Small numbers are sorted, not rows of many words.
    var places = statements.indices.map { Place(order: statements[$0].order, row: .statement($0)) }
    for document in documents.prefix(Self.documentRows) {
      places.append(Place(order: document.order, row: .document(document)))
    }
    places.sort { $0.order < $1.order }
    let earlier = places.dropLast(Self.openRows)
    let left = documents.dropFirst(Self.documentRows)
    return TimelineView(
      earlier: years(earlier, statements, left), recent: years(places.suffix(Self.openRows), statements, []))
  }

  // MARK: Rows

  /// By the date, then what it is, then how it was found.
  struct TimelineOrder: Comparable {
    var sortKey: Int
    var kind: Int
    var number: Int

    static func < (a: Self, b: Self) -> Bool { (a.sortKey, a.kind, a.number) < (b.sortKey, b.kind, b.number) }
  }

  struct TimelineRow {
    var date: EDTFDate
    var order: TimelineOrder
    var entry: TimelineEntry

    init(_ date: EDTFDate, _ number: Int, _ entry: TimelineEntry) {
      self.date = date
      self.entry = entry
      order = TimelineOrder(sortKey: date.sortKey, kind: entry.content.kind, number: number)
    }
  }

  /// Where a row stands.
  private struct Place {
    enum Row {
      /// By its number among the statements.
      case statement(Int)
      case document(DatedDocument)
    }
    var order: TimelineOrder
    var row: Row
  }

  /// A briefing or an article with a date, before anybody has asked for its row.
  struct DatedDocument {
    enum Document {
      case briefing(BriefingIndex)
      case article(ArticleIndex)
    }
    let document: Document
    let sortKey: Int

    init(_ document: Document, _ date: EDTFDate) {
      self.document = document
      sortKey = date.sortKey
    }

    /// The library has the newest first, a timeline has it last.
    var order: TimelineOrder {
      switch document {
      case .briefing(let index):
        TimelineOrder(sortKey: sortKey, kind: TimelineEntry.Content.briefingKind, number: -index.position)
      case .article(let index):
        TimelineOrder(sortKey: sortKey, kind: TimelineEntry.Content.articleKind, number: -index.position)
      }
    }
  }

  private func datedStatements(about index: EntityIndex) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    var own: [RelationView] = []
    for (number, statement) in statements(about: index).enumerated() {
      guard let row = row(statement, number) else { continue }
      if case .relation(let relation) = statement.content {
        // Two records may state one relation, each from its side.
        if relation.isInverse, own.contains(where: relation.repeats) { continue }
        if !relation.isInverse { own.append(relation) }
      }
      rows.append(row)
    }
    return rows
  }

  /// Nil for what has no date, or one that no year holds.
  func row(_ statement: EntityStatement, _ number: Int) -> TimelineRow? {
    guard let date = statement.date, date.anchor != nil else { return nil }
    // What happens has a date; what holds has a beginning.
    let shown =
      statement.isOccurrence && statement.until == nil
      ? .date(date) : Period(from: statement.from, until: statement.until) ?? .date(date)
    return TimelineRow(
      date, number, TimelineEntry(date: shown, content: statement.content, source: shortSource(statement.source)))
  }

  /// Newest first; a storyline's own briefings stand in its list.
  private func datedDocuments(naming index: EntityIndex) -> [DatedDocument] {
    let told = Set(facts.indexes.storylines.briefings(of: index))
    var documents: [DatedDocument] = []
    for briefing in facts.indexes.mentions.briefings(naming: index) where told.isEmpty || !told.contains(briefing) {
      documents.append(DatedDocument(.briefing(briefing), facts.library.briefings[briefing].date.value))
    }
    for article in facts.indexes.mentions.articles(naming: index) {
      guard let date = facts.library.articles[article].published, date.anchor != nil else { continue }
      documents.append(DatedDocument(.article(article), date))
    }
    return documents.sorted { $1.order < $0.order }
  }

  private func date(of document: DatedDocument) -> EDTFDate? {
    switch document.document {
    case .briefing(let index): facts.library.briefings[index].date.value
    case .article(let index): facts.library.articles[index].published
    }
  }

  private func entry(of document: DatedDocument) -> TimelineEntry {
    switch document.document {
    case .briefing(let index): briefingEntry(index)
    case .article(let index): articleEntry(index, facts.library.articles[index].published)
    }
  }

  func briefingEntry(_ index: BriefingIndex) -> TimelineEntry {
    TimelineEntry(
      date: .date(facts.date(of: index)),
      content: .briefing(facts.briefingLinks[index], direction: facts.briefingDirections[index]),
      source: nil)
  }

  func articleEntry(_ index: ArticleIndex, _ date: EDTFDate?) -> TimelineEntry {
    TimelineEntry(
      date: date.map { .date($0) },
      content: .article(
        facts.articleLinks[index], direction: facts.articleDirections[index],
        publisher: facts.publisher(of: index)?.text),
      source: nil)
  }

  // MARK: Years

  /// Rows in order, with the number of the documents that have none; of these the newest comes first.
  private func years(
    _ places: ArraySlice<Place>, _ statements: [TimelineRow], _ left: ArraySlice<DatedDocument>
  ) -> [TimelineView.Year] {
    var years: [TimelineView.Year] = []
    var left = left
    func open(_ date: EDTFDate?) -> Int {
      let year = date?.anchor?.yearAlone
      if years.isEmpty || years[years.count - 1].year != year {
        years.append(.init(year: year, entries: [], furtherBriefings: 0, furtherArticles: 0))
      }
      return years.count - 1
    }
    func count(before order: TimelineOrder?) {
      while let next = left.last, order.map({ next.order < $0 }) ?? true {
        left.removeLast()
        let year = open(date(of: next))
        switch next.document {
        case .briefing: years[year].furtherBriefings += 1
        case .article: years[year].furtherArticles += 1
        }
      }
    }
    for place in places {
      count(before: place.order)
      switch place.row {
      case .statement(let number): years[open(statements[number].date)].entries.append(statements[number].entry)
      case .document(let document):
        years[open(date(of: document))].entries.append(entry(of: document))
      }
    }
    count(before: nil)
    return years
  }
}

extension RelationView {
  /// Whether both state the same of the same other entity at the same time.
  fileprivate func repeats(_ other: RelationView) -> Bool {
    entity == other.entity && role == other.role && dates == other.dates
  }
}

extension TimelineEntry.Content {
  /// The order of what has one date: what happened before what was written about it.
  var kind: Int {
    switch self {
    case .milestone: 0
    case .event: 1
    case .position: 2
    case .fact: 3
    case .relation: 4
    case .article: Self.articleKind
    case .briefing: Self.briefingKind
    }
  }

  fileprivate static var articleKind: Int { 5 }
  fileprivate static var briefingKind: Int { 6 }
}
