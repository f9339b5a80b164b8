/// The last whole edition without errors, from which a quick one is made: the documents that have changed take their places
/// in it, and what is on their pages is new at once. What other pages tell of them (lists, backlinks, feeds) comes with the
/// next whole edition.
struct PreviewBasis: Sendable {
  private let renderer: BodyRenderer
  private let links: LinkGraph
  let edition: PreviewEdition

  init(_ renderer: BodyRenderer, _ links: LinkGraph, _ plan: SitePlan, _ heldBack: HeldBackPages?) {
    self.renderer = renderer
    self.links = links
    edition = PreviewEdition(plan, heldBack)
  }

  private var library: PublishedLibrary { renderer.library }

  /// An edition with files as they are now.
  ///
  /// - Parameter paths: Absolute paths of all that has changed since the basis was read.
  /// - Returns: Nil where only a whole edition can tell: for anything but a document that was there and is without errors,
  ///   or if other pages would come or go.
  func edition(with paths: Set<String>) -> PreviewEdition? {
    var documents: [(ref: DocumentRef, document: ParsedDocument)] = []
    for path in paths.sorted() {
      guard let path = ContentPath.inSite(path, root: library.folder.path), let ref = renderer.document(atPath: path),
        let document = read(path, ref)
      else { return nil }
      documents.append((ref, document))
    }
    guard let library = library.replacing(documents) else { return nil }
    let changed = documents.map(\.ref)
    let hasNewFacts = changed.contains {
      !library.header(of: $0).hasSameFrontMatter(as: self.library.header(of: $0))
    }
    let hasNewNames = hasNewFacts && changed.contains { if case .entity = $0 { true } else { false } }
    let renderer = BodyRenderer(renderer, library, namesChanged: hasNewNames)

    guard let links = render(changed, links, renderer) else { return nil }
    var edition = edition.replacing(edition.plan.replacing(changed, in: library, links))
    if hasNewFacts {
      // Names in any text may have become links, or be called otherwise.
      edition.renewed = { ref in
        if changed.contains(ref) { return nil }
        return render([ref], links, renderer).map { self.edition.plan.replacing(changed, in: library, $0) }
      }
    }
    return edition
  }

  /// - Returns: Nil where a text has errors, or shows a file that no page has shown so far and that is not in the plan.
  private func render(_ refs: [DocumentRef], _ links: LinkGraph, _ renderer: BodyRenderer) -> LinkGraph? {
    var links = links
    var scratch = NameScratch()
    for ref in refs {
      let log = links.replace(ref, renderer, &scratch)
      guard !log.hasErrors, links.body(of: ref).media.allSatisfy({ edition.file($0.output) != nil }) else { return nil }
    }
    return links
  }

  /// Nil for a file with errors, or one that cannot be read.
  private func read(_ path: String, _ ref: DocumentRef) -> ParsedDocument? {
    let kind = library.kind(of: ref)
    let name = path.split(separator: "/").last ?? ""
    let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    let file = ListedFile(path: path, kind: kind, stem: stem)
    guard let (document, log) = try? ContentFolder(library.folder).readDocument(file), !log.hasErrors else {
      return nil
    }
    return document
  }
}
