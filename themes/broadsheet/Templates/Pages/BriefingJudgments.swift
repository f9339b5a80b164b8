import DossierKit
import HTML

/// The conclusions of a briefing, how sure it is, and how that changed along the storyline.
extension Sheet {
  func judgments(_ judgments: [JudgmentView]) {
    guard !judgments.isEmpty else { return }
    html.section(class: "judgments") {
      label(.judgments, count: judgments.count)
      html.ul {
        for judgment in judgments { html.li(id: judgment.anchor) { self.judgment(judgment) } }
      }
    }
  }

  private func judgment(_ judgment: JudgmentView) {
    html.p(judgment.text, class: "claim")
    html.dl(class: "scales") {
      if let likelihood = judgment.likelihood { scaleWord(.likelihood, likelihood, .likelihood) }
      if let confidence = judgment.confidence { scaleWord(.confidence, confidence, .confidence) }
      if let since = judgment.since { fact(words.term(.since)) { date(since) } }
      if !judgment.sources.isEmpty {
        fact(words.term(.sources)) { series(judgment.sources) { link($0) } }
      }
    }
    if let latest = judgment.latest { judgedAnew(latest) }
    history(of: judgment)
  }

  private func scaleWord(_ field: JudgmentField, _ word: ScaleWord, _ scale: Scale) {
    fact(words.term(field)) {
      html.a(word.word, href: site.url("scales/#" + scale.rawValue))
      if let range = word.range {
        html.space()
        html.span("(\(words.percent(range)))", class: "range")
      }
    }
  }

  /// An old judgment is not the last word.
  private func judgedAnew(_ latest: JudgmentView.Entry) {
    html.p(class: "anew") {
      html.phrase(words.judgedAnew, element: { html.strong($0) }) {
        date(latest.date)
      } second: {
        html.text(assessment(latest))
      } third: {
        link(latest.briefing)
      }
    }
  }

  /// Longer histories are unfolded by who wants to read them.
  private static let openHistory = 5

  private func history(of judgment: JudgmentView) {
    guard !judgment.history.isEmpty else { return }
    html.details(open: judgment.history.count <= Self.openHistory, class: "history") {
      html.summary(words.heading(.judgmentHistory))
      html.ol {
        for (index, entry) in judgment.history.enumerated() {
          html.li { historyRow(entry, isLast: judgment.latest == nil) }
          if index == 0, judgment.omittedCount > 0 {
            html.li(class: "omitted") { html.phrase(words.briefingsBetween(judgment.omittedCount)) }
          }
        }
      }
    }
  }

  private func historyRow(_ entry: JudgmentView.Entry, isLast: Bool) {
    date(entry.date, class: "when")
    html.div {
      html.p {
        html.span(words.tense(!entry.isThisBriefing ? .earlier : isLast ? .now : .here) + " ", class: "tense")
        html.text(assessment(entry))
        let changes = words.changes(
          likelihood: entry.likelihoodShift, confidence: entry.confidenceShift, isReworded: entry.isReworded)
        if let changes {
          html.space()
          html.span(changes, class: "flag")
        }
      }
      if let wording = entry.wording {
        html.p { html.q(wording, lang: entry.briefing.lang, dir: entry.briefing.lang.map { _ in .auto }) }
      }
      if !entry.isThisBriefing { html.p { link(entry.briefing) } }
    }
  }

  private func assessment(_ entry: JudgmentView.Entry) -> String {
    words.assessment(likelihood: entry.likelihood?.word, confidence: entry.confidence?.word)
  }
}
