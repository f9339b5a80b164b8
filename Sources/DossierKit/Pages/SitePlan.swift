import HTML

/// Every file of the site, nothing rendered yet: each page a path and a key from which its view is made.
public struct SitePlan: Sendable {
  /// In the order in which they are published.
  public let files: [PlannedFile]
  public let site: SiteContext
  private let pages: [(path: String, planned: PlannedPage)]
  private var factory: PageFactory
  private let theme: any Theme

  public var pageCount: Int { pages.count }

  /// - Parameter jobs: How many threads to use.
  public init(
    _ library: PublishedLibrary, _ links: LinkGraph, _ theme: any Theme, jobs: Int = 1, _ log: inout DiagnosticLog
  ) throws {
    let (library, links) = (library.withWithdrawnEmptied, links.withWithdrawnEmptied(library))
    let indexes = SiteIndexes(library, links, jobs: jobs)
    let assets = try ThemeAssets(theme, library, &log)
    let media = MediaPlan(library, links, &log)
    var statics = try StaticFiles(library.folder, &log)
    site = SiteContext(library, links, indexes, assets)
    let facts = PageFacts(library, links, indexes, site, media: media.published)
    factory = PageFactory(facts: facts)
    self.theme = theme.prepared(for: site)

    var plan = PagePlan(library, links, indexes, facts)
    plan.addAll()
    plan.checkCollisions(&log)
    let others = assets.files.map(\.path) + media.files.map(\.path)
    plan.checkPortability(others, beside: statics.paths, &log)
    pages = plan.pages

    var files = assets.files + media.files
    for (index, page) in pages.enumerated() {
      files.append(
        PlannedFile(path: page.path, stage: .page, content: .page(index), isDocument: page.planned.isDocument))
    }
    files += SiteFiles.files(facts, pages, jobs: jobs)
    statics.check(against: files, compressed: library.site.precompress, &log)
    self.files = statics.files + files
    plan.checkInternalLinks(others, statics.addresses, &log) { [self] index in
      let html = HTMLWriter()
      render(page: index, to: html)
      return html.bytes
    }
  }

  /// The same pages of a library and links whose documents have kept their places: lists and feeds stay as they were.
  func replacing(_ refs: [DocumentRef], in library: PublishedLibrary, _ links: LinkGraph) -> SitePlan {
    var plan = self
    plan.factory = PageFactory(
      facts: PageFacts(
        factory.facts, library.withWithdrawnEmptied, links.withWithdrawnEmptied(library), changed: refs))
    return plan
  }

  /// The document whose page it is.
  func document(ofPage index: Int) -> DocumentRef? {
    pages[index].planned.document
  }

  /// The page of an index of ``PlannedFile/Content/page(_:)``.
  public func page(_ index: Int) -> Page { factory.page(for: pages[index].planned, path: pages[index].path) }

  /// The document of each page, by index; nil where a page is not that of a document.
  var documents: [DocumentRef?] {
    pages.map(\.planned.document)
  }

  /// Why the document of a page would be on no site built without drafts and future dates; nil for all other pages.
  func preparation(ofPage index: Int) -> Exclusion? {
    let library = factory.facts.library
    var rules = VisibilityRules(site: library.site, audience: library.audience)
    (rules.audience.includesDrafts, rules.audience.includesFuture) = (false, false)
    return document(ofPage: index).flatMap { rules.exclusion(of: library.document($0)) }
  }

  /// Writes the page of an index.
  public func render(page index: Int, to html: HTMLWriter) { theme.write(page(index), in: site, to: html) }
}

extension PlannedPage {
  /// The document whose page it is.
  var document: DocumentRef? { if case .document(let ref) = self { ref } else { nil } }

  /// Whether readers may have kept its URL: the page of a document.
  var isDocument: Bool { document != nil }
}
