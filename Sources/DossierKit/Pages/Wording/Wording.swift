/// Every word on the pages and in the feeds of a site that none of its authors typed, in one language.
///
/// Views hold facts, and templates ask this for words: a translation is another type that conforms, and the compiler tells
/// what it lacks. A text that needs no place is a `String`, one with places for what a template writes a ``Phrase``.
public protocol Wording: Sendable, DateWording, KindWording, CountWording, TitleWording, HeadingWording, FrameWording,
  ListWording, BriefingWording, CorrectionWording, JudgmentWording, ArticleWording, EntityWording, ScaleWording,
  FeedWording
{}

extension SiteContext {
  /// The words for a site in a language, by its BCP 47 tag. So far there is one.
  static func wording(for lang: String) -> any Wording { EnglishWording(lang: lang) }
}
