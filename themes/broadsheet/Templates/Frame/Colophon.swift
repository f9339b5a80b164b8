import DossierKit
import HTML

/// The foot of the page.
extension Sheet {
  func colophon() {
    html.footer(class: "colophon") {
      if !site.footer.isEmpty {
        html.nav(aria: .label(words.label(.footer))) {
          html.ul {
            for item in site.footer { html.li { link(item) } }
          }
        }
      }
      if site.publisherName != nil || site.contact != nil {
        html.p {
          if let publisher = site.publisherName {
            html.phrase(words.publishedBy) { name(NameOrLink(publisher, url: site.publisherURL)) }
            html.space()
          }
          if let contact = site.contact {
            html.phrase(words.contact) { self.contact(contact) }
          }
        }
      }
    }
  }

  /// An address of the web or of electronic mail as a link, other words as they are.
  func contact(_ contact: String) {
    if contact.contains("://") {
      html.a(contact, href: contact)
    } else if contact.contains("@"), !contact.contains(" ") {
      html.a(contact, href: contact.hasPrefix("mailto:") ? contact : "mailto:" + contact)
    } else {
      html.text(contact)
    }
  }
}
