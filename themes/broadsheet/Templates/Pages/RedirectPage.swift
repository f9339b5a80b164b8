import DossierKit
import HTML

/// A page that sends the reader on, for addresses that have changed.
extension Sheet {
  func redirectDocument(_ view: RedirectView) {
    html.doctype()
    html.html(lang: head.lang, dir: head.direction) {
      html.head {
        html.metaCharset()
        html.title(view.target.text)
        html.meta(name: "viewport", content: "width=device-width, initial-scale=1")
        html.meta(name: "robots", content: "noindex")
        html.link(rel: .canonical, href: view.targetAbsoluteURL)
        html.metaRefresh(to: view.target.url)
        if let style = site.assets["style.css"] {
          html.link(rel: .stylesheet, href: style.url, integrity: style.integrity)
        }
      }
      html.body {
        html.main {
          html.h1(words.pageHasMoved)
          html.p { link(view.target) }
        }
      }
    }
  }
}
