/// Stored articles.
public protocol ArticleWording {
  /// The contents of the page.
  var storedArticle: String { get }
  var recordIsWithdrawn: String { get }
  /// - Parameter count: How many values the field has.
  func term(_ field: ArticleField, count: Int) -> String
  /// - Parameter name: Nil: it is not named.
  func publisher(_ name: String?) -> String
  var dateNotStated: String { get }
  /// Where a quotation stands.
  func quotedAt(_ locator: String) -> String
  /// {1}: the digest, by SHA-256.
  var captureDigest: Phrase { get }
  func format(_ format: CitationFormat) -> String
  /// The reference in plain text, as one would write it into a list of sources.
  func reference(to article: ArticleView) -> String
}

extension ArticleWording {
  public func term(_ field: ArticleField) -> String { term(field, count: 1) }
}

/// A field of an article's record.
public enum ArticleField: Sendable, CaseIterable {
  case source, reliability, credibility, authors, agency, section, dateline, published, accessed, origin, via, language,
    rights, address, archived, capture
}

/// A format in which an article's reference is given.
public enum CitationFormat: Sendable, CaseIterable {
  case plain, bibTeX, ris, cslJSON
}
