import DossierKit
import HTML

/// Publishers, tags and storylines.
extension Sheet {
  func publisherListPage(_ view: PublisherListView) {
    pageTitle(title, intro: words.publisherListIntro)
    html.ul(class: "ledger") {
      for row in view.rows { html.li { publisherRow(row) } }
    }
  }

  private func publisherRow(_ row: PublisherRow) {
    html.h2 {
      html.a(row.name, href: row.entity?.url ?? row.articlesURL, lang: row.entity?.lang, dir: row.entity?.direction)
    }
    if let description = row.entity?.description { html.p(description) }
    reliability(row.reliability, note: row.reliabilityNote)
    html.p(class: "more") {
      html.a(href: row.articlesURL) { html.phrase(words.storedArticles(row.articleCount)) }
    }
  }

  func tagListPage(_ view: TagListView) {
    pageTitle(title)
    html.ul(class: "chips") {
      for tag in view.tags {
        html.li { countedLink(tag.link.text, tag.link.url, tag.count, isCurrent: false) }
      }
    }
  }

  func tagPage(_ view: TagView) {
    pageTitle(view.name, kicker: words.tag)
    html.div(class: "column") {
      if !view.briefings.isEmpty {
        html.section {
          label(.taggedBriefings)
          briefingRows(view.briefings, level: 3)
        }
      }
      if !view.articles.isEmpty {
        html.section {
          label(.taggedArticles)
          articleRows(view.articles, level: 3)
        }
      }
      if !view.entities.isEmpty {
        html.section {
          label(.taggedEntities)
          entitiesByKind(view.entities, level: 3)
        }
      }
      pagination(view.pagination)
    }
  }

  func storylineListPage(_ view: StorylineListView) {
    pageTitle(title, intro: words.storylineListIntro)
    html.div(class: "stories") {
      for card in view.cards { storylineCard(card, level: 2) }
    }
  }
}
