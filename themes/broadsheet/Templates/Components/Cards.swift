import DossierKit
import HTML

/// Briefings and storylines as they stand in lists.
extension Sheet {
  /// - Parameter showsDate: false where the list leads with the date.
  func card(_ card: BriefingCard, level: Int, class name: ClassNames = "story", showsDate: Bool = true) {
    html.article(class: name) {
      kicker(type: card.type, storyline: card.storyline)
      heading(level) { link(card.link) }
      if let summary = card.summary { html.p(summary, class: "standfirst") }
      cardLine(card, showsDate: showsDate)
    }
  }

  func kicker(type: BriefingType?, storyline: EntityLink?) {
    guard type != nil || storyline != nil else { return }
    html.p(class: "kicker") {
      if let type { part(words.type(type)) }
      if let storyline { part { entity(storyline) } }
    }
  }

  /// Date, sources and subjects in one line.
  private func cardLine(_ card: BriefingCard, showsDate: Bool) {
    html.p(class: "byline") {
      if showsDate { part { date(card.date) } }
      part(words.sources(card.sourceCount))
      if let correction = card.correction { part(words.corrected(correction), class: "flag") }
      if !card.about.isEmpty {
        part { series(card.about) { entity($0) } }
      }
    }
  }

  func storylineCard(_ card: StorylineCard, level: Int) {
    html.article(class: "story") {
      heading(level) { entity(card.entity) }
      if let description = card.entity.description { html.p(description) }
      html.p(class: "byline") {
        part(words.briefings(card.briefingCount))
        if let years = card.years { part(words.years(years)) }
        if let state = card.state { part(words.state(state)) }
      }
      if let latest = card.latest { latestOf(latest) }
    }
  }

  private func latestOf(_ latest: BriefingCard) {
    html.p(class: "latest") {
      html.phrase(words.latest) {
        link(latest.link)
      } second: {
        date(latest.date, class: "when")
      }
    }
  }
}
