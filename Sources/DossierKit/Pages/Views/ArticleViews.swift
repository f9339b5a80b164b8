import HTML

/// A stored article in a list.
public struct ArticleRow: Sendable {
  public var link: Link
  public var direction: TextDirection?
  /// Nil: not named.
  public var publisher: NameOrLink?
  /// Nil: not stated.
  public var published: EDTFDate?
  public var citedByCount: Int
}

/// Stored articles: all, those of a year, or those of one publisher.
public struct ArticleListView: Sendable {
  /// Without the number of the page.
  public var heading: PageTitle
  /// Newest first; what has no date comes last.
  public var rows: [ArticleRow]
  public var pagination: Pagination?
  public var years: [ArchiveYear]
  /// Where the list is of one publisher.
  public var publisher: PublisherRow?
}

public struct ArticleView: Sendable {
  public var title: String
  public var translatedTitle: String?
  /// The headline in its original script.
  public var scriptTitle: LocalizedText?
  public var kind: ArticleKind?
  /// As typed; nil for print.
  public var url: String?
  /// Nil when live or unknown.
  public var urlStatus: URLStatus?
  /// The original, or the archived copy where the original is dead or removed.
  public var mainURL: String?
  public var archiveURL: String?
  public var archiveDate: EDTFDate?
  /// Nil: not named.
  public var publisher: NameOrLink?
  /// Admiralty code A–F.
  public var reliability: String?
  public var reliabilityNote: String?
  public var authors: [NameOrLink]
  public var agency: String?
  public var via: String?
  /// The article that this one repeats.
  public var origin: Link?
  public var published: EDTFDate?
  /// Why there is no date.
  public var publishedNote: String?
  public var accessed: EDTFDate?
  public var dateline: String?
  public var section: String?
  /// BCP 47 tag of the original.
  public var lang: String?
  public var summary: String?
  public var quotes: [QuoteView]
  /// Admiralty code 1–6.
  public var credibility: String?
  public var about: [EntityLink]
  /// Others than those of ``about``.
  public var mentions: [EntityLink]
  public var tags: [Link]
  public var images: [ImageCaption]
  /// Empty unless the site and the article both allow the full text.
  public var body: TrustedHTML
  public var rights: Rights?
  /// Hex SHA-256 of the kept capture.
  public var captureSHA256: String?
  public var citedBy: [BacklinkEntry]
  public var citation: CitationFormats
  /// The page shows its title and a notice.
  public var isWithdrawn = false

  public struct QuoteView: Sendable {
    public var text: LocalizedText
    public var locator: String?
  }
  public struct ImageCaption: Sendable {
    public var caption: String
    public var credit: String?
    public var url: String?
  }
}

/// The article's reference in the formats that citation managers read.
public struct CitationFormats: Sendable {
  public var bibTeX: String
  public var ris: String
  public var cslJSON: String
}

public struct PublisherListView: Sendable {
  /// By name.
  public var rows: [PublisherRow]
}

public struct PublisherRow: Sendable {
  public var name: String
  /// The list of its articles.
  public var articlesURL: String
  /// Its page, where the publisher is an entity.
  public var entity: EntityLink?
  public var reliability: String?
  public var reliabilityNote: String?
  public var articleCount: Int
}

public struct TagListView: Sendable {
  /// By name.
  public var tags: [(link: Link, count: Int)]
}

/// The documents with a tag.
public struct TagView: Sendable {
  public var name: String
  public var briefings: [BriefingCard]
  public var articles: [ArticleRow]
  public var entities: [EntityLink]
  public var pagination: Pagination?
}
