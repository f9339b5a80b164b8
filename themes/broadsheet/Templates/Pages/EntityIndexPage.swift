import DossierKit
import HTML

/// Entities from A to Z.
extension Sheet {
  func entityIndexPage(_ view: EntityIndexView) {
    pageTitle(words.title(view.heading))
    kindTabs(view.tabs)
    letterBar(view.letters)
    html.div(class: "index") {
      for group in view.groups { letterGroup(group, showsKind: view.kind == nil) }
    }
    pagination(view.pagination)
  }

  private func kindTabs(_ tabs: [EntityIndexView.Tab]) {
    guard tabs.count > 1 else { return }
    html.nav(class: "tabs", aria: .label(words.label(.kinds))) {
      html.ul {
        for tab in tabs {
          html.li { countedLink(words.tab(tab.kind), tab.url, tab.count, isCurrent: tab.isCurrent) }
        }
      }
    }
  }

  private func letterBar(_ letters: [EntityIndexView.Letter]) {
    guard letters.count > 1 else { return }
    html.nav(class: "letters", aria: .label(words.label(.letters))) {
      html.ul {
        for letter in letters {
          html.li { countedLink(letter.link.text, letter.link.url, letter.count, isCurrent: letter.isCurrent) }
        }
      }
    }
  }

  private func letterGroup(_ group: EntityIndexView.Group, showsKind: Bool) {
    html.section {
      html.h2(group.letter, class: "letter", id: group.anchor)
      html.ul(class: "names") {
        for row in group.rows { html.li { indexRow(row, showsKind: showsKind) } }
      }
    }
  }

  private func indexRow(_ row: EntityRow, showsKind: Bool) {
    entity(row.entity)
    if row.referenceCount > 0 {
      html.text("\u{A0}")
      html.span(class: "count") { html.text(row.referenceCount) }
    }
    if let description = row.entity.description {
      html.p(description)
    } else if showsKind {
      html.p(words.kind(row.entity.kind))
    }
  }
}
