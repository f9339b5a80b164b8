import DossierKit
import HTML

/// Briefings and storylines as they stand in lists.
extension Sheet {
  func card(_ card: BriefingCard, level: Int, class name: String = "story") {
    html.article(class: name) {
      kicker(type: card.type, storyline: card.storyline)
      heading(level) { link(card.link) }
      if let summary = card.summary { html.p(summary, class: "standfirst") }
      cardLine(card)
    }
  }

  func kicker(type: String?, storyline: EntityLink?) {
    guard type != nil || storyline != nil else { return }
    html.p(class: "kicker") {
      if let type { html.span(type.capitalizedAtStart) }
      if let storyline { entity(storyline) }
    }
  }

  /// Date, sources and subjects in one line.
  private func cardLine(_ card: BriefingCard) {
    html.p(class: "byline") {
      date(card.date)
      html.span(count(card.sourceCount, "source", "sources"))
      if card.isCorrected { html.span("Corrected", class: "flag") }
      if !card.about.isEmpty {
        html.span { series(card.about) { entity($0) } }
      }
    }
  }

  func storylineCard(_ card: StorylineCard, level: Int) {
    html.article(class: "story") {
      heading(level) { entity(card.entity) }
      if let description = card.entity.description { html.p(description) }
      html.p(class: "byline") {
        html.span(count(card.briefingCount, "briefing", "briefings"))
        if let span = card.span { html.span(span) }
        if let state = card.state { html.span(state.capitalizedAtStart) }
      }
      if let latest = card.latest { latestOf(latest) }
    }
  }

  private func latestOf(_ latest: BriefingCard) {
    html.p(class: "latest") {
      html.text("Latest: ")
      link(latest.link)
      html.text(" ")
      date(latest.date, class: "when")
    }
  }
}
