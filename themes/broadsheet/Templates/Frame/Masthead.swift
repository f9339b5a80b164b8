import DossierKit
import HTML

/// The nameplate, the main menu and the trail that leads here.
extension Sheet {
  func masthead(isHome: Bool) {
    html.header(class: isHome ? "masthead front" : "masthead") {
      if isHome {
        html.h1(site.title, class: "nameplate")
        ears()
      } else {
        copy(parts?.nameplate, or: nameplate)
      }
      copy(parts?.menu(of: head), or: menu)
    }
  }

  func nameplate() {
    html.p(class: "nameplate") { html.a(site.title, href: site.basePath) }
  }

  /// The texts left and right below the nameplate: what the paper is, and how much of it there is.
  private func ears() {
    html.p(class: "ears") {
      if let description = site.description { part(description) }
      part(words.holdings(site.counts))
    }
  }

  func menu() {
    guard !site.menu.isEmpty else { return }
    html.nav(class: "menu", aria: .label(words.label(.menu))) {
      html.ul {
        for item in site.menu { html.li { menuLink(item) } }
      }
    }
  }

  private func menuLink(_ item: MenuItem) {
    let current: ARIA.Current? =
      if item.link.url == head.url { .page } else if item.section == head.section { .yes } else { nil }
    html.a(words.title(item.link.title), href: item.link.url, aria: current.map { .current($0) })
  }

  func breadcrumbs() {
    guard !head.breadcrumbs.isEmpty else { return }
    html.nav(class: "crumbs", aria: .label(words.label(.breadcrumbs))) {
      html.ol {
        for crumb in head.breadcrumbs { html.li { link(crumb) } }
        html.li { html.span(title, aria: .current(.page)) }
      }
    }
  }
}
