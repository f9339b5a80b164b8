import DossierKit
import HTML

/// Scales, free pages and the page for what is not there.
extension Sheet {
  func scalesPage(_ view: ScalesView) {
    pageTitle("Scales", intro: "What the words and grades on these pages mean.")
    html.div(class: "column") {
      for scale in view.scales { self.scale(scale) }
    }
  }

  private func scale(_ scale: ScalesView.Scale) {
    html.section(class: "scale") {
      html.h2(scale.name, class: "label", id: scale.anchor)
      html.p(scale.explanation)
      html.dl(class: "record") {
        for step in scale.steps { fact(step.label) { html.text(step.meaning) } }
      }
      if let source = scale.source {
        html.p(class: "byline") {
          part {
            html.text("Source: ")
            link(source)
          }
        }
      }
    }
  }

  func freePage(_ view: FreePageView) {
    html.article {
      pageTitle(view.title, intro: view.summary)
      html.div(class: "column") {
        tableOfContents(view.tableOfContents)
        html.div(class: "prose") { html.raw(view.body) }
        if let updated = view.updated {
          html.p(class: "byline") {
            part {
              html.text("Last changed ")
              date(updated)
            }
          }
        }
      }
    }
  }

  func notFoundPage(_ view: NotFoundView) {
    pageTitle(
      "There is no such page", kicker: "404", intro: "The address may be mistyped, or the page was never published.")
    guard !view.suggestions.isEmpty else { return }
    html.div(class: "column") {
      label("Try one of these")
      html.ul(class: "plain") {
        for suggestion in view.suggestions { html.li { link(suggestion) } }
      }
    }
  }
}
