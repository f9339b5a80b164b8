/// Names that an author may want to link, tell apart or add: proposals, never changes.
public struct Suggestions: Sendable {
  public struct Entry: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// A certain mention of an entity that its document nowhere links.
      case unlinked
      /// A short name that counts for nobody, since the full name is missing.
      case weak
      /// A piece, perhaps, of somebody else's longer name.
      case piece
      /// A name of several entities.
      case ambiguous
      /// An apparent name without a record.
      case unknown
      /// Two records that may be one.
      case duplicate
    }
    public var kind: Kind
    public var name: String
    /// Ids of the entities that are meant or may be.
    public var entities: [String]
    public var location: SourceLocation?
    public var message: String
    /// The text to write, if it is so.
    public var remedy: String
  }

  /// By place; what concerns the whole site comes last.
  public var entries: [Entry]
  /// Whether the one document that was asked for is left out of the site, so that nothing was looked at.
  public var lacksDocument = false
  public var diagnostics: [Diagnostic]
  public var outcome: BuildReport.Outcome
}

extension SiteBuild {
  /// Looks through a site's texts, or through the one document of `path` (relative to the site's folder). Throws where a
  /// file cannot be read (``ContentError``).
  public func suggestions(for path: String? = nil, theme: any Theme) throws -> Suggestions {
    let linked = try linkedContent(theme: theme, recordsMentions: true)
    var result = Suggestions(entries: [], diagnostics: linked.diagnostics, outcome: linked.outcome)
    guard let library = linked.library, let links = linked.links else { return result }
    let documents = MentionTally(library, links).documents
    result.lacksDocument = path != nil && !links.allBodies.contains { library.header(of: $0.ref).path == path }
    let chosen = documents.filter { path == nil || $0.path == path }
    result.entries = chosen.flatMap(Suggestions.inText)
    result.entries += Suggestions.unknownNames(documents, in: path)
    result.entries += Suggestions.duplicates(library, links, in: path, jobs: jobs)
    result.entries = Suggestions.byPlace(result.entries)
    return result
  }
}

extension Suggestions {
  fileprivate static func byPlace(_ entries: [Entry]) -> [Entry] {
    func key(_ entry: Entry) -> (String, Int, Int) {
      (entry.location?.path ?? "", entry.location?.line ?? 0, entry.location?.column ?? 0)
    }
    return entries.enumerated().sorted { a, b in
      key(a.element) != key(b.element) ? key(a.element) < key(b.element) : a.offset < b.offset
    }.map(\.element)
  }

  fileprivate static func inText(_ document: MentionReport.Document) -> [Entry] {
    let linked = Set(document.entries.filter { $0.kind == .linked }.flatMap(\.entities))
    var offered = linked
    return document.entries.compactMap { entry in
      switch entry.kind {
      case .counted where entry.entities.allSatisfy { offered.insert($0).inserted }: unlinked(entry, in: document)
      case .ambiguous: ambiguous(entry, in: document)
      case .ignored where entry.reason == MentionRules.IgnoreReason.weak.rawValue: weak(entry, in: document)
      case .ignored where entry.reason == MentionRules.IgnoreReason.longerName.rawValue: piece(entry, in: document)
      default: nil
      }
    }
  }

  private static func unlinked(_ found: MentionReport.Entry, in document: MentionReport.Document) -> Entry? {
    // The author's own link, or a decision that is written down, needs no proposal.
    let settled: [MentionRules.CountReason] = [
      .linkedBefore, .document, .record, .places, .off, .limit, .line, .unpublished,
    ]
    guard let id = found.entities.first, !settled.contains(where: { $0.rawValue == found.reason }) else { return nil }
    let times = found.count == 1 ? "once" : "\(found.count) times"
    return Entry(
      kind: .unlinked, name: found.surface.onOneLine, entities: found.entities,
      location: found.location ?? .file(document.path),
      message: "is named \(times) and never linked here: \(found.reason ?? "")",
      remedy: "[[\(id)\(found.isInTable ? "\\" : "")|\(found.surface.onOneLine)]], or mentions: [\(id)]")
  }

  private static func weak(_ found: MentionReport.Entry, in document: MentionReport.Document) -> Entry {
    Entry(
      kind: .weak, name: found.surface.onOneLine, entities: found.entities,
      location: found.location ?? .file(document.path),
      message: "is a short name of \(found.entities.joined(separator: " or ")); the full name does not come before it",
      remedy: "write the full name first, or resolve: {\(found.surface.onOneLine): \(found.entities.first ?? "id")}")
  }

  private static func piece(_ found: MentionReport.Entry, in document: MentionReport.Document) -> Entry {
    let (surface, id) = (found.surface.onOneLine, found.entities.first ?? "id")
    let longer = found.longer
    return Entry(
      kind: .piece, name: surface, entities: found.entities, location: found.location ?? .file(document.path),
      message: "does not count for \(id): it is perhaps a piece of "
        + (longer.map { "‘\($0)’" } ?? "a longer name"),
      remedy: longer.map {
        "[[\(id)|\(surface)]] if it is meant, aliases: [\($0)] if that is its name, or block: [\($0)] in its record"
      }
        ?? "[[\(id)|\(surface)]] if it is meant")
  }

  private static func ambiguous(_ found: MentionReport.Entry, in document: MentionReport.Document) -> Entry {
    Entry(
      kind: .ambiguous, name: found.surface.onOneLine, entities: found.entities,
      location: found.location ?? .file(document.path),
      message: "may be " + found.entities.joined(separator: " or "),
      remedy: "resolve: {\(found.surface.onOneLine): \(found.entities.first ?? "id")}, or none for none of them")
  }

  /// Each name once, at its first place in the chosen document or on the site.
  fileprivate static func unknownNames(_ documents: [MentionReport.Document], in path: String?) -> [Entry] {
    var seen = Set<String>()
    return documents.filter { path == nil || $0.path == path }.flatMap { document in
      document.entries.filter { $0.kind == .unresolved && seen.insert(Fold.fold($0.surface)).inserted }.map { found in
        let spread = found.documentCount == 1 ? "in one document" : "in \(found.documentCount) documents"
        let title = found.followsHonorific ? ", with a title before it" : ""
        return Entry(
          kind: .unknown, name: found.surface, entities: [], location: found.location,
          message: "has no record: \(spread)\(title)",
          remedy: "add a record, or the name to the aliases of one")
      }
    }
  }

  /// Records whose names sound alike; those of one document where only that is looked at.
  fileprivate static func duplicates(
    _ library: PublishedLibrary, _ links: LinkGraph, in path: String?, jobs: Int
  ) -> [Entry] {
    DuplicateEntityCheck.pairs(library, links, EntityNames(library), jobs: jobs).compactMap { entry, other in
      let (header, namesake) = (library.entities[entry.entity].header, library.entities[other.entity].header)
      guard path == nil || path == header.path || path == namesake.path else { return nil }
      return Entry(
        kind: .duplicate, name: entry.text, entities: [header.id, namesake.id], location: header.location(entry.span),
        message: "may be another spelling of ‘\(other.text)’",
        remedy: "dossier merge \(header.id) \(namesake.id), or homonyms: [\(namesake.id)] if they are two")
    }
  }
}
