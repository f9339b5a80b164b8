import DossierKit
import HTML

/// Publishers, tags and storylines.
extension Sheet {
  func publisherListPage(_ view: PublisherListView) {
    pageTitle("Publishers", intro: "Whose reports are stored here, and how far each can be relied on.")
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
      html.a(count(row.articleCount, "stored article", "stored articles"), href: row.articlesURL)
    }
  }

  func tagListPage(_ view: TagListView) {
    pageTitle("Tags")
    html.ul(class: "chips") {
      for tag in view.tags {
        html.li { countedLink(tag.link, tag.count, isCurrent: false) }
      }
    }
  }

  func tagPage(_ view: TagView) {
    pageTitle(view.name, kicker: "Tag")
    html.div(class: "column") {
      if !view.briefings.isEmpty {
        html.section {
          label("Briefings")
          briefingRows(view.briefings, level: 3)
        }
      }
      if !view.articles.isEmpty {
        html.section {
          label("Stored articles")
          articleRows(view.articles, level: 3)
        }
      }
      if !view.entities.isEmpty {
        html.section {
          label("Entities")
          entitiesByKind(view.entities, level: 3)
        }
      }
      pagination(view.pagination)
    }
  }

  func storylineListPage(_ view: StorylineListView) {
    pageTitle("Storylines", intro: "Matters that several briefings follow.")
    html.div(class: "stories") {
      for card in view.cards { storylineCard(card, level: 2) }
    }
  }
}
