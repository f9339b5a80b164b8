/// Ids and names of what the filter took out: they serve to tell an author why a reference does not resolve, and
/// nothing else.
struct HiddenNames: Sendable {
  private var ids: [String: Exclusion] = [:]
  private var paths: [String: Exclusion] = [:]
  private var names: [String: Exclusion] = [:]
  /// Ids and titles in lower case: no reference, but what a text that is none may still tell.
  private var traces: [String: Exclusion] = [:]

  var isEmpty: Bool { ids.isEmpty }

  mutating func add(_ document: some ContentDocument, because reason: Exclusion) {
    ids[document.header.id] = reason
    paths[document.header.path] = reason
    traces[nameKey(document.header.id)] = reason
    traces[nameKey(document.displayTitle)] = reason
    let stem = document.header.path.split(separator: "/").last?.split(separator: ".").first ?? ""
    if stem != document.header.id, stem != "index" { traces[nameKey(String(stem))] = reason }
    guard let entity = document as? Entity else { return }
    for old in entity.mergedFrom {
      ids[old.value] = reason
      traces[nameKey(old.value)] = reason
    }
    for name in entity.allNames { names[nameKey(name)] = reason }
  }

  func reason(id: String) -> Exclusion? { ids[id] }
  func reason(name: String) -> Exclusion? { names[nameKey(name)] }
  func reason(path: String) -> Exclusion? { paths[path] }
  func reason(trace: String) -> Exclusion? { traces[nameKey(trace)] }
}

/// Names are compared without regard to case and to how apostrophes are typed.
private func nameKey(_ name: String) -> String {
  let lower = name.lowercased()
  if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
  return String(String.UnicodeScalarView(lower.unicodeScalars.map { "‘’ʼ′´".unicodeScalars.contains($0) ? "'" : $0 }))
}

/// Finds the document that a reference means: by id, or by a name or alias that exactly one visible entity has.
public struct ReferenceResolver: Sendable {
  public enum Resolution: Sendable, Hashable {
    case found(DocumentRef)
    /// A name that several entities have.
    case ambiguous([DocumentRef])
    /// A document that is not on the site.
    case hidden(Exclusion)
    /// Its file could not be read, which is reported there.
    case unreadable
    case unknown
  }

  private var ids: [String: DocumentRef] = [:]
  /// Indexes of entities by lower-cased name.
  private var names: [String: [EntityIndex]] = [:]
  private var weakNames: [String: [EntityIndex]] = [:]
  private let hidden: HiddenNames
  private let unreadable: Set<String>
  private let near = NearNames()

  init(
    briefings: Documents<Briefing>, articles: Documents<Article>, entities: Documents<Entity>, hidden: HiddenNames,
    unreadable: Set<String> = []
  ) {
    self.hidden = hidden
    self.unreadable = unreadable
    ids.reserveCapacity(briefings.count + articles.count + entities.count)
    for (index, briefing) in briefings.indexed { ids[briefing.header.id] = .briefing(index) }
    for (index, article) in articles.indexed { ids[article.header.id] = .article(index) }
    for (index, entity) in entities.indexed {
      ids[entity.header.id] = .entity(index)
      for name in entity.shownNames { Self.add(index, as: name, to: &names) }
      for name in entity.weakAliases { Self.add(index, as: name.value, to: &weakNames) }
    }
    // An old id goes on working, unless a document bears it now.
    for (index, entity) in entities.indexed {
      for old in entity.mergedFrom where ids[old.value] == nil { ids[old.value] = .entity(index) }
    }
  }

  /// For documents of the same ids in the same order, whose names may be others.
  func remade(
    _ briefings: Documents<Briefing>, _ articles: Documents<Article>, _ entities: Documents<Entity>
  ) -> ReferenceResolver {
    ReferenceResolver(
      briefings: briefings, articles: articles, entities: entities, hidden: hidden, unreadable: unreadable)
  }

  private static func add(_ index: EntityIndex, as name: String, to table: inout [String: [EntityIndex]]) {
    let key = nameKey(name)
    if table[key]?.last != index { table[key, default: []].append(index) }
  }

  public func resolve(_ text: String) -> Resolution {
    if let ref = ids[text] { return .found(ref) }
    // What is hidden bears its id alone: a public namesake must not take its place.
    if let reason = hidden.reason(id: text) { return .hidden(reason) }
    let key = nameKey(text)
    if names[key] == nil, let reason = hidden.reason(name: text) { return .hidden(reason) }
    switch names[key] ?? weakNames[key] {
    case nil: return unreadable.contains(text) ? .unreadable : .unknown
    case let owners? where owners.count == 1: return .found(.entity(owners[0]))
    case let owners?: return .ambiguous(owners.map { .entity($0) })
    }
  }

  /// Whether anything was left out, so that texts must be looked through for it.
  var hidesAny: Bool { !hidden.isEmpty }

  /// Why what a text tells is not on the site: an id, a name or a title, in any case. Nil where it means nothing hidden.
  func hiddenReason(telling text: String) -> Exclusion? {
    switch resolve(text) {
    case .hidden(let reason): reason
    case .unknown: hidden.reason(trace: text)
    case .found, .ambiguous, .unreadable: nil
    }
  }

  /// Why the document of an id, spelled just so, is not on the site.
  func hiddenReason(id: String) -> Exclusion? { ids[id] == nil ? hidden.reason(id: id) : nil }

  /// Why the document of a path is not on the site; nil if it is, or if there is none.
  func hiddenReason(path: String) -> Exclusion? { hidden.reason(path: path) }

  /// Ids near to what was typed, or else near names of entities.
  func suggestions(for text: String, _ wanted: DocumentKinds) -> [String] {
    near.find(text, wanted) {
      (
        ids.filter { wanted.contains($0.value) }.map(\.key),
        names.filter { $0.value.contains { wanted.contains(.entity($0)) } }.map(\.key)
      )
    }
  }
}

extension Entity {
  /// The name, aliases, former names and acronyms.
  var shownNames: [String] {
    [name.value] + aliases.map(\.name.value) + formerNames.map(\.name.value) + acronyms.map(\.value)
  }

  /// Every name in the record.
  var allNames: [String] { shownNames + (weakAliases + misspellings).map(\.value) }
}
