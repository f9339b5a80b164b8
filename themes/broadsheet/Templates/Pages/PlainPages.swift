import DossierKit
import HTML

/// Scales, free pages and the page for what is not there.
extension Sheet {
  func scalesPage(_ view: ScalesView) {
    pageTitle(title, intro: words.scalesIntro)
    html.div(class: "column") {
      for scale in view.scales { self.scale(scale) }
    }
  }

  private func scale(_ scale: Scale) {
    let legend = words.legend(of: scale)
    html.section(class: "scale") {
      label(legend.name, id: scale.rawValue)
      html.p(legend.explanation)
      html.dl(class: "record") {
        for step in legend.steps { fact(step.label) { html.text(step.meaning) } }
      }
      if let source = legend.source {
        html.p(class: "byline") {
          part { html.phrase(words.source) { link(source) } }
        }
      }
    }
  }

  func freePage(_ view: FreePageView) {
    html.article {
      pageTitle(view.title, intro: view.summary)
      html.div(class: "column") {
        tableOfContents(view.tableOfContents)
        html.div(class: "prose") { if view.isWithdrawn { withdrawnNotice() } else { html.raw(view.body) } }
        if let updated = view.updated {
          html.p(class: "byline") {
            part { html.phrase(words.lastChanged) { date(updated) } }
          }
        }
      }
    }
  }

  /// The stand-in for a withdrawn text.
  func withdrawnNotice() {
    html.p(words.pageIsWithdrawn, class: "notice withdrawn")
    html.text("\n")
  }

  func notFoundPage(_ view: NotFoundView) {
    pageTitle(words.noSuchPage, kicker: "404", intro: words.noSuchPageReason)
    guard !view.suggestions.isEmpty else { return }
    html.div(class: "column") {
      label(.suggestions)
      html.ul(class: "plain") {
        for suggestion in view.suggestions { html.li { link(suggestion) } }
      }
    }
  }
}
