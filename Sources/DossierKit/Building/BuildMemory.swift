/// The leftovers of one run for the next in the same process: a preview or `build --watch` does again only what has
/// changed. A run with an empty memory gives the same as one with a full one.
public struct BuildMemory: Sendable {
  /// False: everything is done, nothing kept, as befits a build that runs once.
  let isKept: Bool
  /// Whether no run has used it yet.
  var isFresh = true
  var documents: ReadDocuments
  /// The renderer of ``work``.
  private(set) var renderer: BodyRenderer?
  private var work: LinkWork?

  /// - Parameter isKept: Whether there will be another run.
  public init(isKept: Bool) {
    self.isKept = isKept
    documents = ReadDocuments(isKept: isKept)
  }

  /// Lets go of what a change on the disk may have made wrong. What documents say is compared when they are linked; files
  /// that they show, the configuration, and documents that are not on the site leave no such trace.
  public mutating func note(_ change: ContentWatcher.Change) {
    guard let renderer, work != nil else { return }
    let isSafe = change.paths.allSatisfy { path in
      ContentPath.inSite(path, root: renderer.library.folder.path).flatMap(renderer.document(atPath:)) != nil
    }
    if change.isIncomplete || !isSafe { work = nil }
  }

  /// Earlier work that holds for a library.
  func reusableWork(for library: PublishedLibrary) -> ReusableWork {
    guard let renderer, let work else { return ReusableWork() }
    return ReusableWork(work, from: renderer.library, for: library)
  }

  mutating func keep(_ work: LinkWork, of renderer: BodyRenderer) {
    guard isKept else { return }
    self.work = work
    self.renderer = renderer
  }
}
