/// Kinds of document that a reference may lead to.
struct DocumentKinds: OptionSet, Sendable {
  let rawValue: UInt8
  static let briefing = DocumentKinds(rawValue: 1)
  static let article = DocumentKinds(rawValue: 2)
  static let entity = DocumentKinds(rawValue: 4)
  static let freePage = DocumentKinds(rawValue: 8)
  static let any: DocumentKinds = [.briefing, .article, .entity]

  /// `an article`, `a briefing, an article or an entity`.
  var phrase: String {
    var words: [String] = []
    if contains(.briefing) { words.append("a briefing") }
    if contains(.article) { words.append("an article") }
    if contains(.entity) { words.append("an entity") }
    guard let last = words.popLast() else { return "a page" }
    return words.isEmpty ? last : words.joined(separator: ", ") + " or " + last
  }

  func contains(_ ref: DocumentRef) -> Bool { contains(ref.kind) }
}

extension DocumentRef {
  /// Its kind alone.
  var kind: DocumentKinds { place.kind }

  /// Its place among those of its kind.
  var position: Int { place.position }

  private var place: (kind: DocumentKinds, position: Int) {
    switch self {
    case .briefing(let index): (.briefing, index.position)
    case .article(let index): (.article, index.position)
    case .entity(let index): (.entity, index.position)
    case .freePage(let index): (.freePage, index.position)
    }
  }
}
