import DossierKit
import HTML

/// Every correction, newest first.
extension Sheet {
  func correctionsPage(_ view: CorrectionsView) {
    pageTitle(title, intro: view.policy)
    html.div(class: "spread") {
      html.div(class: "column") {
        if view.groups.isEmpty { html.p(words.nothingCorrected) }
        for group in view.groups { correctionGroup(group) }
      }
      html.div(class: "rail") {
        years(of: view.groups)
        if let contact = view.contact {
          html.section {
            label(.contact)
            html.p { html.phrase(words.tellUs) { self.contact(contact) } }
          }
        }
        html.p(class: "more") {
          html.a(words.link(.correctionsFeed), href: view.feedURL, type: "application/atom+xml")
        }
      }
    }
  }

  private func correctionGroup(_ group: CorrectionsView.Group) {
    html.section {
      if let year = group.year { label(words.year(year), id: group.anchor) }
      html.ul(class: "rows") {
        for entry in group.entries {
          html.li { correction(entry.correction, of: entry.briefing, level: group.year == nil ? 2 : 3) }
        }
      }
    }
  }

  private func years(of groups: [CorrectionsView.Group]) {
    guard groups.count > 1 else { return }
    html.nav(class: "archive", aria: .label(words.label(.years))) {
      label(.years)
      html.ul {
        for group in groups {
          if let year = group.year {
            html.li { countedLink(words.year(year), "#" + group.anchor, group.entries.count, isCurrent: false) }
          }
        }
      }
    }
  }

  private func correction(_ correction: CorrectionView, of briefing: Link, level: Int) {
    rowDate(correction.date)
    html.div {
      heading(level) { link(briefing) }
      correctionText(correction, lang: briefing.lang)
    }
  }
}
