import DossierKit
import HTML

/// The page of a person, organization, place, event or storyline.
extension Sheet {
  func entityPage(_ view: EntityView) {
    html.article(class: "entry") {
      entityHeadline(view)
      html.div(class: "spread") {
        html.div(class: "column") { entityColumn(view) }
        entityRail(view)
      }
    }
  }

  private func entityHeadline(_ view: EntityView) {
    html.header(class: "headline") {
      html.p(class: "kicker") {
        part(singular(view.kind).capitalizedAtStart)
        if let detail = view.kindDetail { part(detail.capitalizedAtStart) }
        if let state = view.storylineState { part(state.capitalizedAtStart) }
      }
      html.h1(view.name.text, lang: view.name.lang, dir: view.name.direction)
      if let description = view.description { html.p(description, class: "standfirst") }
    }
  }

  private func entityColumn(_ view: EntityView) {
    homonyms(view.homonyms)
    if let image = view.image { figure(image) }
    if !view.body.isEmpty { html.div(class: "prose") { html.raw(view.body) } }
    news(view.news)
    if !view.storyline.isEmpty {
      html.section {
        label("The storyline, oldest first")
        numberedRows(view.storyline, level: 3)
      }
    }
    timeline(view.timeline)
    positions(view.positions)
    facts(view.facts)
    relations(view.relations, title: "Relations", of: view.name)
    relations(view.participants, title: "Participants", of: view.name)
    coMentions(view.coMentions, of: view.name)
    sourcesSeen(view.sourcesSeen)
    backlinks(view.backlinks)
  }

  private func homonyms(_ entities: [EntityLink]) {
    guard !entities.isEmpty else { return }
    html.div(class: "notice") {
      html.p { html.strong("Not to be confused with") }
      entityList(entities)
    }
  }

  private func entityRail(_ view: EntityView) {
    let hasRecord =
      !view.names.isEmpty || !view.details.isEmpty || view.reliability != nil || view.publishedArticles != nil
      || !view.links.isEmpty || !view.identifiers.isEmpty || !view.tags.isEmpty || head.feed != nil
    guard hasRecord else { return }
    html.aside(class: "rail", aria: .label("Record")) {
      names(view.names)
      details(view.details)
      media(view)
      links(view.links)
      identifiers(view.identifiers)
      tags(view.tags)
      follow()
    }
  }

  private func follow() {
    guard let feed = head.feed else { return }
    html.section {
      label("Follow")
      html.ul(class: "plain") {
        html.li { html.a("Atom feed: \(feed.text)", href: feed.url, type: "application/atom+xml") }
      }
    }
  }
}
