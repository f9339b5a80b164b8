import HTML

/// Every reference of the published library in both directions, and every body rendered.
public struct LinkGraph: Sendable {
  /// Bodies by document, in the library's order.
  public internal(set) var briefingBodies: [RenderedBody] = []
  public internal(set) var briefingMethods: [TrustedHTML] = []
  public internal(set) var articleBodies: [RenderedBody] = []
  public internal(set) var entityBodies: [RenderedBody] = []
  public internal(set) var pageBodies: [RenderedBody] = []
  var briefingLinks: [BriefingLinks] = []
  var articleLinks: [ArticleLinks] = []
  var entityLinks: [EntityLinks] = []
  private(set) var backlinks = BacklinkIndex()
  let addresses: SiteAddresses

  /// Resolves, parses, links and renders every document once, in parallel.
  public init(_ library: PublishedLibrary, jobs: Int, _ log: inout DiagnosticLog) {
    addresses = SiteAddresses(library)
    let renderer = BodyRenderer(library, addresses)
    let finder = renderer.finder

    let briefings = Parallel.map(count: library.briefings.count, jobs: jobs) { index in
      BriefingWork(index, library, renderer, finder)
    }
    for work in briefings {
      log.merge(work.log)
      briefingLinks.append(work.links)
      briefingBodies.append(work.body)
      briefingMethods.append(work.method)
    }

    let articles = Parallel.map(count: library.articles.count, jobs: jobs) { index in
      var log = DiagnosticLog.ofDocument()
      let links = ArticleLinks(library.articles[index], finder, &log)
      let rendered = library.printsFullText(of: library.articles[index]) ? renderer.render(.article(index)) : nil
      if let rendered { log.merge(rendered.log) }
      if library.articles[index].header.isWithdrawn { return (links.withdrawn, RenderedBody(), log) }
      return (links, rendered?.body ?? RenderedBody(), log)
    }
    for (links, body, articleLog) in articles {
      log.merge(articleLog)
      articleLinks.append(links)
      articleBodies.append(body)
    }

    let entities = Parallel.map(count: library.entities.count, jobs: jobs) { index in
      var log = DiagnosticLog.ofDocument()
      let links = EntityLinks(library.entities[index], finder, &log)
      let rendered = renderer.render(.entity(index))
      log.merge(rendered.log)
      return (links, library.entities[index].header.isWithdrawn ? RenderedBody() : rendered.body, log)
    }
    for (links, body, entityLog) in entities {
      log.merge(entityLog)
      entityLinks.append(links)
      entityBodies.append(body)
    }

    let pages = Parallel.map(count: library.pages.count, jobs: jobs) { renderer.render(.page($0)) }
    for (page, document) in zip(pages, library.pages) {
      log.merge(page.log)
      pageBodies.append(document.header.isWithdrawn ? RenderedBody() : page.body)
    }
    backlinks = BacklinkIndex(library, self)
    checkAnchors(library, &log)
    checkCorrectedSections(library, &log)
  }

  func body(of ref: DocumentRef) -> RenderedBody {
    switch ref {
    case .briefing(let index): briefingBodies[index]
    case .article(let index): articleBodies[index]
    case .entity(let index): entityBodies[index]
    case .page(let index): pageBodies[index]
    }
  }

  var allBodies: [(ref: DocumentRef, body: RenderedBody)] {
    briefingBodies.indices.map { (.briefing($0), briefingBodies[$0]) }
      + articleBodies.indices.map { (.article($0), articleBodies[$0]) }
      + entityBodies.indices.map { (.entity($0), entityBodies[$0]) }
      + pageBodies.indices.map { (.page($0), pageBodies[$0]) }
  }

  /// A link to a heading must find it, on its own page or another.
  private func checkAnchors(_ library: PublishedLibrary, _ log: inout DiagnosticLog) {
    for (ref, body) in allBodies {
      for link in body.internalLinks {
        guard let target = link.target, !link.fragment.isEmpty else { continue }
        let anchors = self.body(of: target).headings.map(\.anchor)
        if anchors.contains(link.fragment) || CitationNumbers.reservedAnchors.contains(where: link.fragment.hasPrefix) {
          continue
        }
        log.add(
          Self.brokenAnchor(
            link.fragment, of: library.title(of: target), anchors,
            at: link.place.location(in: library.header(of: ref).source)))
      }
    }
  }

  /// So must the section of a correction. A withdrawn briefing has no text to look in.
  private func checkCorrectedSections(_ library: PublishedLibrary, _ log: inout DiagnosticLog) {
    for (index, briefing) in library.briefings.enumerated() where !briefing.header.isWithdrawn {
      for section in briefing.corrections.compactMap(\.section) {
        let anchors = briefingBodies[index].headings.map(\.anchor)
        if anchors.contains(section.value) { continue }
        var finding = Self.brokenAnchor(
          section.value, of: briefing.title, anchors, at: briefing.header.location(section.span))
        if anchors.isEmpty { finding.fixes = ["the text has no headings; leave ‘section’ out"] }
        log.add(finding)
      }
    }
  }

  private static func brokenAnchor(
    _ fragment: String, of title: String, _ anchors: [String], at place: SourceLocation
  ) -> Diagnostic {
    var fixes = NearMiss.question(fragment, among: anchors).map { [$0] } ?? []
    if fixes.isEmpty, !anchors.isEmpty {
      fixes = ["its headings are " + anchors.prefix(8).map { "#" + $0 }.joined(separator: ", ")]
    }
    return Diagnostic(
      .brokenAnchor, "‘\(title)’ has no heading ‘#\(FieldReader.shortened(fragment))’", at: place, fixes: fixes)
  }
}

/// What is made of one briefing on one thread.
private struct BriefingWork: Sendable {
  var links: BriefingLinks
  var body: RenderedBody
  var method: TrustedHTML
  var log = DiagnosticLog.ofDocument()

  init(_ index: Int, _ library: PublishedLibrary, _ renderer: BodyRenderer, _ finder: ReferenceFinder) {
    let briefing = library.briefings[index]
    links = BriefingLinks(briefing, finder, &log)
    let rendered = renderer.render(.briefing(index), sources: links.sources.map(\.article), method: briefing.method)
    body = rendered.body
    method = rendered.method
    log.merge(rendered.log)
    // A source that is named and faulty, or a citation that leads nowhere, has its own finding.
    if body.citations.isEmpty, !briefing.listsSources, !briefing.header.body.contains(bytes: "[@") {
      log.add(
        Diagnostic(
          .missingSources, "the briefing names no sources", at: briefing.header.location(.start),
          fixes: ["cite stored articles in the text with [@id], or list them under ‘sources:’"]))
    }
    if briefing.header.isWithdrawn {
      // Checked as any other, but nothing of it goes on: no excerpt, no picture, no reference.
      (body, method, links) = (RenderedBody(), .empty, links.withdrawn)
    }
  }
}

extension PublishedLibrary {
  /// An article's text reaches the site only if the article says so, its rights allow it and the site does not forbid it.
  func printsFullText(of article: Article) -> Bool {
    article.fullText == .publish && (site.fullText ?? .publish) == .publish && article.rights?.allowFullText == true
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(bytes text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return true }
      return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }
  }
}
