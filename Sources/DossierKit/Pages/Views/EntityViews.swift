import HTML

/// Entities from A to Z: all, those of one kind, or one letter of either.
public struct EntityIndexView: Sendable {
  public var heading: PageTitle
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
    /// Nil: all kinds.
    public var kind: EntityKind?
    public var url: String
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
  /// A more precise word from the record, such as `armed-group` or `city`.
  public var kindDetail: String?
  public var description: String?
  public var image: ImageView?
  /// Aliases, former names and acronyms by script; misspellings never.
  public var names: [NameGroup]
  /// Fixed fields: born, nationality, parent, founded, country, …
  public var details: [Detail]
  public var facts: [FactView]
  public var positions: [PositionView]
  /// Own relations and those that others state about it.
  public var relations: [RelationView]
  public var participants: [RelationView]
  public var homonyms: [EntityLink]
  public var body: TrustedHTML
  /// The page shows its name and a notice.
  public var isWithdrawn = false
  /// Media: Admiralty code A–F.
  public var reliability: String?
  public var reliabilityNote: String?
  public var publishedArticles: PublisherRow?
  /// Topics: the briefings of the storyline, oldest first.
  public var storyline: [BriefingCard]
  public var storylineState: StorylineState?
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
    /// ISO 15924 code, such as `Latn`; `Zyyy` where it is not told apart.
    public var script: String
    public var names: [NameVariant]
  }
  public struct NameVariant: Sendable {
    public var name: LocalizedText
    /// Nil: an alias.
    public var use: Use?
    /// When it was used.
    public var period: Period?

    public enum Use: Sendable {
      case formerName, acronym
    }
  }
  public struct Detail: Sendable {
    public var field: EntityField
    public var values: [Value]

    public enum Value: Sendable {
      case name(NameOrLink)
      case date(Period)
      case coordinates(latitude: Double, longitude: Double)
    }
  }
}

public struct FactView: Sendable {
  public var property: String
  public var value: String
  public var dates: Period?
  public var source: NameOrLink?
}

public struct PositionView: Sendable {
  public var title: String
  public var organization: NameOrLink?
  public var dates: Period?
  public var source: NameOrLink?
}

public struct RelationView: Sendable {
  /// As typed by the record that states it.
  public var role: String
  public var entity: EntityLink
  /// True where the other entity's record states it: `role` then reads from the other to this one.
  public var isInverse: Bool
  public var dates: Period?
  public var source: NameOrLink?
}

/// A fixed field of an entity's record, by its key, or several that are shown as one.
public enum EntityField: String, Sendable, Hashable, CaseIterable {
  case honorific
  case givenName = "given_name"
  case familyName = "family_name"
  case patronymic, born, died, nationality, parent, country, founded, dissolved, website, owner, iso, demonyms
  case partOf = "part_of"
  /// From `start` to `end`.
  case date
  case place, coordinates, sources
}

/// The documents that link to a page, newest first in each group.
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
  public var isArticle = false
  /// Of an article: its publisher; nil where it is not named.
  public var publisher: String?
  public var date: EDTFDate?
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
  public var state: StorylineState?
  public var briefingCount: Int
  public var latest: BriefingCard?
  /// Of the first and the last briefing.
  public var years: ClosedRange<Int>?
}
