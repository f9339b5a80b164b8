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
      html.p("This briefing has been withdrawn. Its text is no longer published.", class: "notice withdrawn")
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
    backlinks(view.backlinks, title: "Referred to in")
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
          html.text("By ")
          series(view.authors) { name($0) }
        }
      }
      if !view.editors.isEmpty {
        part {
          html.text("Edited by ")
          series(view.editors) { name($0) }
        }
      }
      part { date(view.date) }
      bylineFacts(view)
    }
  }

  private func bylineFacts(_ view: BriefingView) {
    if let updated = view.updated {
      part {
        html.text("Updated ")
        date(updated)
      }
    }
    if let period = view.period {
      part {
        html.text("Covers ")
        date(period)
      }
    }
    if !view.sources.isEmpty {
      part { html.a(count(view.sources.count, "source", "sources"), href: "#" + Part.sources) }
    }
    let names = view.entities.reduce(0) { $0 + $1.members.count }
    if names > 0 {
      part { html.a(count(names, "name", "names"), href: "#" + Part.entities) }
    }
    let issue = [view.series, view.issue].compactMap { $0 }.joined(separator: ", no. ")
    if !issue.isEmpty { part(issue) }
  }

  private func trafficLight(_ tlp: String) {
    let colour = tlp.prefix { $0.isLetter }.lowercased()
    html.p { html.span("TLP:" + tlp.uppercased(), class: .text("tlp " + colour)) }
  }

  /// Notices before reading: corrections, and briefings that replace this one or are replaced by it.
  private func standing(of view: BriefingView) {
    correctionNotice(view.corrections)
    if !view.supersededBy.isEmpty { notice("Superseded by", view.supersededBy) }
    if !view.supersedes.isEmpty { notice("Supersedes", view.supersedes) }
  }

  private func notice(_ words: String, _ links: [Link]) {
    html.p(class: "notice") {
      html.strong(words)
      html.space()
      series(links) { link($0) }
    }
  }
}
