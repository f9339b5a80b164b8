/// The leftovers of builds for later ones. With all of them or none, a build comes to the same.
///
/// There is one key: the bytes of a document, and all else that its body could depend on (``BodyEnvironment``). What was
/// made under it is kept in two stores: in memory, for the next run of the same process, such as a preview's, and on disk
/// (``BuildCache``), for the next process. No caller has to tell what has changed: each run looks at everything that it
/// reads (``SiteInputs``) before it reads.
public struct Reuse: Sendable {
  /// Whether there will be another run in this process.
  let isKept: Bool
  /// Files that were read, by the states in which they were.
  var documents: ReadDocuments
  private var bodies: RememberedBodies?

  /// - Parameter isKept: Whether there will be another run; where not, nothing is kept in memory.
  public init(isKept: Bool) {
    self.isKept = isKept
    documents = ReadDocuments(isKept: isKept)
  }

  /// Whether memory knows nothing yet.
  var isEmpty: Bool { bodies == nil }

  /// Looks at everything that there is to be read, before anything is. Nil where nothing could be reused, now or later.
  ///
  /// - Parameter cache: The store on disk, if the build uses it.
  func session(_ build: SiteBuild, _ theme: any Theme, _ cache: BuildCache?) -> ReuseSession? {
    guard isKept || cache != nil else { return nil }
    return ReuseSession(build, BuildCache.options(build, theme), cache, bodies)
  }

  /// Keeps in memory what a session's build has rendered.
  mutating func keep(_ links: LinkGraph, of session: ReuseSession?) {
    bodies = isKept ? session?.remembered(links) : nil
  }
}

/// The store in memory: the bodies of the last run.
struct RememberedBodies: Sendable {
  let environment: BodyEnvironment
  let links: LinkGraph

  func body(_ number: Int, _ content: ContentHash, in environment: ContentHash) -> KeptBody? {
    guard self.environment.hash == environment, self.environment.contents[number] == content,
      !links.unkeptBodies.contains(number)
    else { return nil }
    return links.keptBody(number, self.environment.numbers[number])
  }
}
