import DossierKit
import HTML

/// The conclusions of a briefing, how sure it is, and how that changed along the storyline.
extension Sheet {
  func judgments(_ judgments: [JudgmentView]) {
    guard !judgments.isEmpty else { return }
    html.section(class: "judgments") {
      label(judgments.count == 1 ? "Judgment" : "Judgments")
      html.ul {
        for judgment in judgments { html.li(id: judgment.anchor) { self.judgment(judgment) } }
      }
    }
  }

  private func judgment(_ judgment: JudgmentView) {
    html.p(judgment.text, class: "claim")
    html.dl(class: "scales") {
      if let likelihood = judgment.likelihood { scaleWord("Likelihood", likelihood, anchor: "likelihood") }
      if let confidence = judgment.confidence { scaleWord("Confidence", confidence, anchor: "confidence") }
      if let since = judgment.since { fact("Held since") { date(since) } }
      if !judgment.sources.isEmpty {
        fact("Sources") { series(judgment.sources) { link($0) } }
      }
    }
    if let latest = judgment.latest { judgedAnew(latest) }
    history(of: judgment)
  }

  private func scaleWord(_ term: String, _ word: ScaleWord, anchor: String) {
    fact(term) {
      html.a(word.word, href: site.url("scales/#" + anchor))
      if let range = word.range {
        html.space()
        html.span("(\(range))", class: "range")
      }
    }
  }

  /// An old judgment is not the last word.
  private func judgedAnew(_ latest: JudgmentView.Entry) {
    html.p(class: "anew") {
      html.strong("Judged anew")
      html.text(" on ")
      date(latest.date)
      let words = assessment(latest)
      if !words.isEmpty { html.text(": " + words) }
      html.text(". ")
      link(latest.briefing)
    }
  }

  /// Longer histories are unfolded by who wants to read them.
  private static let openHistory = 5

  private func history(of judgment: JudgmentView) {
    guard !judgment.history.isEmpty else { return }
    html.details(open: judgment.history.count <= Self.openHistory, class: "history") {
      html.summary("How it changed")
      html.ol {
        for (index, entry) in judgment.history.enumerated() {
          html.li { historyRow(entry, isLast: judgment.latest == nil) }
          if index == 0, judgment.omittedCount > 0 {
            html.li(count(judgment.omittedCount, "briefing", "briefings") + " between", class: "omitted")
          }
        }
      }
    }
  }

  private func historyRow(_ entry: JudgmentView.Entry, isLast: Bool) {
    date(entry.date, class: "when")
    html.div {
      html.p {
        html.span(!entry.isThisBriefing ? "Was " : isLast ? "Now " : "Here ", class: "tense")
        html.text(assessment(entry))
        let changes = [
          entry.likelihoodShift.map { "likelihood " + word($0) },
          entry.confidenceShift.map { "confidence " + word($0) },
          entry.isReworded ? "reworded" : nil,
        ].compactMap { $0 }
        if !changes.isEmpty {
          html.space()
          html.span(changes.joined(separator: ", "), class: "flag")
        }
      }
      if let wording = entry.wording {
        html.p { html.q(wording, lang: entry.briefing.lang, dir: entry.briefing.lang.map { _ in .auto }) }
      }
      if !entry.isThisBriefing { html.p { link(entry.briefing) } }
    }
  }

  /// `very unlikely, low confidence`.
  private func assessment(_ entry: JudgmentView.Entry) -> String {
    let words = [entry.likelihood?.word, entry.confidence.map { $0.word + " confidence" }].compactMap { $0 }
    return words.isEmpty ? "without likelihood and confidence" : words.joined(separator: ", ")
  }

  private func word(_ shift: Assessment.Shift) -> String {
    switch shift {
    case .raised: "up"
    case .lowered: "down"
    case .changed: "changed"
    case .added: "now given"
    case .dropped: "no longer given"
    }
  }
}
