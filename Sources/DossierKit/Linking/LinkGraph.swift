import HTML

/// Every reference of the published library in both directions, and every body rendered.
public struct LinkGraph: Sendable {
  /// Bodies by document, in the library's order.
  public internal(set) var bodies = DocumentRows<RenderedBody>()
  public internal(set) var briefingMethods = DocumentTable<Briefing, TrustedHTML>()
  var briefingLinks = DocumentTable<Briefing, BriefingLinks>()
  var articleLinks = DocumentTable<Article, ArticleLinks>()
  var entityLinks = DocumentTable<Entity, EntityLinks>()
  private(set) var backlinks = BacklinkIndex()
  /// The findings in bodies, by the documents' numbers (``DocumentNumbers``); most have none.
  private(set) var bodyFindings: [Int: [Diagnostic]] = [:]
  /// The numbers of documents whose bodies another build could not take from here: they were withdrawn, or not all of what
  /// was found in them is known.
  private(set) var unkeptBodies: Set<Int> = []
  let addresses: SiteAddresses

  /// Resolves, parses, links and renders every document once, in parallel. With `recordsMentions`, each body keeps every
  /// name with what became of it.
  public init(_ library: PublishedLibrary, jobs: Int, recordsMentions: Bool = false, _ log: inout DiagnosticLog) {
    let renderer = BodyRenderer(library, SiteAddresses(library), recordsMentions: recordsMentions)
    self.init(library, renderer.addresses, LinkWork(renderer, jobs: jobs), &log)
  }

  /// Joins what was made of each document.
  init(_ library: PublishedLibrary, _ addresses: SiteAddresses, _ work: LinkWork, _ log: inout DiagnosticLog) {
    self.addresses = addresses
    take(work, &log)
    backlinks = BacklinkIndex(library, self)
    checkAnchors(library, &log)
    checkCorrectedSections(library, &log)
  }

  private mutating func take(_ work: LinkWork, _ log: inout DiagnosticLog) {
    var number = 0
    for work in work.briefings {
      log.merge(work.log)
      note(work, &number)
      briefingLinks.append(work.links)
      bodies.briefings.append(work.body)
      briefingMethods.append(work.method)
    }
    for work in work.articles {
      log.merge(work.log)
      note(work, &number)
      articleLinks.append(work.links)
      bodies.articles.append(work.body)
    }
    for work in work.entities {
      log.merge(work.log)
      note(work, &number)
      entityLinks.append(work.links)
      bodies.entities.append(work.body)
    }
    for work in work.freePages {
      log.merge(work.log)
      note(work, &number)
      bodies.freePages.append(work.body)
    }
  }

  /// Puts what a document has become in its place; what others know of it stays as it was.
  ///
  /// - Returns: What was found in it.
  mutating func replace(_ ref: DocumentRef, _ renderer: BodyRenderer, _ scratch: inout NameScratch) -> DiagnosticLog {
    switch ref {
    case .briefing(let index):
      let work = BriefingWork(index, renderer, &scratch)
      (briefingLinks[index], bodies.briefings[index], briefingMethods[index]) = (work.links, work.body, work.method)
      return work.log
    case .article(let index):
      let work = ArticleWork(index, renderer, &scratch)
      (articleLinks[index], bodies.articles[index]) = (work.links, work.body)
      return work.log
    case .entity(let index):
      let work = EntityWork(index, renderer, &scratch)
      (entityLinks[index], bodies.entities[index]) = (work.links, work.body)
      return work.log
    case .freePage(let index):
      let work = FreePageWork(index, renderer, &scratch)
      bodies.freePages[index] = work.body
      return work.log
    }
  }

  /// Notes for a build after this one, besides the body.
  private mutating func note(_ work: some DocumentWork, _ number: inout Int) {
    if !work.isWhole || !work.bodyLog.isComplete { unkeptBodies.insert(number) }
    if !work.bodyLog.diagnostics.isEmpty { bodyFindings[number] = work.bodyLog.diagnostics }
    number += 1
  }

  func body(of ref: DocumentRef) -> RenderedBody { bodies[ref] }

  /// The documents with bodies, in one row.
  private var documents: DocumentNumbers { DocumentNumbers(bodies) }

  var allBodies: [(ref: DocumentRef, body: RenderedBody)] { documents.map { ($0, bodies[$0]) } }

  /// The links of each document to paths or places of the site itself. Bodies are not copied for it.
  func forEachInternalLinks(_ visit: (_ ref: DocumentRef, _ links: [InternalLink]) -> Void) {
    for ref in documents {
      bodies.with(ref) { if !$0.internalLinks.isEmpty { visit(ref, $0.internalLinks) } }
    }
  }

  /// Every file that a body shows or links to.
  func forEachMediaFile(_ visit: (MediaFile) -> Void) {
    for ref in documents { bodies.with(ref) { $0.media.forEach(visit) } }
  }
}
