/// The pages that an edit of a few bodies cannot have changed.
///
/// A page is made from the front matter of all documents, the configuration, the theme and the day, which are the same if
/// the environment is (``BodyEnvironment``); from the HTML of its own document's body; from the sentences in which other
/// bodies name its document; and, on lists and in indexes, from what any body shows of itself elsewhere
/// (``RenderedBody/isShownAlike(_:)``). So if the last is the same for every body that was edited, only the pages of the edited
/// documents and of those whose sentences changed can differ.
struct KeptPages: Sendable {
  /// With more bodies edited, comparing them costs more than it saves.
  private static let mostEdits = 500

  private let stamp: BuildStamp
  private let changed: Set<DocumentRef>
  private let documents: [DocumentRef?]

  /// Nil if any page may have changed.
  init?(_ stamp: BuildStamp, _ bodies: KeptBodies, _ plan: SitePlan, _ links: LinkGraph) {
    let environment = bodies.environment
    guard stamp.environment == environment.hash, stamp.contents.count == environment.contents.count else { return nil }
    let edited = environment.contents.indices.filter { stamp.contents[$0] != environment.contents[$0] }
    guard edited.count <= Self.mostEdits else { return nil }
    var changed = Set<DocumentRef>()
    for number in edited {
      let ref = environment.numbers[number]
      let new = links.body(of: ref)
      guard !links.unkeptBodies.contains(number), let old = bodies.body(number, stamp.contents[number])?.body,
        old.isShownAlike(new)
      else { return nil }
      changed.insert(ref)
      for (before, after) in zip(old.references, new.references)
      where before.count != after.count || before.contexts != after.contexts {
        changed.insert(after.target)
      }
    }
    self.stamp = stamp
    self.changed = changed
    documents = plan.documents
  }

  /// How the last build left a page and its compressed copies, if they can stay as they are.
  ///
  /// - Parameter place: Of the file among all, in the order in which they are published.
  func file(_ file: PlannedFile, copies: [Compression], at place: Int) -> KeptFile? {
    guard case .page(let page) = file.content else { return nil }
    if let document = documents[page], changed.contains(document) { return nil }
    guard let state = stamp.output(at: place, file.path) else { return nil }
    var kept = KeptFile(state: state)
    for (index, compression) in copies.enumerated() {
      let path = compression.path(of: file.path)
      guard let state = stamp.output(at: place + 1 + index, path) else { return nil }
      kept.copies.append(StatedPath(path: path, state: state))
    }
    return kept
  }
}

extension RenderedBody {
  /// Whether pages of other documents, lists and feeds show the same of two bodies, apart from sentences around references.
  ///
  /// The fields left out are looked at nowhere but on the document's own page (`html`, `headingEnds`), on the pages
  /// that references lead to (their `contexts` and `count`), and by checks, which run in every build (`internalLinks`,
  /// `paragraphs`).
  func isShownAlike(_ other: RenderedBody) -> Bool {
    excerpt == other.excerpt && headings == other.headings && media == other.media
      && references.map(\.target) == other.references.map(\.target)
      && citations.map(\.article) == other.citations.map(\.article)
      && citations.map(\.anchors) == other.citations.map(\.anchors)
      && citations.map(\.locators) == other.citations.map(\.locators)
  }
}
