import Synchronization

/// Where files of a name lie: for authors who have the name right and the folder wrong. Made when first asked for.
final class NearbyFiles: Sendable {
  private struct Places {
    /// The first file of each name, in the order of their paths.
    var media: [Substring: String]
    var documents: [Substring: String]
  }

  private let media: Set<String>
  private let documents: [String: DocumentRef]
  private let made = Mutex<Places?>(nil)

  init(media: Set<String>, documents: [String: DocumentRef]) {
    (self.media, self.documents) = (media, documents)
  }

  /// A picture or other file named as the last part of a path.
  func medium(named path: String) -> String? { places.media[Self.name(of: path)] }

  /// Such a file, or else such a document.
  func file(named path: String) -> String? { medium(named: path) ?? places.documents[Self.name(of: path)] }

  private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? path[...] }

  private var places: Places {
    made.withLock { made in
      if let made { return made }
      let new = Places(media: Self.firstOfName(media), documents: Self.firstOfName(documents.keys))
      made = new
      return new
    }
  }

  private static func firstOfName(_ paths: some Sequence<String>) -> [Substring: String] {
    Dictionary(paths.filter { $0.contains("/") }.sorted().map { (name(of: $0), $0) }) { first, _ in first }
  }
}
