import DossierKit
import HTML

/// The foot of the page.
extension Sheet {
  func colophon() {
    html.footer(class: "colophon") {
      if !site.footer.isEmpty {
        html.nav(aria: .label("Footer")) {
          html.ul {
            for item in site.footer { html.li { link(item) } }
          }
        }
      }
      if site.publisherName != nil || site.contact != nil {
        html.p {
          if let publisher = site.publisherName {
            html.text("Published by ")
            name(NameOrLink(publisher, url: site.publisherURL))
            html.text(". ")
          }
          if let contact = site.contact { self.contact(contact) }
        }
      }
    }
  }

  private func contact(_ contact: String) {
    html.text("Contact: ")
    if contact.contains("://") {
      html.a(contact, href: contact)
    } else if contact.contains("@"), !contact.contains(" ") {
      html.a(contact, href: contact.hasPrefix("mailto:") ? contact : "mailto:" + contact)
    } else {
      html.text(contact)
    }
  }
}
