import HTML

/// Every reference of the published library in both directions, and every body rendered.
public struct LinkGraph: Sendable {
  /// Bodies by document, in the library's order.
  public internal(set) var briefingBodies: [RenderedBody] = []
  public internal(set) var briefingMethods: [TrustedHTML] = []
  public internal(set) var articleBodies: [RenderedBody] = []
  public internal(set) var entityBodies: [RenderedBody] = []
  public internal(set) var freePageBodies: [RenderedBody] = []
  var briefingLinks: [BriefingLinks] = []
  var articleLinks: [ArticleLinks] = []
  var entityLinks: [EntityLinks] = []
  private(set) var backlinks = BacklinkIndex()
  /// What was found in bodies, by the documents' numbers (``DocumentNumbers``); most have no findings.
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
      briefingBodies.append(work.body)
      briefingMethods.append(work.method)
    }
    for work in work.articles {
      log.merge(work.log)
      note(work, &number)
      articleLinks.append(work.links)
      articleBodies.append(work.body)
    }
    for work in work.entities {
      log.merge(work.log)
      note(work, &number)
      entityLinks.append(work.links)
      entityBodies.append(work.body)
    }
    for work in work.freePages {
      log.merge(work.log)
      note(work, &number)
      freePageBodies.append(work.body)
    }
  }

  /// Puts what a document has become in its place; what others know of it stays as it was.
  ///
  /// - Returns: What was found in it.
  mutating func replace(_ ref: DocumentRef, _ renderer: BodyRenderer, _ scratch: inout NameScratch) -> DiagnosticLog {
    switch ref {
    case .briefing(let index):
      let work = BriefingWork(index, renderer, &scratch)
      (briefingLinks[index], briefingBodies[index], briefingMethods[index]) = (work.links, work.body, work.method)
      return work.log
    case .article(let index):
      let work = ArticleWork(index, renderer, &scratch)
      (articleLinks[index], articleBodies[index]) = (work.links, work.body)
      return work.log
    case .entity(let index):
      let work = EntityWork(index, renderer, &scratch)
      (entityLinks[index], entityBodies[index]) = (work.links, work.body)
      return work.log
    case .freePage(let index):
      let work = FreePageWork(index, renderer, &scratch)
      freePageBodies[index] = work.body
      return work.log
    }
  }

  /// What a build after this one needs to know besides the body.
  private mutating func note(_ work: some DocumentWork, _ number: inout Int) {
    if !work.isWhole || !work.bodyLog.isComplete { unkeptBodies.insert(number) }
    if !work.bodyLog.diagnostics.isEmpty { bodyFindings[number] = work.bodyLog.diagnostics }
    number += 1
  }

  func body(of ref: DocumentRef) -> RenderedBody {
    switch ref {
    case .briefing(let index): briefingBodies[index]
    case .article(let index): articleBodies[index]
    case .entity(let index): entityBodies[index]
    case .freePage(let index): freePageBodies[index]
    }
  }

  var allBodies: [(ref: DocumentRef, body: RenderedBody)] {
    briefingBodies.indices.map { (.briefing($0), briefingBodies[$0]) }
      + articleBodies.indices.map { (.article($0), articleBodies[$0]) }
      + entityBodies.indices.map { (.entity($0), entityBodies[$0]) }
      + freePageBodies.indices.map { (.freePage($0), freePageBodies[$0]) }
  }

  /// The links of each document to paths or places of the site itself. Bodies are not copied for it.
  func forEachInternalLinks(_ visit: (_ ref: DocumentRef, _ links: [InternalLink]) -> Void) {
    func visitAll(_ bodies: [RenderedBody], _ ref: (Int) -> DocumentRef) {
      for index in bodies.indices where !bodies[index].internalLinks.isEmpty {
        visit(ref(index), bodies[index].internalLinks)
      }
    }
    visitAll(briefingBodies, DocumentRef.briefing)
    visitAll(articleBodies, DocumentRef.article)
    visitAll(entityBodies, DocumentRef.entity)
    visitAll(freePageBodies, DocumentRef.freePage)
  }

  /// Every file that a body shows or links to.
  func forEachMediaFile(_ visit: (MediaFile) -> Void) {
    for index in briefingBodies.indices { briefingBodies[index].media.forEach(visit) }
    for index in articleBodies.indices { articleBodies[index].media.forEach(visit) }
    for index in entityBodies.indices { entityBodies[index].media.forEach(visit) }
    for index in freePageBodies.indices { freePageBodies[index].media.forEach(visit) }
  }
}
