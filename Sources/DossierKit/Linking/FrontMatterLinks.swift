/// The references of a briefing's front matter, resolved; indexes into the published library.
struct BriefingLinks: Sendable {
  var authors: [ReferenceFinder.NameOrDocument] = []
  var editors: [ReferenceFinder.NameOrDocument] = []
  var about: [EntityIndex] = []
  var mentions: [EntityIndex] = []
  var places: [EntityIndex] = []
  var sources: [(article: ArticleIndex, entry: Briefing.SourceReference, via: String?)] = []
  var storyline: EntityIndex?
  var follows: BriefingIndex?
  var supersedes: [BriefingIndex] = []
  /// Articles of each judgment, in the order of `judgments`.
  var judgmentSources: [[ArticleIndex]] = []

  init(_ briefing: Briefing, _ finder: ReferenceFinder, _ log: inout DiagnosticLog) {
    let header = briefing.header
    authors = briefing.authors.map { finder.findOrName($0, .entity, in: header, &log) }
    editors = briefing.editors.map { finder.findOrName($0, .entity, in: header, &log) }
    about = finder.entities(header.about, in: header, &log)
    mentions = finder.entities(header.mentions, in: header, &log)
    places = finder.entities(briefing.places, in: header, &log)
    for entry in briefing.sources {
      if case .article(let article) = finder.find(entry.article, .article, in: header, &log) {
        sources.append((article, entry, entry.via.flatMap { finder.words($0, in: header, &log) }))
      }
    }
    if let reference = briefing.storyline, case .entity(let topic) = finder.find(reference, .entity, in: header, &log) {
      storyline = finder.topic(topic, reference, header, &log)
    }
    if let reference = briefing.follows, case .briefing(let index) = finder.find(reference, .briefing, in: header, &log)
    {
      follows = index
    }
    supersedes = finder.briefings(briefing.supersedes, in: header, &log)
    judgmentSources = briefing.judgments.map { finder.articles($0.sources, in: header, &log) }
    finder.checkLinkRules(of: header, &log)
  }

  private init() {}

  /// The links of a withdrawn briefing: none.
  static let withdrawn = BriefingLinks()
}

/// The references of a stored article's front matter.
struct ArticleLinks: Sendable {
  var publisher: ReferenceFinder.NameOrDocument
  var authors: [ReferenceFinder.NameOrDocument]
  /// An agency or outlet as words; what is hidden is not named.
  var agency: String?
  var via: String?
  var origin: ArticleIndex?
  var about: [EntityIndex]
  var mentions: [EntityIndex]

  init(_ article: Article, _ finder: ReferenceFinder, _ log: inout DiagnosticLog) {
    let header = article.header
    publisher = finder.findOrName(article.publisher, .entity, in: header, &log)
    authors = article.authors.map { finder.findOrName($0, .entity, in: header, &log) }
    agency = article.agency.flatMap { finder.words($0, in: header, &log) }
    via = article.via.flatMap { finder.words($0, in: header, &log) }
    about = finder.entities(header.about, in: header, &log)
    mentions = finder.entities(header.mentions, in: header, &log)
    // An article that is its own origin is the shortest of circles (``OriginCycleCheck``).
    if let reference = article.origin,
      case .article(let index) = finder.find(
        reference.text, .article, at: header.location(reference.span), &log)
    {
      origin = index
    }
    finder.checkLinkRules(of: header, &log)
  }

  private init(publisher: String) {
    self.publisher = .name(publisher)
    (authors, about, mentions) = ([], [], [])
  }

  /// The links of a withdrawn record: who cites it says so in the place of the publisher.
  static let withdrawn = ArticleLinks(publisher: "Withdrawn record")
}

/// The references of an entity's record; arrays run parallel to the record's own.
struct EntityLinks: Sendable {
  var about: [EntityIndex]
  var mentions: [EntityIndex]
  var relations: [EntityIndex?]
  var relationSources: [ReferenceFinder.NameOrDocument?]
  var participants: [EntityIndex?]
  var positionOrganizations: [ReferenceFinder.NameOrDocument?]
  var positionSources: [ReferenceFinder.NameOrDocument?]
  var factSources: [ReferenceFinder.NameOrDocument?]
  var homonyms: [EntityIndex]
  var place: EntityIndex?
  var sources: [ArticleIndex]
  /// One array per detail, one element per value that is a reference (nil for others).
  var details: [[ReferenceFinder.NameOrDocument?]]
  /// Every entity that the record points at, each once, in order.
  private(set) var targets: [EntityIndex] = []

  init(_ entity: Entity, _ finder: ReferenceFinder, _ log: inout DiagnosticLog) {
    let header = entity.header
    about = finder.entities(header.about, in: header, &log)
    mentions = finder.entities(header.mentions, in: header, &log)
    relations = entity.relations.map { finder.entity($0.target, in: header, &log) }
    participants = entity.participants.map { finder.entity($0.target, in: header, &log) }
    homonyms = finder.entities(entity.homonyms, in: header, &log)
    place = entity.place.flatMap { finder.entity($0, in: header, &log) }
    sources = finder.articles(entity.sources, in: header, &log)
    func optional(_ reference: Reference?, _ wanted: DocumentKinds) -> ReferenceFinder.NameOrDocument? {
      reference.map { finder.findOrName($0, wanted, in: header, &log) }
    }
    relationSources = entity.relations.map { optional($0.source, [.article, .briefing]) }
    positionOrganizations = entity.positions.map { optional($0.organization, .entity) }
    positionSources = entity.positions.map { optional($0.source, [.article, .briefing]) }
    factSources = entity.facts.map { optional($0.source, [.article, .briefing]) }
    details = entity.details.map { detail in
      detail.values.map { value in
        guard case .nameOrEntity(let reference) = value else { return nil }
        return optional(reference, .entity)
      }
    }
    targets = distinctTargets
    finder.checkLinkRules(of: header, &log)
  }

  private init() {
    (about, mentions, relations, relationSources, participants) = ([], [], [], [], [])
    (positionOrganizations, positionSources, factSources) = ([], [], [])
    (homonyms, sources, details) = ([], [], [])
  }

  /// The links of a withdrawn record: none. Checks look at what it says, which these would not be parallel to.
  static let withdrawn = EntityLinks()

  private var distinctTargets: [EntityIndex] {
    var seen = Set<EntityIndex>()
    var result: [EntityIndex] = []
    func add(_ entity: EntityIndex?) {
      if let entity, seen.insert(entity).inserted { result.append(entity) }
    }
    for entity in about { add(entity) }
    for entity in mentions { add(entity) }
    for entity in relations { add(entity) }
    for entity in participants { add(entity) }
    for named in positionOrganizations { add(named?.entity) }
    for named in details.joined() { add(named?.entity) }
    add(place)
    return result
  }
}

extension ReferenceFinder.NameOrDocument {
  /// The entity it resolves to.
  var entity: EntityIndex? {
    if case .document(.entity(let index)) = self { index } else { nil }
  }
}

extension ReferenceFinder {
  /// The name of an entity, or the words as typed; nil for what is hidden.
  func words(_ reference: Reference, in header: DocumentHeader, _ log: inout DiagnosticLog) -> String? {
    switch findOrName(reference, .entity, in: header, &log) {
    case .name(let name): name
    case .document(let ref): library.title(of: ref)
    case .hidden: nil
    }
  }

  func entity(_ reference: Reference, in header: DocumentHeader, _ log: inout DiagnosticLog) -> EntityIndex? {
    if case .entity(let index) = find(reference, .entity, in: header, &log) { index } else { nil }
  }

  func entities(_ references: [Reference], in header: DocumentHeader, _ log: inout DiagnosticLog) -> [EntityIndex] {
    references.compactMap { entity($0, in: header, &log) }
  }

  func articles(_ references: [Reference], in header: DocumentHeader, _ log: inout DiagnosticLog) -> [ArticleIndex] {
    references.compactMap { if case .article(let index) = find($0, .article, in: header, &log) { index } else { nil } }
  }

  func briefings(_ references: [Reference], in header: DocumentHeader, _ log: inout DiagnosticLog) -> [BriefingIndex] {
    references.compactMap {
      if case .briefing(let index) = find($0, .briefing, in: header, &log) { index } else { nil }
    }
  }

  /// A storyline is a topic.
  func topic(
    _ index: EntityIndex, _ reference: Reference, _ header: DocumentHeader, _ log: inout DiagnosticLog
  ) -> EntityIndex? {
    let entity = library.entities[index]
    if entity.kind == .topics { return index }
    log.add(
      Diagnostic(
        .wrongReferenceKind, "‘\(reference.text)’ is \(library.kindPhrase(of: .entity(index))); a storyline is a topic",
        at: header.location(reference.span),
        notes: [.init("defined here", at: entity.header.location(entity.header.idSpan))]))
    return nil
  }

  /// `resolve` and `nolink` name entities too; a typo there would silently change nothing.
  func checkLinkRules(of header: DocumentHeader, _ log: inout DiagnosticLog) {
    let resolved = header.resolve.lazy.map(\.1).filter { $0.text != "none" }
    for reference in header.nolink + resolved {
      _ = find(reference.text, .entity, at: header.location(reference.span), &log)
    }
  }
}
