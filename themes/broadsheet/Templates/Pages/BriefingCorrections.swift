import DossierKit
import HTML

/// Corrections where they belong: above the text, at the heading they concern, and in full below the text.
extension Sheet {
  /// How many corrections the notice above the text names.
  private static let namedCorrections = 3

  /// Corrections to know of before reading. A retraction says all of it there and then.
  func correctionNotice(_ corrections: [CorrectionView]) {
    for retraction in corrections where retraction.type == .retraction {
      html.section(class: "notice retraction", aria: .label("Retraction")) {
        html.p {
          html.strong("Retracted")
          if let when = retraction.date {
            html.text(" on ")
            date(when)
          }
        }
        html.p(retraction.text)
      }
    }
    let others = corrections.filter { $0.type != .retraction }
    guard !others.isEmpty else { return }
    html.p(class: "notice") {
      html.strong("Changed since publication: ")
      series(others.prefix(Self.namedCorrections)) { item in
        html.a(href: "#" + item.anchor) { correctionTitle(item) }
      }
      if others.count > Self.namedCorrections {
        html.text(", ")
        html.a("all \(corrections.count) changes", href: "#" + Part.corrections)
      }
    }
  }

  /// `Correction of 16 January 2020`.
  private func correctionTitle(_ correction: CorrectionView) {
    html.text(correction.type.rawValue.capitalizedAtStart)
    if let when = correction.date {
      html.text(" of ")
      date(when)
    }
  }

  /// Small notes below the heading that corrections concern.
  func sectionNotes(_ corrections: [CorrectionView]) {
    for item in corrections {
      html.p(class: "changed") {
        html.a(href: "#" + item.anchor) { correctionTitle(item) }
      }
    }
  }

  func corrections(_ corrections: [CorrectionView]) {
    guard !corrections.isEmpty else { return }
    html.section(class: "corrections") {
      label("Corrections", id: Part.corrections)
      html.ul(class: "rows") {
        for item in corrections {
          html.li(id: item.anchor) {
            rowDate(item.date)
            html.div {
              correctionText(item)
              if let section = item.section {
                html.p(class: "byline") {
                  part {
                    html.text("In the section ")
                    html.a(section.text, href: "#" + section.anchor)
                  }
                }
              }
            }
          }
        }
      }
      html.p(class: "more") { html.a("All corrections", href: site.url("corrections/")) }
    }
  }

  /// The new text and the former one.
  ///
  /// - Parameter lang: The language of the briefing, where the page has another.
  func correctionText(_ correction: CorrectionView, lang: String? = nil) {
    let direction: TextDirection? = lang == nil ? nil : .auto
    html.p {
      html.strong(correction.type.rawValue.capitalizedAtStart)
      html.text(": ")
      if lang == nil { html.text(correction.text) } else { html.span(correction.text, lang: lang, dir: direction) }
    }
    if let was = correction.was {
      html.p(class: "was") {
        html.text("It read: ")
        html.del(was, lang: lang, dir: direction)
      }
    }
  }
}
