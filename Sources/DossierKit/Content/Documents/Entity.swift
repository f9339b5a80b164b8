/// A person, organization, place, event or topic.
public struct Entity: ContentDocument {
  public var header: DocumentHeader
  public var kind: EntityKind
  public var name = Located("", .start)
  public var description: String?
  public var aliases: [Alias] = []
  public var weakAliases: [Located<String>] = []
  public var formerNames: [Alias] = []
  public var acronyms: [Located<String>] = []
  /// Matched, never shown.
  public var misspellings: [Located<String>] = []
  public var sortName: String?
  public var sameAs: [String] = []
  public var identifiers: [(scheme: String, value: String)] = []
  public var relations: [Relation] = []
  public var facts: [Fact] = []
  public var homonyms: [Reference] = []
  public var autolink: AutolinkRule?
  public var match: MatchRule?
  public var block: [String] = []
  public var mergedFrom: [Located<String>] = []
  public var isProtected = false
  public var image: ImageReference?
  public var links: [LabeledLink] = []
  /// The fixed fields of its kind that are shown as a list: label, value, and the reference where it may name an entity.
  public var details: [Detail] = []
  public var positions: [Position] = []
  public var participants: [Relation] = []
  public var sources: [Reference] = []
  /// The more precise word: `armed-group`, `city`.
  public var subkind: String?
  public var reliability: Reliability?
  public var reliabilityNote: String?
  public var start: EDTFDate?
  public var end: EDTFDate?
  public var place: Reference?
  public var latitude: Double?
  public var longitude: Double?
  public var state: StorylineState?

  public var displayTitle: String { name.value }
  /// A record is reference, not a piece of work.
  public static var usualStatus: Status? { .published }

  /// A name in any script.
  public struct Alias: Sendable {
    public var name: Located<String>
    public var lang: String?
    public var script: String?
    public var from: EDTFDate?
    public var until: EDTFDate?
  }

  public struct Relation: Sendable {
    public var target: Reference
    public var role: String
    public var from: EDTFDate?
    public var until: EDTFDate?
    public var source: Reference?
  }

  public struct Fact: Sendable {
    public var property: String
    public var value: String
    public var from: EDTFDate?
    public var until: EDTFDate?
    public var source: Reference?
  }

  public struct Position: Sendable {
    public var title: String
    public var organization: Reference?
    public var from: EDTFDate?
    public var until: EDTFDate?
    public var source: Reference?
  }

  public struct LabeledLink: Sendable {
    public var label: String?
    public var url: String
  }

  /// A fixed field such as `born` or `parent`.
  public struct Detail: Sendable {
    public enum Value: Sendable {
      case text(String)
      case date(EDTFDate)
      case url(String)
      /// An entity where it resolves to one, otherwise the words as typed.
      case nameOrEntity(Reference)
    }
    public var key: String
    public var values: [Value]
  }
}

/// A page that is none of the other kinds, such as "About".
public struct FreePage: ContentDocument {
  public var header: DocumentHeader
  public var title = ""
  public var summary: String?
  public var date: EDTFDate?
  public var updated: EDTFDate?
  public var wantsTableOfContents: Bool?
  public var layout: String?

  public var displayTitle: String { title }
}
