import DossierKit
import HTML

/// The document's head.
extension Sheet {
  func documentHead(isHome: Bool) {
    html.head {
      html.metaCharset()
      html.meta(name: "viewport", content: "width=device-width, initial-scale=1")
      html.title(isHome || title.isEmpty ? site.title : words.documentTitle(title, of: site.title))
      if let description = head.description { html.meta(name: "description", content: description) }
      if head.noindex { html.meta(name: "robots", content: "noindex") }
      if let url = head.canonicalURL { html.link(rel: .canonical, href: url) }
      copy(parts?.links, or: siteLinks)
      navigationLinks()
      openGraph(title: isHome ? site.title : title)
      if !head.structuredData.isEmpty { html.jsonLD(head.structuredData) }
    }
  }

  /// Elements common to every page of the site.
  func siteLinks() {
    html.meta(name: "color-scheme", content: "light dark")
    html.meta(name: "theme-color", content: "#fffefb", media: "(prefers-color-scheme: light)")
    html.meta(name: "theme-color", content: "#161514", media: "(prefers-color-scheme: dark)")
    if let style = site.assets["style.css"] {
      html.link(rel: .stylesheet, href: style.url, integrity: style.integrity)
    }
    if let icon = site.assets["icon.svg"] { html.link(rel: .icon, href: icon.url, type: "image/svg+xml") }
    html.link(rel: .alternate, href: site.feedURL, type: "application/atom+xml", title: site.title)
  }

  private func navigationLinks() {
    if let feed = head.feed {
      html.link(rel: .alternate, href: feed.url, type: "application/atom+xml", title: words.feed(feed.subject))
    }
    if let url = head.previousURL { html.link(rel: .prev, href: url) }
    if let url = head.nextURL { html.link(rel: .next, href: url) }
  }

  private func openGraph(title: String) {
    html.meta(property: "og:title", content: title)
    html.meta(property: "og:type", content: head.openGraphType)
    html.meta(property: "og:site_name", content: site.title)
    if let url = head.canonicalURL { html.meta(property: "og:url", content: url) }
    if let description = head.description { html.meta(property: "og:description", content: description) }
    guard let url = head.imageURL else { return }
    html.meta(property: "og:image", content: url)
    if let width = head.image?.width { html.meta(property: "og:image:width", content: String(width)) }
    if let height = head.image?.height { html.meta(property: "og:image:height", content: String(height)) }
    if let alt = head.image?.alt, !alt.isEmpty { html.meta(property: "og:image:alt", content: alt) }
  }
}
