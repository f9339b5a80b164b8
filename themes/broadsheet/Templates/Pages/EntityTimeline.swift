import DossierKit
import HTML

/// The dated facts about an entity: the whole chronology, and what is new in it.
extension Sheet {
  func timeline(_ view: TimelineView?) {
    guard let view else { return }
    html.section(class: "timeline") {
      label("Timeline, oldest first")
      if let first = view.earlier.first, let last = view.earlier.last {
        let years = first.label == last.label ? first.label : "\(first.label)–\(last.label)"
        html.details {
          html.summary("\(TimelineView.count(view.earlier)) earlier, \(years)")
          for year in view.earlier { self.year(year) }
        }
      }
      for year in view.recent { self.year(year) }
    }
  }

  private func year(_ year: TimelineView.Year) {
    html.div(class: "year") {
      html.h3(year.label)
      html.ul {
        for entry in year.entries {
          html.li {
            date(entry.date, class: "when")
            html.space()
            html.p { statement(entry) }
          }
        }
        let further = furtherDocuments(in: year)
        if !further.isEmpty {
          html.li {
            html.p { html.a(further, href: "#" + Part.backlinks) }
          }
        }
      }
    }
  }

  private func furtherDocuments(in year: TimelineView.Year) -> String {
    var words: [String] = []
    if year.furtherBriefings > 0 { words.append(count(year.furtherBriefings, "briefing", "briefings")) }
    if year.furtherArticles > 0 { words.append(count(year.furtherArticles, "stored article", "stored articles")) }
    return words.joined(separator: " and ")
  }

  /// One line: what it is about, what kind of thing it is, where it was read.
  private func statement(_ entry: TimelineEntry) {
    subject(of: entry.content)
    html.space()
    html.small {
      html.text(kind(of: entry.content))
      switch entry.content {
      case .article(_, _, let detail), .event(_, let detail?):
        html.text(" · ")
        html.text(detail)
      default: break
      }
      if let source = entry.source {
        html.text(" · ")
        name(source)
      }
    }
  }

  private func subject(of content: TimelineEntry.Content) {
    switch content {
    case .briefing(let link, let direction), .article(let link, let direction, _):
      html.a(link.text, href: link.url, lang: link.lang, dir: direction)
    case .event(let event, _): entity(event)
    case .position(let title, let holder, let organization):
      if let holder {
        entity(holder)
        html.text(": ")
      }
      html.strong(title)
      if let organization {
        html.text(", ")
        name(organization)
      }
    case .fact(let property, let value):
      html.strong(property.capitalizedAtStart)
      html.text(": " + value)
    case .relation(let relation): relationWords(relation)
    case .milestone(let label): html.strong(label)
    }
  }

  /// A role reads towards the entity that it names; stated by the other's record, it reads towards this one.
  private func relationWords(_ relation: RelationView) {
    if relation.isInverse {
      entity(relation.entity)
      html.text(": " + relation.role)
    } else {
      if !relation.role.isEmpty {
        html.strong(relation.role.capitalizedAtStart)
        html.space()
      }
      entity(relation.entity)
    }
  }

  private func kind(of content: TimelineEntry.Content) -> String {
    switch content {
    case .briefing: "Briefing"
    case .article: "Stored article"
    case .event: "Event"
    case .position: "Position"
    case .fact: "Fact"
    case .relation: "Relation"
    case .milestone: "Record"
    }
  }

  // MARK: News

  func news(_ view: EntityNewsView?) {
    guard let view else { return }
    html.section(class: "news") {
      label("New since the briefing before")
      html.p {
        link(view.since)
        html.text(", ")
        date(view.sinceDate)
      }
      html.dl(class: "record") {
        news(view.briefings.count == 1 ? "Briefing" : "Briefings", view.briefings)
        news("Sources", view.sources, further: view.furtherSources)
        news("Ended", view.endedPositions)
        judgmentChanges(view.judgmentChanges)
      }
    }
  }

  private func news(_ term: String, _ entries: [TimelineEntry], further: Int = 0) {
    guard !entries.isEmpty else { return }
    fact(term) {
      html.ul(class: "plain") {
        for entry in entries {
          html.li {
            subject(of: entry.content)
            html.space()
            html.small { newsDetail(entry) }
          }
        }
        if further > 0 { html.li("and \(further) more") }
      }
    }
  }

  private func newsDetail(_ entry: TimelineEntry) {
    if case .article(_, _, let publisher) = entry.content {
      html.text(publisher)
      html.text(", ")
    }
    date(entry.date)
    if let source = entry.source {
      html.text(" · ")
      name(source)
    }
  }

  private func judgmentChanges(_ rows: [JudgmentChangeRow]) {
    guard !rows.isEmpty else { return }
    fact(rows.count == 1 ? "Judgment" : "Judgments") {
      html.ul(class: "plain") {
        for row in rows {
          html.li {
            link(Link(row.text, row.briefing.url))
            html.space()
            html.small {
              let changes = [
                change("Likelihood", row.formerLikelihood, row.likelihood),
                change("Confidence", row.formerConfidence, row.confidence),
              ]
              html.text(changes.compactMap { $0 }.joined(separator: " · "))
            }
          }
        }
      }
    }
  }

  private func change(_ scale: String, _ former: String?, _ now: String?) -> String? {
    guard former != now else { return nil }
    return "\(scale): \(now ?? "not given"), before: \(former ?? "not given")"
  }
}
