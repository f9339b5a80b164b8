import HTML

/// Entities from A to Z: all, those of one kind, or one letter of either.
public struct EntityIndexView: Sendable {
  public var heading: String
  /// Nil: all kinds.
  public var kind: EntityKind?
  /// The letter whose page this is, where each letter has a page of its own.
  public var currentLetter: String?
  public var tabs: [Tab]
  /// Every letter that occurs, in order.
  public var letters: [Letter]
  public var groups: [Group]
  public var pagination: Pagination?

  public struct Tab: Sendable {
    public var link: Link
    public var kind: EntityKind?
    public var count: Int
    public var isCurrent: Bool
  }
  public struct Letter: Sendable {
    /// Its URL is an anchor on this page or the letter's own page.
    public var link: Link
    public var count: Int
    public var isCurrent: Bool
  }
  public struct Group: Sendable {
    public var letter: String
    public var anchor: String
    public var rows: [EntityRow]
  }
}

public struct EntityRow: Sendable {
  public var entity: EntityLink
  /// Number of briefings and articles that refer to it.
  public var referenceCount: Int
}

public struct EntityView: Sendable {
  public var name: LocalizedText
  public var kind: EntityKind
  /// A more precise word from the record, such as `armed group` or `city`.
  public var kindDetail: String?
  public var description: String?
  public var image: ImageView?
  /// Aliases, former names and acronyms by script; misspellings never.
  public var names: [NameGroup]
  /// Short labelled facts from fixed fields: born, nationality, parent, founded, country, …
  public var details: [Detail]
  public var facts: [FactView]
  public var positions: [PositionView]
  /// Own relations and those that others state about it.
  public var relations: [RelationView]
  public var participants: [RelationView]
  public var homonyms: [EntityLink]
  public var body: TrustedHTML
  /// Media: Admiralty code A–F.
  public var reliability: String?
  public var reliabilityNote: String?
  public var publishedArticles: PublisherRow?
  /// Topics: the briefings of the storyline, oldest first.
  public var storyline: [BriefingCard]
  public var storylineState: String?
  public var links: [Link]
  public var identifiers: [(scheme: String, value: NameOrLink)]
  public var tags: [Link]
  public var news: EntityNewsView?
  public var timeline: TimelineView?
  public var coMentions: CoMentionsView?
  /// Those of most articles first.
  public var sourcesSeen: [SourceGroup]
  public var backlinks: BacklinkGroups

  /// Names in one script.
  public struct NameGroup: Sendable {
    /// `Latin`, `Arabic`.
    public var script: String
    public var names: [NameVariant]
  }
  public struct NameVariant: Sendable {
    public var name: LocalizedText
    /// `former name`, `acronym`, or years of use.
    public var note: String?
  }
  public struct Detail: Sendable {
    public var label: String
    public var values: [NameOrLink]
  }
}

public struct FactView: Sendable {
  public var property: String
  public var value: String
  public var dates: DateText?
  public var source: NameOrLink?
}

public struct PositionView: Sendable {
  public var title: String
  public var organization: NameOrLink?
  public var dates: DateText?
  public var source: NameOrLink?
}

public struct RelationView: Sendable {
  /// As typed by the record that states it.
  public var role: String
  public var entity: EntityLink
  /// True where the other entity's record states it: `role` then reads from the other to this one.
  public var isInverse: Bool
  public var dates: DateText?
  public var source: NameOrLink?
}

/// The links to a page, newest first in each group.
public struct BacklinkGroups: Sendable {
  public var briefings = Group()
  public var articles = Group()
  public var entities = Group()
  public var freePages = Group()

  public var count: Int { briefings.count + articles.count + entities.count + freePages.count }

  public struct Group: Sendable {
    /// With the sentences.
    public var entries: [BacklinkEntry] = []
    /// Those after them, a line each.
    public var rows: [BacklinkEntry] = []
    /// Beyond both lists.
    public var furtherCount = 0

    public var count: Int { entries.count + rows.count + furtherCount }
  }
}

public struct BacklinkEntry: Sendable {
  public var source: Link
  public var sourceDirection: TextDirection?
  /// Of an article: its publisher.
  public var publisher: String?
  public var date: DateText?
  /// The sentence or block around each mention, the mention in `<mark>`; at most three.
  public var contexts: [Context]
  /// BCP 47 tag of the document, where it differs from the page's.
  public var lang: String?
  /// Mentions, all told.
  public var count: Int

  /// A sentence, with its language and direction where they differ from the page's.
  public struct Context: Sendable {
    public var html: TrustedHTML
    public var lang: String?
    public var direction: TextDirection?
  }

  /// Mentions beyond those shown.
  public var moreCount: Int { max(0, count - contexts.count) }
}

public struct StorylineListView: Sendable {
  public var cards: [StorylineCard]
}

public struct StorylineCard: Sendable {
  public var entity: EntityLink
  /// `active`, `dormant`, `closed`.
  public var state: String?
  public var briefingCount: Int
  public var latest: BriefingCard?
  /// Years of the first and last briefing.
  public var span: String?
}
