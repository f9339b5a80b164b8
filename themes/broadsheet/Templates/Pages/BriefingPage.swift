import DossierKit
import HTML

/// A briefing.
extension Sheet {
  func briefingPage(_ view: BriefingView) {
    html.article(class: "briefing") {
      briefingHeadline(view)
      html.div(class: "spread") {
        html.div(class: "column") { briefingColumn(view) }
        briefingRail(view)
      }
    }
  }

  private func briefingColumn(_ view: BriefingView) {
    standing(of: view)
    if let image = view.image { figure(image) }
    if view.isWithdrawn {
      html.p(words.briefingIsWithdrawn, class: "notice withdrawn")
    } else {
      tableOfContents(view.tableOfContents)
      judgments(view.judgments)
      text(view.body)
    }
    method(view.method)
    sourceList(view.sources)
    corrections(view.corrections)
    storylineNavigation(view)
    related(view.related)
    backlinks(view.backlinks, .backlinks)
  }

  private func text(_ parts: [BodyPart]) {
    html.div(class: "prose") {
      for part in parts {
        html.raw(part.html)
        sectionNotes(part.corrections)
      }
    }
  }

  private func briefingHeadline(_ view: BriefingView) {
    html.header(class: "headline") {
      kicker(type: view.type, storyline: view.storyline?.storyline)
      html.h1(view.title)
      if let summary = view.summary { html.p(summary, class: "standfirst") }
      byline(view)
      if let tlp = view.tlp { trafficLight(tlp) }
    }
  }

  private func byline(_ view: BriefingView) {
    html.p(class: "byline") {
      if !view.authors.isEmpty {
        part {
          html.phrase(words.by) { series(view.authors) { name($0) } }
        }
      }
      if !view.editors.isEmpty {
        part {
          html.phrase(words.editedBy) { series(view.editors) { name($0) } }
        }
      }
      part { date(view.date) }
      bylineFacts(view)
    }
  }

  private func bylineFacts(_ view: BriefingView) {
    if let updated = view.updated {
      part { html.phrase(words.updated) { date(updated) } }
    }
    if let period = view.period {
      part { html.phrase(words.covers) { date(period) } }
    }
    if !view.sources.isEmpty {
      part { html.a(href: "#" + Part.sources) { html.phrase(words.sources(view.sources.count)) } }
    }
    let names = view.entities.reduce(0) { $0 + $1.members.count }
    if names > 0 {
      part { html.a(href: "#" + Part.entities) { html.phrase(words.names(names)) } }
    }
    if let issue = words.issue(view.issue, of: view.series) { part(issue) }
  }

  private func trafficLight(_ tlp: TLP) {
    let colour = tlp.rawValue.prefix { $0.isLetter }.lowercased()
    html.p { html.span(words.trafficLight(tlp), class: .text("tlp " + colour)) }
  }

  /// Notices before reading: corrections, and briefings that replace this one or are replaced by it.
  private func standing(of view: BriefingView) {
    correctionNotice(view.corrections)
    if !view.supersededBy.isEmpty { notice(words.supersededBy, view.supersededBy) }
    if !view.supersedes.isEmpty { notice(words.supersedes, view.supersedes) }
  }

  private func notice(_ phrase: Phrase, _ links: [Link]) {
    html.p(class: "notice") {
      html.phrase(phrase, element: { html.strong($0) }, first: { series(links) { link($0) } })
    }
  }
}
