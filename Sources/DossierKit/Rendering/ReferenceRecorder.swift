/// A reference as it was typed in a text, and what it leads to.
struct TypedReference: Sendable, Hashable {
  enum Target: Sendable, Hashable {
    /// An id or a name.
    case id(String)
    /// The path of a content file, relative to the site folder.
    case path(String)
  }

  var target: Target
  /// Nil where it leads nowhere.
  var document: DocumentRef?
}

/// Notes every reference that the rendering of a text comes upon, in order: so that an edit knows the same references
/// as a build does.
struct ReferenceRecorder: Sendable {
  private(set) var references: [TypedReference] = []
  /// Made-up ids that count as a document's: an edit puts them where an id may stand, and looks where they turn up.
  var standIn: StandIn?

  struct StandIn: Sendable {
    var prefix: String
    var document: DocumentRef
  }

  mutating func record(_ id: String, _ resolution: ReferenceResolver.Resolution) -> ReferenceResolver.Resolution {
    var resolution = resolution
    if let standIn, id.hasPrefix(standIn.prefix) { resolution = .found(standIn.document) }
    var document: DocumentRef?
    if case .found(let found) = resolution { document = found }
    references.append(TypedReference(target: .id(id), document: document))
    return resolution
  }

  mutating func record(path: String, _ document: DocumentRef?) -> DocumentRef? {
    var document = document
    if let standIn, let name = path.split(separator: "/").last, name.hasPrefix(standIn.prefix) {
      document = standIn.document
    }
    // Pictures and other files are no references to documents.
    if document != nil { references.append(TypedReference(target: .path(path), document: document)) }
    return document
  }
}

extension BodyPass {
  /// What an id or name leads to, noted where somebody asks.
  mutating func recorded(_ id: String, _ resolution: ReferenceResolver.Resolution) -> ReferenceResolver.Resolution {
    recorder?.record(id, resolution) ?? resolution
  }

  /// What the path of a file leads to, noted where somebody asks.
  mutating func recorded(path: String, _ document: DocumentRef?) -> DocumentRef? {
    guard recorder != nil else { return document }
    return recorder?.record(path: path, document)
  }
}
