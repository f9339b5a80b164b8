import DossierKit
import HTML

/// Corrections where they belong: above the text, at the heading they concern, and in full below the text.
extension Sheet {
  /// How many corrections the notice above the text names.
  private static let namedCorrections = 3

  /// Corrections to know of before reading. A retraction says all of it there and then.
  func correctionNotice(_ corrections: [CorrectionView]) {
    for retraction in corrections where retraction.type == .retraction {
      html.section(class: "notice retraction", aria: .label(words.label(.retraction))) {
        html.p {
          if let when = retraction.date {
            html.phrase(words.retractedOn, element: { html.strong($0) }, first: { date(when) })
          } else {
            html.strong(words.retracted)
          }
        }
        html.p(retraction.text)
      }
    }
    let others = corrections.filter { $0.type != .retraction }
    guard !others.isEmpty else { return }
    html.p(class: "notice") {
      html.phrase(
        words.changedSincePublication, element: { html.strong($0) }, first: { changes(others, of: corrections) })
    }
  }

  private func changes(_ others: [CorrectionView], of corrections: [CorrectionView]) {
    series(others.prefix(Self.namedCorrections)) { item in
      html.a(href: "#" + item.anchor) { correctionTitle(item) }
    }
    if others.count > Self.namedCorrections {
      html.text(words.listSeparator)
      html.a(href: "#" + Part.corrections) { html.phrase(words.allChanges(corrections.count)) }
    }
  }

  private func correctionTitle(_ correction: CorrectionView) {
    if let when = correction.date {
      html.phrase(words.correctionOfDate(correction.type)) { date(when) }
    } else {
      html.text(words.correction(correction.type))
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
      label(.corrections, id: Part.corrections)
      html.ul(class: "rows") {
        for item in corrections {
          html.li(id: item.anchor) {
            rowDate(item.date)
            html.div {
              correctionText(item)
              if let section = item.section {
                html.p(class: "byline") {
                  part {
                    html.phrase(words.inTheSection) { html.a(section.text, href: "#" + section.anchor) }
                  }
                }
              }
            }
          }
        }
      }
      html.p(class: "more") { html.a(words.link(.allCorrections), href: site.url("corrections/")) }
    }
  }

  /// The new text and the former one.
  ///
  /// - Parameter lang: The language of the briefing, where the page has another.
  func correctionText(_ correction: CorrectionView, lang: String? = nil) {
    let direction: TextDirection? = lang == nil ? nil : .auto
    html.p {
      html.phrase(words.correctionText(correction.type), element: { html.strong($0) }) {
        if lang == nil { html.text(correction.text) } else { html.span(correction.text, lang: lang, dir: direction) }
      }
    }
    if let was = correction.was {
      html.p(class: "was") {
        html.phrase(words.itRead) { html.del(was, lang: lang, dir: direction) }
      }
    }
  }
}
