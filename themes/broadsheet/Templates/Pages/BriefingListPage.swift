import DossierKit
import HTML

/// All briefings, or those of a year or month.
extension Sheet {
  func briefingListPage(_ view: BriefingListView) {
    pageTitle(words.title(view.heading))
    html.div(class: "spread") {
      html.div(class: "column") {
        briefingRows(view.cards, level: 2)
        pagination(view.pagination)
      }
      html.div(class: "rail") {
        archive(view.archive)
        if let feed = view.feedURL {
          html.p(class: "more") { html.a(words.link(.briefingFeed), href: feed, type: "application/atom+xml") }
        }
      }
    }
  }
}
