import HTML

/// The work on one document, done on one thread.
protocol DocumentWork: Sendable {
  var body: RenderedBody { get }
  var log: DiagnosticLog { get }
  /// The part of the log that comes from rendering.
  var bodyLog: DiagnosticLog { get }
  /// Whether the body is as it was rendered; that of a withdrawn document is not.
  var isWhole: Bool { get }
}

struct BriefingWork: DocumentWork {
  var links: BriefingLinks
  var body: RenderedBody
  var method: TrustedHTML
  var log = DiagnosticLog.ofDocument()
  let bodyLog: DiagnosticLog
  let isWhole: Bool

  init(_ index: BriefingIndex, _ renderer: BodyRenderer, _ scratch: inout NameScratch) {
    let briefing = renderer.library.briefings[index]
    let header = briefing.header
    links = BriefingLinks(briefing, renderer.finder, &log)
    CorrectionDates.check(briefing, renderer.library.audience.now, &log)
    var task = BodyRenderer.Task(ref: .briefing(index))
    task.policy = MentionPolicy(header, declared: links.about + links.mentions + links.places, renderer.finder)
    task.sources = links.sources.map(\.article)
    task.method = briefing.method
    task.lines = [(briefing.title, false)] + (briefing.summary.map { [($0, true)] } ?? [])
    let rendered = renderer.render(task, &scratch)
    body = rendered.body
    method = rendered.method
    log.merge(rendered.log)
    bodyLog = rendered.log
    isWhole = !header.isWithdrawn
    // A source that is named and faulty, or a citation that leads nowhere, has its own finding.
    if body.citations.isEmpty, briefing.type != .note, !briefing.listsSources, !header.body.contains(bytes: "[@") {
      log.add(
        Diagnostic(
          .missingSources, "the briefing names no sources", at: header.location(.start),
          fixes: [
            "cite stored articles in the text with [@id], or list them under ‘sources:’",
            "a note that rests on none has ‘type: note’",
          ]))
    }
    if header.isWithdrawn {
      // Checked as any other, but nothing of it goes on: no excerpt, no picture, no reference.
      (body, method, links) = (RenderedBody(), .empty, .withdrawn)
    }
  }
}

struct ArticleWork: DocumentWork {
  var links: ArticleLinks
  var body: RenderedBody
  var log = DiagnosticLog.ofDocument()
  let bodyLog: DiagnosticLog
  let isWhole: Bool

  init(_ index: ArticleIndex, _ renderer: BodyRenderer, _ scratch: inout NameScratch) {
    let article = renderer.library.articles[index]
    links = ArticleLinks(article, renderer.finder, &log)
    var task = BodyRenderer.Task(ref: .article(index))
    task.policy = MentionPolicy(article.header, declared: links.about + links.mentions, renderer.finder)
    task.lines = [(article.title, false)] + (article.summary.map { [($0, true)] } ?? [])
    task.lines += article.quotes.map { ($0.text.value, true) }
    task.printsBody = renderer.library.printsFullText(of: article)
    let rendered = renderer.render(task, &scratch)
    body = rendered.body
    log.merge(rendered.log)
    bodyLog = rendered.log
    isWhole = !article.header.isWithdrawn
    if article.header.isWithdrawn { (body, links) = (RenderedBody(), .withdrawn) }
  }
}

struct EntityWork: DocumentWork {
  var links: EntityLinks
  var body: RenderedBody
  var log = DiagnosticLog.ofDocument()
  let bodyLog: DiagnosticLog
  let isWhole: Bool

  init(_ index: EntityIndex, _ renderer: BodyRenderer, _ scratch: inout NameScratch) {
    let entity = renderer.library.entities[index]
    links = EntityLinks(entity, renderer.finder, &log)
    var task = BodyRenderer.Task(ref: .entity(index))
    task.policy = MentionPolicy(entity.header, declared: links.targets, renderer.finder)
    let rendered = renderer.render(task, &scratch)
    isWhole = !entity.header.isWithdrawn
    body = isWhole ? rendered.body : RenderedBody()
    log.merge(rendered.log)
    bodyLog = rendered.log
  }
}

struct FreePageWork: DocumentWork {
  var body: RenderedBody
  var log: DiagnosticLog
  let bodyLog: DiagnosticLog
  let isWhole: Bool

  init(_ index: FreePageIndex, _ renderer: BodyRenderer, _ scratch: inout NameScratch) {
    let page = renderer.library.freePages[index]
    var log = DiagnosticLog.ofDocument()
    var task = BodyRenderer.Task(ref: .freePage(index))
    let declared = renderer.finder.entities(page.header.about + page.header.mentions, in: page.header, &log)
    task.policy = MentionPolicy(page.header, declared: declared, renderer.finder)
    let rendered = renderer.render(task, &scratch)
    log.merge(rendered.log)
    bodyLog = rendered.log
    self.log = log
    isWhole = !page.header.isWithdrawn
    body = isWhole ? rendered.body : RenderedBody()
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
