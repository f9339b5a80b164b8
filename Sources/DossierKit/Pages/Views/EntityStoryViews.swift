import HTML

/// The dated statements of an entity's record and the documents that name it, oldest first.
///
/// A row is one line. The sentences stand in the backlinks, the record with its undated statements in its own sections.
public struct TimelineView: Sendable {
  /// Folded away where there is much; empty otherwise.
  public var earlier: [Year]
  public var recent: [Year]

  /// A year may end in ``earlier`` and go on in ``recent``.
  public struct Year: Sendable {
    /// A year alone, or the decade or century that is known; nil for what has no date.
    public var year: EDTFDate.Point?
    public var entries: [TimelineEntry]
    /// Briefings and articles of the year that have no row, because the timeline would grow too long: they stand in the
    /// backlinks.
    public var furtherBriefings: Int
    public var furtherArticles: Int
  }

  public static func count(_ years: [Year]) -> Int {
    years.reduce(0) { $0 + $1.entries.count + $1.furtherBriefings + $1.furtherArticles }
  }
}

public struct TimelineEntry: Sendable {
  /// Nil: not stated.
  public var date: Period?
  public var content: Content
  /// Of a statement: where it was read, in a few words.
  public var source: Source?

  public struct Source: Sendable {
    /// Nil: a stored article whose publisher is not named.
    public var name: String?
    public var url: String?
  }

  public enum Content: Sendable {
    case briefing(Link, direction: TextDirection?)
    /// The publisher is nil where it is not named.
    case article(Link, direction: TextDirection?, publisher: String?)
    /// The role is what the event's record says of the entity; nil where it is the event's place or the larger event.
    case event(EntityLink, role: String?)
    /// The holder is nil where it is the entity itself, the organization where that is.
    case position(title: String, holder: EntityLink?, organization: NameOrLink?)
    case fact(property: String, value: String)
    case relation(RelationView)
    /// A date of the record itself.
    case milestone(EntityField)
  }
}

/// The news of an entity since the briefing before the newest one that names it.
public struct EntityNewsView: Sendable {
  /// The earlier briefing.
  public var since: Link
  public var sinceDate: EDTFDate
  /// Newest first, as everything here.
  public var briefings: [TimelineEntry]
  /// Published later, or first relied on later.
  public var sources: [TimelineEntry]
  public var furtherSources: Int
  public var endedPositions: [TimelineEntry]
  public var judgmentChanges: [JudgmentChangeRow]
}

/// A judgment that two successive briefings hold with another likelihood or confidence.
public struct JudgmentChangeRow: Sendable {
  public var text: String
  /// Of the briefing before; nil where it gave none.
  public var formerLikelihood: String?
  public var likelihood: String?
  public var formerConfidence: String?
  public var confidence: String?
  public var briefing: Link
}

/// Who and what is named in the same briefings.
public struct CoMentionsView: Sendable {
  /// Briefings that were counted: those that name the entity, without registers of very many names.
  public var briefingCount: Int
  /// In the order of the kinds; none is empty.
  public var groups: [Group]
  /// Nil where a drawing would show no more than a list of names.
  public var network: EgoNetworkView?

  public struct Group: Sendable {
    public var kind: EntityKind
    /// Those of most briefings first.
    public var first: [CoMention]
    public var further: [CoMention]
    /// Beyond both lists.
    public var leftOut: Int
  }
}

public struct CoMention: Sendable {
  public var entity: EntityLink
  /// Briefings that name both.
  public var count: Int
  /// The newest of them.
  public var lastDate: EDTFDate
  public var lastURL: String
}

/// The strongest of the neighbours, and which of them are named together beside the entity.
public struct EgoNetworkView: Sendable {
  /// Those of one kind side by side.
  public var neighbours: [CoMention]
  /// Positions among the neighbours, with the briefings that name both of them and the entity.
  public var ties: [Tie]

  public struct Tie: Sendable {
    public var first: Int
    public var second: Int
    public var count: Int
  }
}

/// The stored articles of one publisher that name an entity.
public struct SourceGroup: Sendable {
  /// Nil: not named.
  public var publisher: NameOrLink?
  /// Admiralty code A–F.
  public var reliability: String?
  public var articleCount: Int
  /// From the first to the last date of publication.
  public var dates: Period?
  public var undatedCount: Int
}
