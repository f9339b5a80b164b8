import DossierKit
import HTML

/// The dated facts about an entity: the whole chronology, and what is new in it.
extension Sheet {
  func timeline(_ view: TimelineView?) {
    guard let view else { return }
    html.section(class: "timeline") {
      label(.timeline)
      if let first = view.earlier.first, let last = view.earlier.last {
        html.details {
          html.summary(words.earlier(TimelineView.count(view.earlier), from: first.year, to: last.year))
          for year in view.earlier { self.year(year) }
        }
      }
      for year in view.recent { self.year(year) }
    }
  }

  private func year(_ year: TimelineView.Year) {
    html.div(class: "year") {
      html.h3(year.year.map(words.year) ?? "")
      html.ul {
        for entry in year.entries {
          html.li {
            date(of: entry, class: "when")
            html.space()
            html.p { statement(entry) }
          }
        }
        if year.furtherBriefings + year.furtherArticles > 0 {
          html.li {
            html.p {
              html.a(
                words.further(briefings: year.furtherBriefings, articles: year.furtherArticles),
                href: "#" + Part.backlinks)
            }
          }
        }
      }
    }
  }

  private func date(of entry: TimelineEntry, class name: ClassNames? = nil) {
    if let period = entry.date { date(period, class: name) } else { html.span(words.dateNotStated, class: name) }
  }

  private func source(_ source: TimelineEntry.Source) {
    name(NameOrLink(words.publisher(source.name), url: source.url))
  }

  /// One line: what it is about, what kind of thing it is, where it was read.
  private func statement(_ entry: TimelineEntry) {
    subject(of: entry.content)
    html.space()
    html.small {
      html.text(words.kind(entry.content))
      switch entry.content {
      case .article(_, _, let publisher):
        html.text(" · ")
        html.text(words.publisher(publisher))
      case .event(_, let role?):
        html.text(" · ")
        html.text(role)
      default: break
      }
      if let source = entry.source {
        html.text(" · ")
        self.source(source)
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
    case .milestone(let field): html.strong(words.milestone(field))
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

  // MARK: News

  func news(_ view: EntityNewsView?) {
    guard let view else { return }
    html.section(class: "news") {
      label(.news)
      html.p {
        link(view.since)
        html.text(", ")
        date(view.sinceDate)
      }
      html.dl(class: "record") {
        news(.briefings, view.briefings)
        news(.sources, view.sources, further: view.furtherSources)
        news(.endedPositions, view.endedPositions)
        judgmentChanges(view.judgmentChanges)
      }
    }
  }

  private func news(_ field: NewsField, _ entries: [TimelineEntry], further: Int = 0) {
    guard !entries.isEmpty else { return }
    fact(words.term(field, count: entries.count)) {
      html.ul(class: "plain") {
        for entry in entries {
          html.li {
            subject(of: entry.content)
            html.space()
            html.small { newsDetail(entry) }
          }
        }
        if further > 0 { html.li { html.phrase(words.more(further)) } }
      }
    }
  }

  private func newsDetail(_ entry: TimelineEntry) {
    if case .article(_, _, let publisher) = entry.content {
      html.text(words.publisher(publisher))
      html.text(words.listSeparator)
    }
    date(of: entry)
    if let source = entry.source {
      html.text(" · ")
      self.source(source)
    }
  }

  private func judgmentChanges(_ rows: [JudgmentChangeRow]) {
    guard !rows.isEmpty else { return }
    fact(words.term(.judgments, count: rows.count)) {
      html.ul(class: "plain") {
        for row in rows {
          html.li {
            link(Link(row.text, row.briefing.url))
            html.space()
            html.small {
              let changes = [
                change(.likelihood, row.formerLikelihood, row.likelihood),
                change(.confidence, row.formerConfidence, row.confidence),
              ]
              html.text(changes.compactMap { $0 }.joined(separator: " · "))
            }
          }
        }
      }
    }
  }

  private func change(_ field: JudgmentField, _ former: String?, _ now: String?) -> String? {
    former == now ? nil : words.change(field, from: former, to: now)
  }
}
