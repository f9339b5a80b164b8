import DossierKit
import HTML

/// Stored articles: all, those of a year, or those of one publisher.
extension Sheet {
  func articleListPage(_ view: ArticleListView) {
    pageTitle(words.title(view.heading))
    html.div(class: "spread") {
      html.div(class: "column") {
        if let publisher = view.publisher { publisherNote(publisher) }
        articleRows(view.rows, level: 2)
        pagination(view.pagination)
      }
      if !view.years.isEmpty { html.div(class: "rail") { archive(view.years) } }
    }
  }

  private func publisherNote(_ publisher: PublisherRow) {
    guard publisher.entity != nil || publisher.reliability != nil else { return }
    html.div(class: "notice") {
      if let entity = publisher.entity {
        html.p {
          self.entity(entity)
          if let description = entity.description { html.text(" — " + description) }
        }
      }
      reliability(publisher.reliability, note: publisher.reliabilityNote)
    }
  }

  /// The grade of a publisher and why it has it.
  func reliability(_ grade: String?, note: String?) {
    guard let grade else { return }
    html.p {
      html.phrase(words.reliability) { html.a(grade, href: site.url("scales/#admiralty"), class: "grade") }
      if let note { html.text(" " + note) }
    }
  }
}
