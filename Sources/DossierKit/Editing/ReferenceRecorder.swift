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
final class ReferenceRecorder: ReferenceObserver {
  private(set) var references: [TypedReference] = []
  /// Made-up ids that count as a document's: an edit puts them where an id may stand, and looks where they turn up.
  private let standIn: StandIn?

  struct StandIn: Sendable {
    var prefix: String
    var document: DocumentRef
  }

  init(_ standIn: StandIn? = nil) { self.standIn = standIn }

  func madeUp(_ id: String) -> DocumentRef? {
    standIn.flatMap { id.hasPrefix($0.prefix) ? $0.document : nil }
  }

  func observe(_ id: String, _ resolution: ReferenceResolver.Resolution) -> ReferenceResolver.Resolution {
    let resolution = madeUp(id).map { .found($0) } ?? resolution
    var document: DocumentRef?
    if case .found(let found) = resolution { document = found }
    references.append(TypedReference(target: .id(id), document: document))
    return resolution
  }

  func observe(path: String, _ document: DocumentRef?) -> DocumentRef? {
    let document = path.split(separator: "/").last.flatMap { madeUp(String($0)) } ?? document
    // Pictures and other files are no references to documents.
    if document != nil { references.append(TypedReference(target: .path(path), document: document)) }
    return document
  }
}
