import HTML

/// Oldest first, as a story is told: what is newest stands above it, under what is new, and in the backlinks.
extension PageFactory {
  /// Rows beyond this many, the oldest ones, are folded away.
  private static let openRows = 20
  /// Briefings and articles that get a row, the newest ones; of others a year tells how many it has.
  private static let documentRows = 100

  /// Nil where it would repeat one list of the page: it takes three rows of two kinds.
  func timeline(of index: Int) -> TimelineView? {
    let documents = datedDocuments(naming: index)
    let statements = datedStatements(about: index)
    let kinds = Set((documents.map(\.entry) + statements.map(\.entry)).map(\.content.kind))
    guard documents.count + statements.count >= 3, kinds.count > 1 else { return nil }
    let shown = documents.prefix(Self.documentRows)
    var rows = (statements + shown).sorted { $0.order < $1.order }
    let open = rows.suffix(Self.openRows)
    rows.removeLast(open.count)
    let left = documents.dropFirst(Self.documentRows)
    return TimelineView(earlier: years(rows[...], left), recent: years(open, []))
  }

  // MARK: Rows

  /// A row with what it is ordered by: the date, then what it is, then how it was found.
  struct TimelineRow {
    var date: EDTFDate
    var number: Int
    var entry: TimelineEntry

    var order: (Int, Int, Int) { (date.sortKey, entry.content.kind, number) }
  }

  private func datedStatements(about index: Int) -> [TimelineRow] {
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
      ? dateText(date) : span(from: statement.from, until: statement.until) ?? dateText(date)
    return TimelineRow(
      date: date, number: number,
      entry: TimelineEntry(date: shown, content: statement.content, source: shortSource(statement.source)))
  }

  /// Newest first; a storyline's own briefings stand in its list.
  private func datedDocuments(naming index: Int) -> [TimelineRow] {
    let told = Set(indexes.storylines.briefings(of: index))
    let briefings = indexes.mentions.briefings(naming: index).filter { !told.contains($0) }.map(row(ofBriefing:))
    let articles = indexes.mentions.articles(naming: index).compactMap(row(ofArticle:))
    return (briefings + articles).sorted { $0.order > $1.order }
  }

  func row(ofBriefing index: Int) -> TimelineRow {
    let link = briefingLinks[index]
    return TimelineRow(
      date: library.briefings[index].date.value, number: -index,
      entry: TimelineEntry(
        date: briefingDates[index], content: .briefing(link, direction: direction(of: link.text)), source: nil))
  }

  func row(ofArticle index: Int) -> TimelineRow? {
    guard let date = library.articles[index].published, date.anchor != nil, let shown = articleDates[index] else {
      return nil
    }
    return TimelineRow(date: date, number: -index, entry: articleEntry(index, shown))
  }

  func articleEntry(_ index: Int, _ date: DateText) -> TimelineEntry {
    let link = articleLinks[index]
    return TimelineEntry(
      date: date,
      content: .article(link, direction: direction(of: link.text), publisher: publisher(of: index).text), source: nil)
  }

  // MARK: Years

  /// Rows in order, with the number of the documents that have none.
  private func years(_ rows: ArraySlice<TimelineRow>, _ left: ArraySlice<TimelineRow>) -> [TimelineView.Year] {
    var years: [TimelineView.Year] = []
    let all = rows.map { (row: $0, isShown: true) } + left.map { (row: $0, isShown: false) }
    for (row, isShown) in all.sorted(by: { $0.row.order < $1.row.order }) {
      let label = yearLabel(row.date)
      if years.last?.label != label {
        years.append(.init(label: label, entries: [], furtherBriefings: 0, furtherArticles: 0))
      }
      let last = years.count - 1
      switch row.entry.content {
      case .briefing where !isShown: years[last].furtherBriefings += 1
      case .article where !isShown: years[last].furtherArticles += 1
      default: years[last].entries.append(row.entry)
      }
    }
    return years
  }

  private func yearLabel(_ date: EDTFDate) -> String {
    guard let point = date.anchor else { return "" }
    var year = EDTFDate.Point(year: point.year)
    year.unspecifiedYearDigits = point.unspecifiedYearDigits
    return EDTFDate(.point(year)).display(lang: site.lang)
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
    case .article: 5
    case .briefing: 6
    }
  }
}
