import HTML

/// Free pages, and those that are of no document.
struct PlainPages: PageMaker {
  let facts: PageFacts

  func freePage(_ index: FreePageIndex, _ path: String) -> Page {
    let document = facts.library.freePages[index]
    let body = facts.links.bodies.freePages[index]
    let isWithdrawn = document.header.isWithdrawn
    let summary = isWithdrawn ? nil : document.summary
    var head = head(
      .named(document.title), path: path, section: .pages, description: summary ?? PageFacts.excerpt(body.excerpt),
      lang: document.header.lang)
    head.noindex = !document.header.isListed
    head.lastModified = (document.updated ?? document.date)?.machine
    let wantsContents = document.wantsTableOfContents ?? (body.headings.count >= 6)
    let view = FreePageView(
      title: document.title, summary: summary, updated: document.updated, isWithdrawn: isWithdrawn,
      body: isWithdrawn ? .empty : body.html,
      tableOfContents: wantsContents ? body.headings : [])
    return page(path, head, .freePage(view))
  }

  func scalesPage(_ path: String) -> Page {
    let head = head(
      PageTitle(.scales), path: path, section: .pages, description: facts.wording.scalesDescription)
    return page(path, head, .scales(ScalesView(scales: Scale.allCases)))
  }

  func notFoundPage(_ path: String) -> Page {
    var head = head(PageTitle(.notFound), path: path, section: .pages)
    head.canonicalURL = nil
    head.noindex = true
    return page(path, head, .notFound(NotFoundView(suggestions: facts.site.menu.map(\.link))))
  }

  func redirectPage(_ target: DocumentRef, _ path: String) -> Page {
    let url = facts.links.addresses.url(of: target)
    var head = head(.named(facts.library.title(of: target)), path: path, section: .pages)
    head.canonicalURL = facts.absolute(url)
    head.noindex = true
    let view = RedirectView(target: Link(facts.library.title(of: target), url), targetAbsoluteURL: facts.absolute(url))
    return Page(path: path, head: head, view: .redirect(view))
  }
}
