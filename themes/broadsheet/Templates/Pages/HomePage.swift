import DossierKit
import HTML

/// The front page.
extension Sheet {
  func homePage(_ view: HomeView) {
    html.div(class: "front") {
      if let lead = view.latest.first { card(lead, level: 2, class: "story lead") }
      furtherBriefings(view)
      html.div(class: "side") {
        storylines(view.storylines)
        recentEntities(view.recentEntities)
      }
    }
    recentArticles(view.recentArticles)
    allPages()
  }

  /// Where there are too many pages for the foot of each, this is the way to all of them.
  private func allPages() {
    guard !site.allPages.isEmpty else { return }
    html.section {
      label(.pages, id: SiteContext.allPagesAnchor)
      html.ul(class: "names") {
        for page in site.allPages { html.li { link(page) } }
      }
    }
  }

  private func furtherBriefings(_ view: HomeView) {
    guard view.latest.count > 1 || view.moreBriefingsURL != nil else { return }
    html.section(class: "further") {
      label(.furtherBriefings)
      html.div(class: "stories") {
        for item in view.latest.dropFirst() { card(item, level: 3) }
      }
      if let url = view.moreBriefingsURL {
        html.p(class: "more") { html.a(words.link(.allBriefings), href: url) }
      }
    }
  }

  private func storylines(_ cards: [StorylineCard]) {
    guard !cards.isEmpty else { return }
    html.section {
      label(.storylines)
      for item in cards { storylineCard(item, level: 3) }
    }
  }

  private func recentEntities(_ recent: [HomeView.RecentEntity]) {
    guard !recent.isEmpty else { return }
    html.section {
      label(.recentEntities)
      html.ul(class: "names") {
        for item in recent { html.li { recentEntity(item) } }
      }
    }
  }

  private func recentEntity(_ item: HomeView.RecentEntity) {
    entity(item.entity)
    if let description = item.entity.description { html.p(description) }
    html.p(class: "byline") {
      part { date(item.lastMentioned) }
      part { link(item.lastBriefing) }
    }
  }

  private func recentArticles(_ rows: [ArticleRow]) {
    guard !rows.isEmpty else { return }
    html.section(class: "wire") {
      label(.recentArticles)
      articleRows(rows, level: 3)
    }
  }
}
