/// The fate of every name in the texts of a site, by document, and the apparent names that are nobody's.
public struct MentionReport: Sendable {
  /// Equal names of a document that had the same fate.
  public struct Entry: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case linked, counted, ambiguous, ignored, unresolved
    }
    public var kind: Kind
    /// As written at the first place.
    public var surface: String
    /// Ids of the entities that it means or may mean.
    public var entities: [String]
    /// Why it is not a link.
    public var reason: String?
    /// The longer name that it is perhaps a piece of.
    var longer: String?
    public var count: Int
    /// Of the first place, where it has one in the file.
    public var location: SourceLocation?
    /// Of an unresolved name: how many documents have it.
    public var documentCount = 1
    /// Of an unresolved name: whether an honorific stands before it here.
    public var followsHonorific = false
    /// Whether the first place is in a table.
    public var isInTable = false
  }

  public struct Document: Sendable {
    public var path: String
    public var title: String
    public var entries: [Entry]
  }

  /// In the order of their paths; those without any name are left out.
  public var documents: [Document] = []
  /// The faults of the content; with errors among them, the report may lack documents.
  public var diagnostics: [Diagnostic]
  public var outcome: BuildReport.Outcome
}

extension SiteBuild {
  /// Reads and links a site as a build does, and tells what became of its names. Throws where a file cannot be read
  /// (``ContentError``).
  public func mentionReport(theme: any Theme) throws -> MentionReport {
    let linked = try linkedContent(theme: theme, recordsMentions: true)
    var report = MentionReport(diagnostics: linked.diagnostics, outcome: linked.outcome)
    guard let library = linked.library, let links = linked.links else { return report }
    report.documents = MentionTally(library, links).documents
    return report
  }
}

/// Puts the records of each document together and tells which unknown names are worth a look.
struct MentionTally {
  let documents: [MentionReport.Document]

  init(_ library: PublishedLibrary, _ links: LinkGraph) {
    let bodies = links.allBodies
    let spread = CandidateSpread(bodies.map(\.body))
    documents = bodies.compactMap { ref, body in
      let header = library.header(of: ref)
      var places = PlaceFinder(header.source)
      let entries =
        Self.mentions(body.mentions, library, &places) + Self.unresolved(body.candidates, spread, &places)
      if entries.isEmpty { return nil }
      return MentionReport.Document(path: header.path, title: library.title(of: ref), entries: entries)
    }.sorted { $0.path < $1.path }
  }

  private static func mentions(
    _ records: [MentionRecord], _ library: PublishedLibrary, _ places: inout PlaceFinder
  ) -> [MentionReport.Entry] {
    var entries: [MentionReport.Entry] = []
    var positions: [String: Int] = [:]
    for record in records {
      let (kind, reason) = record.fate.kindAndReason
      let ids = record.entities.map { library.entities[$0].header.id }
      let key = "\(kind) \(ids) \(reason ?? "") \(record.longer ?? "") \(Fold.fold(record.surface))"
      if let position = positions[key] {
        entries[position].count += 1
        continue
      }
      positions[key] = entries.count
      entries.append(
        .init(
          kind: kind, surface: record.surface, entities: ids, reason: reason, longer: record.longer, count: 1,
          location: record.place.map { places.location(of: $0) },
          isInTable: record.isInTable))
    }
    let order = MentionReport.Entry.Kind.allCases
    return order.flatMap { kind in entries.filter { $0.kind == kind } }
  }

  /// Names in two or more documents, or behind an honorific: what else is capitalized is too often no name.
  private static func unresolved(
    _ candidates: [CandidateName], _ spread: CandidateSpread, _ places: inout PlaceFinder
  ) -> [MentionReport.Entry] {
    var entries: [MentionReport.Entry] = []
    var positions: [String: Int] = [:]
    for candidate in candidates where spread.isWorthALook(candidate) {
      let key = Fold.fold(candidate.name)
      if let position = positions[key] {
        entries[position].count += 1
        entries[position].followsHonorific = entries[position].followsHonorific || candidate.followsHonorific
        continue
      }
      positions[key] = entries.count
      entries.append(
        .init(
          kind: .unresolved, surface: candidate.name, entities: [], reason: nil, count: 1,
          location: places.location(of: candidate.place), documentCount: spread.documents(of: candidate),
          followsHonorific: candidate.followsHonorific))
    }
    return entries
  }
}

extension MentionRecord.Fate {
  fileprivate var kindAndReason: (MentionReport.Entry.Kind, String?) {
    switch self {
    case .linked: (.linked, nil)
    case .counted(let reason): (.counted, reason)
    case .ambiguous: (.ambiguous, nil)
    case .ignored(let reason): (.ignored, reason)
    }
  }
}
