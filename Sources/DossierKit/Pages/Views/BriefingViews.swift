import HTML

/// A briefing in a list.
public struct BriefingCard: Sendable {
  public var link: Link
  public var date: DateText
  public var summary: String?
  /// `analysis`, `roundup`, `profile`, `report`, `note`.
  public var type: String?
  public var storyline: EntityLink?
  /// The main subjects, at most a handful.
  public var about: [EntityLink]
  public var sourceCount: Int
  public var isCorrected: Bool
}

public struct HomeView: Sendable {
  /// Newest first; the first one leads.
  public var latest: [BriefingCard]
  public var storylines: [StorylineCard]
  public var recentEntities: [RecentEntity]
  public var recentArticles: [ArticleRow]
  public var moreBriefingsURL: String?

  /// An entity that a recent briefing is about or mentions.
  public struct RecentEntity: Sendable {
    public var entity: EntityLink
    public var lastMentioned: DateText
    public var lastBriefing: Link
  }
}

/// All briefings, or those of a year or month.
public struct BriefingListView: Sendable {
  public var heading: String
  public var intro: String?
  public var cards: [BriefingCard]
  public var pagination: Pagination?
  public var archive: [ArchiveYear]
  public var feedURL: String?
}

public struct ArchiveYear: Sendable {
  public var year: Link
  public var count: Int
  public var isCurrent: Bool
  /// Newest first.
  public var months: [ArchiveMonth]
}

public struct ArchiveMonth: Sendable {
  public var month: Link
  public var count: Int
  public var isCurrent: Bool
}

public struct BriefingView: Sendable {
  public var title: String
  public var summary: String?
  public var type: String?
  public var date: DateText
  public var updated: DateText?
  public var authors: [NameOrLink]
  public var editors: [NameOrLink]
  /// `CLEAR`, `GREEN`, …; nil where it is the site's default.
  public var tlp: String?
  /// The body is then left out and a notice says so.
  public var isWithdrawn: Bool
  public var image: ImageView?
  public var series: String?
  public var issue: String?
  public var period: DateText?
  public var storyline: StorylineNavigation?
  public var follows: Link?
  public var supersedes: [Link]
  public var supersededBy: [Link]
  public var body: TrustedHTML
  public var tableOfContents: [Heading]
  public var judgments: [JudgmentView]
  public var corrections: [CorrectionView]
  /// How it was compiled.
  public var method: TrustedHTML
  public var sources: [SourceEntry]
  public var about: [EntityLink]
  public var places: [EntityLink]
  /// Everything else the text refers to, people first, then organizations, places, events, topics; by name in each.
  public var mentions: [EntityLink]
  public var tags: [Link]
  public var license: NameOrLink?
  /// What refers to this briefing.
  public var backlinks: [BacklinkEntry]
}

public struct StorylineNavigation: Sendable {
  public var storyline: EntityLink
  /// From 1.
  public var position: Int
  public var count: Int
  public var previous: Link?
  public var next: Link?
}

public struct JudgmentView: Sendable {
  public var text: String
  /// The scale's words, such as `unlikely`, as typed.
  public var likelihood: String?
  public var confidence: String?
  /// The numbers and anchors of its sources in the source list.
  public var sources: [Link]
  public var since: DateText?
}

public struct CorrectionView: Sendable {
  public var date: DateText?
  /// `correction`, `clarification`, `update`, `retraction`.
  public var type: String
  public var text: String
  public var was: String?
}

/// An entry of a briefing's numbered source list.
public struct SourceEntry: Sendable {
  /// From 1; the list item's `id` is ``anchor``.
  public var number: Int
  public var anchor: String
  /// Root-relative URLs with fragments of the places in the text that cite it, in order.
  public var citedAt: [String]
  /// To the stored article's own page.
  public var title: Link
  public var titleDirection: TextDirection?
  public var publisher: NameOrLink
  public var authors: [String]
  /// `date not stated` is the theme's wording for nil.
  public var published: DateText?
  public var accessed: DateText?
  /// Reliability of the publisher and credibility of the report, such as `B2`, `C` or `3`.
  public var grade: String?
  public var locator: String?
  public var quote: String?
  public var note: String?
  public var via: String?
  /// The original, or the archived copy where the original is dead.
  public var mainURL: String?
  public var archiveURL: String?
  /// `dead`, `changed`, `paywalled`, `removed`; nil when live or unknown.
  public var urlStatus: String?
}

/// The corrections of every briefing.
public struct CorrectionsView: Sendable {
  /// Newest first.
  public var entries: [Entry]
  public var policy: String?

  public struct Entry: Sendable {
    public var correction: CorrectionView
    public var briefing: Link
  }
}
