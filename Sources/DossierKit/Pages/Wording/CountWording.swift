/// Numbers of things, in the form of the word that goes with the number.
public protocol CountWording {
  func briefings(_ count: Int) -> Phrase
  func storedArticles(_ count: Int) -> Phrase
  func entities(_ count: Int) -> Phrase
  func pages(_ count: Int) -> Phrase
  func sources(_ count: Int) -> Phrase
  func names(_ count: Int) -> Phrase
  /// Beyond those that are shown.
  func more(_ count: Int) -> Phrase
  /// Beyond those that are shown, with a link, in brackets, to all of them.
  func moreInList(_ count: Int) -> Phrase
  func moreMentions(_ count: Int) -> Phrase
  /// Of a stored article.
  func citedIn(briefings count: Int) -> Phrase
  /// Of stored articles.
  func undated(_ count: Int) -> Phrase
  /// Briefings and articles of a year that have no row; at least one of the numbers is not 0.
  func further(briefings: Int, articles: Int) -> String
  /// How much a site has.
  func holdings(_ counts: SiteCounts) -> String
}
