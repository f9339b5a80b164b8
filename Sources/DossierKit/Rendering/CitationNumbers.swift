/// Numbers the sources of one document in the order in which its text first cites them.
struct CitationNumbers: Sendable {
  private(set) var citations: [Citation] = []
  private var numberByArticle: [ArticleIndex: Int] = [:]
  /// The locators of each number.
  private var locators: [Int: Set<String>] = [:]

  /// Ids of the source list and of the places that cite it; headings keep clear of them.
  static let reservedAnchors = ["source-", "cite-", "note-", "noteref-", "part-"]

  static func sourceAnchor(_ number: Int) -> String { "source-\(number)" }

  /// The number of an article, given on its first citation.
  mutating func number(of article: ArticleIndex) -> Int {
    if let number = numberByArticle[article] { return number }
    citations.append(Citation(article: article))
    numberByArticle[article] = citations.count
    return citations.count
  }

  /// Notes a place in the text; returns the article's number and the place's id.
  mutating func cite(_ article: ArticleIndex, locator: String?) -> (number: Int, anchor: String) {
    let number = number(of: article)
    let anchor = "cite-" + String(number) + "-" + String(citations[number - 1].anchors.count + 1)
    citations[number - 1].anchors.append(anchor)
    if let locator, locators[number, default: []].insert(locator).inserted {
      citations[number - 1].locators.append(locator)
    }
    return (number, anchor)
  }
}
