import HTML

/// The outcome of one document's body.
public struct RenderedBody: Sendable {
  public var html = TrustedHTML.empty
  public var headings: [Heading] = []
  /// Where the element of each heading ends in ``html``, in their order. Those of footnotes and methods, which come last, have
  /// no place here.
  var headingEnds: [Int] = []
  /// The documents that the text refers to by links, citations and names, each once, in the order of the text.
  public var references: [DocumentReference] = []
  /// Every name that was found, where a report is wanted.
  public var mentions: [MentionRecord] = []
  /// Apparent names that are nobody's, where a report is wanted.
  public var candidates: [CandidateName] = []
  /// The stored articles that the text cites, in the order of their numbers.
  public var citations: [Citation] = []
  /// Files of the content folder that the page shows or links to.
  public var media: [MediaFile] = []
  /// Links to paths of the site itself, to be checked against the plan.
  var internalLinks: [InternalLink] = []
  /// Of a briefing: which paragraphs cite a source.
  var paragraphs = ParagraphCitations()
  /// The first paragraph as plain text.
  public var excerpt = ""
}

/// A stored article among a briefing's sources.
public struct Citation: Sendable {
  /// Index in the library.
  public var article: ArticleIndex
  /// Ids of the places that cite it.
  public var anchors: [String] = []
  /// The locators given there, each once.
  public var locators: [String] = []
}

/// A link to a page of this site or a place on one, to be checked when all pages are known.
struct InternalLink: Sendable {
  /// Without the base path and the leading slash, percent-decoded; used where ``target`` is nil.
  var path: String
  var target: DocumentRef?
  /// Percent-decoded, without `#`; empty for a whole page.
  var fragment: String
  var place: TypedPlace
}

/// A file of the content folder that is published under a fingerprinted name.
public struct MediaFile: Sendable, Hashable {
  /// Relative to the site folder.
  public var source: String
  /// Relative to the public folder.
  public var output: String
}
