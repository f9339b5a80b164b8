import HTML

/// A briefing in a list.
public struct BriefingCard: Sendable {
  public var link: Link
  public var date: EDTFDate
  public var summary: String?
  public var type: BriefingType?
  public var storyline: EntityLink?
  /// The main subjects, at most a handful.
  public var about: [EntityLink]
  public var sourceCount: Int
  /// The gravest kind among its corrections; nil where there are none.
  public var correction: CorrectionType?
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
    public var lastMentioned: EDTFDate
    public var lastBriefing: Link
  }
}

/// All briefings, or those of a year or month.
public struct BriefingListView: Sendable {
  /// Without the number of the page.
  public var heading: PageTitle
  public var cards: [BriefingCard]
  public var pagination: Pagination?
  public var archive: [ArchiveYear]
  public var feedURL: String?
}

public struct ArchiveYear: Sendable {
  /// A year alone.
  public var year: EDTFDate.Point
  public var url: String
  public var count: Int
  public var isCurrent: Bool
  /// Newest first.
  public var months: [ArchiveMonth]
}

public struct ArchiveMonth: Sendable {
  /// From 1 to 12.
  public var month: Int
  public var url: String
  public var count: Int
  public var isCurrent: Bool
}
