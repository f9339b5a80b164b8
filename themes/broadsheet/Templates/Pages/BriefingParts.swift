import DossierKit
import HTML

/// What a briefing says about itself: its judgments, its method, its corrections.
extension Sheet {
  func judgments(_ judgments: [JudgmentView]) {
    guard !judgments.isEmpty else { return }
    html.section(class: "judgments") {
      label(judgments.count == 1 ? "Judgment" : "Judgments")
      html.ul {
        for judgment in judgments { html.li { self.judgment(judgment) } }
      }
    }
  }

  private func judgment(_ judgment: JudgmentView) {
    html.p(judgment.text)
    html.dl(class: "scales") {
      if let likelihood = judgment.likelihood { scaleWord("Likelihood", likelihood, anchor: "likelihood") }
      if let confidence = judgment.confidence { scaleWord("Confidence", confidence, anchor: "confidence") }
      if let since = judgment.since { fact("Held since") { date(since) } }
      if !judgment.sources.isEmpty {
        fact("Sources") { series(judgment.sources) { link($0) } }
      }
    }
  }

  private func scaleWord(_ term: String, _ word: String, anchor: String) {
    fact(term) { html.a(word, href: site.url("scales/#" + anchor)) }
  }

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
      label("How this was compiled")
      html.div(class: "prose") { html.raw(method) }
    }
  }

  func corrections(_ corrections: [CorrectionView]) {
    guard !corrections.isEmpty else { return }
    html.section(class: "corrections") {
      label("Corrections", id: Part.corrections)
      html.ul(class: "rows") {
        for item in corrections { html.li { correction(item) } }
      }
    }
  }

  func correction(_ correction: CorrectionView, briefing: Link? = nil) {
    if let when = correction.date { rowDate(when) }
    html.div {
      if let briefing { html.h2 { link(briefing) } }
      html.p {
        html.strong(correction.type.capitalizedAtStart)
        html.text(": ")
        html.text(correction.text)
      }
      if let was = correction.was {
        html.p(class: "was") {
          html.text("It read: ")
          html.del(was)
        }
      }
    }
  }

  func storylineNavigation(_ view: BriefingView) {
    if let storyline = view.storyline {
      html.nav(class: "storyline", aria: .labelledBy(Part.storyline)) {
        label("Storyline", id: Part.storyline)
        html.p {
          html.text("Part \(storyline.position) of \(storyline.count) of ")
          entity(storyline.storyline)
        }
        neighbours(storyline)
      }
    } else if let follows = view.follows {
      html.nav(class: "storyline", aria: .label("Storyline")) {
        html.ul { neighbour("Follows", follows, .prev) }
      }
    }
  }

  private func neighbours(_ storyline: StorylineNavigation) {
    guard storyline.previous != nil || storyline.next != nil else { return }
    html.ul {
      if let previous = storyline.previous { neighbour("Before", previous, .prev) }
      if let next = storyline.next { neighbour("After", next, .next) }
    }
  }

  private func neighbour(_ words: String, _ target: Link, _ relation: LinkRelation) {
    html.li {
      part(words, class: "kicker")
      html.a(target.text, href: target.url, rel: relation, lang: target.lang)
    }
  }
}
