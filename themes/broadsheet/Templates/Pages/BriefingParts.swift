import DossierKit
import HTML

/// Parts of a briefing that are neither its text nor its sources.
extension Sheet {
  /// A term and what it is, kept together.
  func fact(_ term: String, content: () -> Void) {
    html.div {
      html.dt(term)
      html.dd(content: content)
    }
  }

  func method(_ method: TrustedHTML) {
    guard !method.isEmpty else { return }
    html.section(class: "method") {
      label(.method)
      html.div(class: "prose") { html.raw(method) }
    }
  }
}
