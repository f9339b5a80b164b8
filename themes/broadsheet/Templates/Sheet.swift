import DossierKit
import HTML

/// One page while it is being written; the templates are its methods. A class, since every closure of a template holds it.
final class Sheet {
  let html: HTMLWriter
  let site: SiteContext
  let head: PageHead
  /// Every word that no author typed.
  let words: any Wording
  /// Of the page.
  let title: String
  /// Nil while these are written.
  let parts: FrameParts?

  init(html: HTMLWriter, site: SiteContext, head: PageHead, parts: FrameParts?) {
    self.html = html
    self.site = site
    self.head = head
    words = site.wording
    title = site.wording.title(head.title)
    self.parts = parts
  }

  /// The whole document. A redirect is too small for the frame that all others share.
  func document(of view: PageView) {
    if case .redirect(let redirect) = view { return redirectDocument(redirect) }
    let isHome = if case .home = view { true } else { false }
    frame(isHome: isHome) { content(of: view) }
  }

  private func content(of view: PageView) {
    switch view {
    case .home(let view): homePage(view)
    case .briefingList(let view): briefingListPage(view)
    case .briefing(let view): briefingPage(view)
    case .articleList(let view): articleListPage(view)
    case .article(let view): articlePage(view)
    case .entityIndex(let view): entityIndexPage(view)
    case .entity(let view): entityPage(view)
    case .publisherList(let view): publisherListPage(view)
    case .tagList(let view): tagListPage(view)
    case .tag(let view): tagPage(view)
    case .storylineList(let view): storylineListPage(view)
    case .corrections(let view): correctionsPage(view)
    case .scales(let view): scalesPage(view)
    case .freePage(let view): freePage(view)
    case .notFound(let view): notFoundPage(view)
    case .redirect: break
    }
  }
}
