import HTML

public struct BriefingView: Sendable {
  public var title: String
  public var summary: String?
  public var type: BriefingType?
  public var date: EDTFDate
  public var updated: EDTFDate?
  public var authors: [NameOrLink]
  public var editors: [NameOrLink]
  /// Nil where it is the site's default.
  public var tlp: TLP?
  /// The body is then left out and a notice says so.
  public var isWithdrawn: Bool
  public var image: ImageView?
  public var series: String?
  public var issue: String?
  public var period: EDTFDate?
  public var storyline: StorylineNavigation?
  /// Its predecessor and successors, where the storyline does not name them already.
  public var follows: DatedLink?
  public var followedBy: [DatedLink]
  public var supersedes: [Link]
  public var supersededBy: [Link]
  /// In pieces: each ends behind a heading under which something was corrected, the last one at the end.
  public var body: [BodyPart]
  public var tableOfContents: [Heading]
  public var judgments: [JudgmentView]
  /// Newest first.
  public var corrections: [CorrectionView]
  /// How it was compiled.
  public var method: TrustedHTML
  public var sources: [SourceEntry]
  /// Everybody and everything that it deals with, by kind.
  public var entities: [EntityGroup]
  /// Briefings that share entities with it and are not linked elsewhere on the page, nearest first.
  public var related: [RelatedBriefing]
  public var tags: [Link]
  public var license: NameOrLink?
  public var backlinks: [BacklinkEntry]
}

/// A stretch of a briefing's text.
public struct BodyPart: Sendable {
  public var html: TrustedHTML
  /// Corrections below the heading that the stretch ends with, newest first.
  public var corrections: [CorrectionView]
}

/// The entities of one kind that a briefing deals with: its subjects first, as its author ordered them, then by name.
public struct EntityGroup: Sendable {
  public var kind: EntityKind
  public var members: [Member]

  public struct Member: Sendable {
    public var entity: EntityLink
    /// Nil: mentioned.
    public var role: Role?
  }
  public enum Role: Sendable {
    /// Named under `about`.
    case subject
    /// Named under `places`.
    case location
  }
}

public struct RelatedBriefing: Sendable {
  public var link: Link
  public var date: EDTFDate
  /// The entities that both deal with, the most telling first; at most a handful.
  public var shared: [EntityLink]
  /// How many more they share.
  public var moreCount: Int
}

/// A briefing as its neighbours link to it.
public struct DatedLink: Sendable {
  public var link: Link
  public var date: EDTFDate
}

public struct StorylineNavigation: Sendable {
  public var storyline: EntityLink
  /// From 1.
  public var position: Int
  public var count: Int
  public var previous: DatedLink?
  public var next: DatedLink?
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
  /// Nil: not named.
  public var publisher: NameOrLink?
  public var authors: [String]
  /// Nil: not stated.
  public var published: EDTFDate?
  public var accessed: EDTFDate?
  /// Reliability of the publisher and credibility of the report, such as `B2`, `C` or `3`.
  public var grade: String?
  public var locator: String?
  public var quote: String?
  public var note: String?
  public var via: String?
  /// The original, or the archived copy where the original is dead.
  public var mainURL: String?
  public var archiveURL: String?
  /// Nil when live or unknown.
  public var urlStatus: URLStatus?
}
