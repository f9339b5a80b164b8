import DossierKit
import HTML

/// Lists led by a date.
extension Sheet {
  func articleRows(_ rows: [ArticleRow], level: Int) {
    html.ul(class: "rows") {
      for row in rows { html.li { articleRow(row, level: level) } }
    }
  }

  private func articleRow(_ row: ArticleRow, level: Int) {
    rowDate(row.published)
    html.div {
      heading(level) {
        html.a(row.link.text, href: row.link.url, lang: row.link.lang, dir: row.direction)
      }
      html.p(class: "byline") {
        part { publisher(row.publisher) }
        if row.citedByCount > 0 {
          part(words.citedIn(briefings: row.citedByCount))
        }
      }
    }
  }

  func briefingRows(_ cards: [BriefingCard], level: Int) {
    html.ul(class: "rows") {
      for item in cards {
        html.li {
          rowDate(item.date)
          card(item, level: level, showsDate: false)
        }
      }
    }
  }

  /// The storyline's or list's order is told by numbers.
  func numberedRows(_ cards: [BriefingCard], level: Int) {
    html.ol(class: "rows") {
      for item in cards {
        html.li {
          rowDate(item.date)
          card(item, level: level, showsDate: false)
        }
      }
    }
  }

  /// The date that leads a row; nil is one that the source does not state.
  func rowDate(_ published: EDTFDate?) {
    html.p(class: "when") {
      if let published { date(published) } else { html.text(words.dateNotStated) }
    }
  }
}
