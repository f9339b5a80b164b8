/// Decides what becomes of the names found in one document, in the order of its text: which entity a name means, and
/// whether it becomes a link. Each rule is a function of its own.
struct MentionRules {
  /// The fate of a name.
  enum Verdict: Equatable {
    case link(EntityIndex)
    case count(EntityIndex, CountReason)
    /// Several entities bear the name and nothing tells which is meant.
    case ambiguous([EntityIndex])
    case ignored(IgnoreReason)
  }

  /// Why a mention is not a link.
  enum CountReason: String, Sendable {
    case linkedBefore = "linked before"
    case place = "in a quotation, a heading or a link"
    case line = "in the title, the summary or a quotation"
    case unpublished = "in a text that is not published"
    case capitals = "in a line of capitals"
    case record = "its record says ‘autolink: false’"
    case places = "the site says ‘autolink: {places: false}’"
    case declared = "‘about’, ‘mentions’ or ‘places’ do not name it"
    case document = "the document says nolink"
    case off = "autolink is off"
    case limit = "the page has its most links"
    case markup = "across markup"
  }

  /// Why a name counts for nobody.
  enum IgnoreReason: String, Sendable {
    case blocked = "a blocked phrase"
    case weak = "a weak alias without the full name"
    case longerName = "perhaps part of a longer name"
    case address = "in an address, a path or a hashtag"
    case declined = "the document's ‘resolve’ says none"
    case own = "the page's own entity"
  }

  private let linker: NameLinker
  private let policy: MentionPolicy
  /// The entity whose page this is.
  private let own: EntityIndex?
  /// Entities named in full so far.
  private var named: Set<EntityIndex> = []
  /// Entities with a link in the present page or section.
  private var linked: Set<EntityIndex> = []
  private var section = 0
  private var linkCount = 0
  /// Entities that the author links, by section.
  private var authored: [Int: Set<EntityIndex>] = [:]

  init(_ linker: NameLinker, _ policy: MentionPolicy, of document: DocumentRef) {
    self.linker = linker
    self.policy = policy
    if case .entity(let index) = document { own = index } else { own = nil }
  }

  // MARK: What the text tells

  /// The author's own link, which is the first mention wherever it stands on the page or in its section.
  mutating func noteAuthorsLink(to entity: EntityIndex, section: Int) {
    authored[linker.options.scope == .section ? section : 0, default: []].insert(entity)
  }

  mutating func enter(section: Int) {
    guard linker.options.scope == .section, section != self.section else { return }
    self.section = section
    linked.removeAll(keepingCapacity: true)
  }

  /// A place where an entity is meant without doubt, such as the author's link.
  mutating func noteFullName(of entity: EntityIndex) { named.insert(entity) }

  /// The verdict on a match in a text. `isLinkable` tells whether a link may stand there.
  mutating func judge(_ match: NameMatch, in place: LongerName, isLinkable: Bool) -> Verdict {
    if match.isBlocked { return .ignored(.blocked) }
    if AddressLikeText.holds(match.range, in: place.text) { return .ignored(.address) }
    let entity: EntityIndex
    switch meaning(of: linker.matcher.owners(of: match), at: match.range, place) {
    case .one(let index): entity = index
    case .several(let indexes): return .ambiguous(indexes)
    case .nobody(let reason): return .ignored(reason)
    }
    if entity == own { return .ignored(.own) }
    if let reason = obstacle(to: entity, match, isLinkable) { return .count(entity, reason) }
    linked.insert(entity)
    linkCount += 1
    return .link(entity)
  }

  /// Takes back a link that could not be made.
  mutating func withdrawLink(to entity: EntityIndex) {
    linked.remove(entity)
    linkCount -= 1
  }

  // MARK: Whom a name means

  private enum Meaning {
    case one(EntityIndex)
    case several([EntityIndex])
    case nobody(IgnoreReason)
  }

  private mutating func meaning(
    of owners: ArraySlice<NameMatcher.Owner>, at range: Range<Int>, _ place: LongerName
  ) -> Meaning {
    if !policy.resolved.isEmpty,
      let resolution = policy.resolved[Fold.fold(String(decoding: place.text[range], as: UTF8.self))]
    {
      guard let entity = resolution else { return .nobody(.declined) }
      named.insert(entity)
      return .one(entity)
    }
    if owners.count == 1, let owner = owners.first, owner.kind != .weak {
      if isPiece(range, of: owner.index, place) { return .nobody(.longerName) }
      named.insert(owner.index)
      return .one(owner.index)
    }
    let strong = owners.filter { $0.kind != .weak && !isPiece(range, of: $0.index, place) }.map(\.index)
    if strong.isEmpty, owners.contains(where: { $0.kind != .weak }) { return .nobody(.longerName) }
    var weak = weakOwners(owners)
    if !weak.isEmpty, place.mayHold(range, of: .person, isWeak: true) {
      if strong.isEmpty { return .nobody(.longerName) }
      weak = []
    }
    let candidates = strong + weak
    if candidates.count == 1 {
      if !strong.isEmpty { named.insert(candidates[0]) }
      return .one(candidates[0])
    }
    // Two of a family after both full names: the surname alone counts for neither.
    guard !strong.isEmpty else { return .nobody(.weak) }
    return choice(among: candidates)
  }

  /// Whether a name in full is perhaps a piece of another one there.
  private func isPiece(_ range: Range<Int>, of entity: EntityIndex, _ place: LongerName) -> Bool {
    place.mayHold(range, of: linker.bearers[entity], isWeak: false)
      || (!isDeclared(entity) && HanContext.isDoubtful(range, in: place.text))
  }

  /// A weak alias counts after the full name, or where the front matter names the entity (R8).
  private func weakOwners(_ owners: ArraySlice<NameMatcher.Owner>) -> [EntityIndex] {
    guard linker.options.usesWeakAliases else { return [] }
    return owners.filter { $0.kind == .weak && (named.contains($0.index) || isDeclared($0.index)) }.map(\.index)
  }

  /// A name of several entities means the one that the front matter names, if it names exactly one (R9).
  private mutating func choice(among candidates: [EntityIndex]) -> Meaning {
    let declared = candidates.filter(isDeclared)
    guard declared.count == 1 else { return .several(candidates) }
    named.insert(declared[0])
    return .one(declared[0])
  }

  private func isDeclared(_ entity: EntityIndex) -> Bool { entity == own || policy.declared.contains(entity) }

  // MARK: Whether it links

  /// The reason why a mention is no link (R4, R6, R7); nil if there is none.
  private func obstacle(to entity: EntityIndex, _ match: NameMatch, _ isLinkable: Bool) -> CountReason? {
    if !linker.options.isEnabled { return .off }
    if !isLinkable { return .place }
    if match.isShouted { return .capitals }
    if policy.unlinked.contains(entity) { return .document }
    if let reason = linker.obstacle(to: entity, isDeclared: isDeclared(entity)) { return reason }
    if linked.contains(entity) || authored[section]?.contains(entity) == true { return .linkedBefore }
    if let most = linker.options.maximumPerPage, linkCount >= most { return .limit }
    return nil
  }
}
