/// The content of a page of the plan, as a key from which its view is made when it is needed.
enum PlannedPage: Sendable, Hashable {
  case home
  case document(DocumentRef)
  case briefingList(ListScope, page: Int)
  case articleList(ListScope, page: Int)
  /// The publisher's position in the index.
  case publisher(Int, page: Int)
  /// The tag's position in the index.
  case tag(Int, page: Int)
  /// A letter of its own where the index is split.
  case entityIndex(EntityKind?, letter: String?, page: Int)
  case publisherList
  case tagList
  case storylineList
  case corrections
  case scales
  case notFound
  /// From an old path to a document.
  case redirect(DocumentRef, from: String)
}

/// All documents of a kind, or those of a year or month.
enum ListScope: Sendable, Hashable {
  case all
  case year(Int)
  case month(Int, Int)

  var year: Int? {
    switch self {
    case .all: nil
    case .year(let year), .month(let year, _): year
    }
  }
}

extension SiteIndexes {
  func briefings(in scope: ListScope) -> [BriefingIndex] {
    switch scope {
    case .all: briefings
    case .year(let year): briefingYears.first { $0.year == year }?.members ?? []
    case .month(let year, let month):
      briefingYears.first { $0.year == year }?.months.first { $0.month == month }?.members ?? []
    }
  }

  func articles(in scope: ListScope) -> [ArticleIndex] {
    if case .year(let year) = scope { return articleYears.first { $0.year == year }?.members ?? [] }
    return articles
  }
}
