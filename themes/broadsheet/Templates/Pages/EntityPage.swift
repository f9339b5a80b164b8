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
        part(words.kind(view.kind))
        if let detail = view.kindDetail { part(words.subkind(detail)) }
        if let state = view.storylineState { part(words.state(state)) }
      }
      html.h1(view.name.text, lang: view.name.lang, dir: view.name.direction)
      if let description = view.description { html.p(description, class: "standfirst") }
    }
  }

  private func entityColumn(_ view: EntityView) {
    homonyms(view.homonyms)
    if let image = view.image { figure(image) }
    if view.isWithdrawn { html.div(class: "prose") { withdrawnNotice() } }
    if !view.body.isEmpty { html.div(class: "prose") { html.raw(view.body) } }
    news(view.news)
    if !view.storyline.isEmpty {
      html.section {
        label(.storylineBriefings)
        numberedRows(view.storyline, level: 3)
      }
    }
    timeline(view.timeline)
    positions(view.positions)
    facts(view.facts)
    relations(view.relations, .relations, of: view.name)
    relations(view.participants, .participants, of: view.name)
    coMentions(view.coMentions, of: view.name)
    sourcesSeen(view.sourcesSeen)
    backlinks(view.backlinks)
  }

  private func homonyms(_ entities: [EntityLink]) {
    guard !entities.isEmpty else { return }
    html.div(class: "notice") {
      html.p { html.strong(words.heading(.homonyms)) }
      entityList(entities)
    }
  }

  private func entityRail(_ view: EntityView) {
    let hasRecord =
      !view.names.isEmpty || !view.details.isEmpty || view.reliability != nil || view.publishedArticles != nil
      || !view.links.isEmpty || !view.identifiers.isEmpty || !view.tags.isEmpty || head.feed != nil
    guard hasRecord else { return }
    html.aside(class: "rail", aria: .label(words.label(.record))) {
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
      label(.feeds)
      html.ul(class: "plain") {
        html.li { html.a(words.atomFeed(words.feed(feed.subject)), href: feed.url, type: "application/atom+xml") }
      }
    }
  }
}
