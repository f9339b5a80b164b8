/// Feeds.
public protocol FeedWording {
  /// On a page that leads to it.
  func feed(_ subject: FeedLink.Subject) -> String
  func entityFeedTitle(_ entity: String, of site: String) -> String
  func entityFeedSubtitle(_ entity: String) -> String
  func correctionsFeedTitle(of site: String) -> String
  func correctionFeedEntry(_ type: CorrectionType, of briefing: String) -> String
  /// - Parameter was: What it said before.
  func correctionFeedSummary(_ text: String, was: String?) -> String
}
