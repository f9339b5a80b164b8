import DossierKit
import HTML

/// The references to a page, with their sentences.
extension Sheet {
  func backlinks(_ entries: [BacklinkEntry], _ part: PagePart) {
    guard !entries.isEmpty else { return }
    html.section(class: "backlinks") {
      label(part)
      backlinkList(entries, level: 3)
    }
  }

  func backlinks(_ groups: BacklinkGroups) {
    guard groups.count > 0 else { return }
    html.section(class: "backlinks") {
      label(.backlinks, id: Part.backlinks)
      backlinkGroup(groups.briefings, words.briefings(groups.briefings.count), list: "briefings/")
      backlinkGroup(groups.articles, words.storedArticles(groups.articles.count), list: "articles/")
      backlinkGroup(groups.entities, words.entities(groups.entities.count))
      backlinkGroup(groups.freePages, words.pages(groups.freePages.count))
    }
  }

  private func backlinkGroup(_ group: BacklinkGroups.Group, _ heading: Phrase, list: String? = nil) {
    guard group.count > 0 else { return }
    html.h3 { html.phrase(heading) }
    backlinkList(group.entries, level: 4)
    if !group.rows.isEmpty {
      html.ul(class: "rows brief") {
        for row in group.rows { html.li { backlinkRow(row) } }
      }
    }
    if group.furtherCount > 0 { further(group.furtherCount, list) }
  }

  /// How many are not shown, and where they stand.
  private func further(_ number: Int, _ list: String?) {
    html.p(class: "byline") {
      if let list {
        html.phrase(words.moreInList(number), element: { html.a($0, href: site.url(list)) })
      } else {
        html.phrase(words.more(number))
      }
    }
  }

  /// One line, without the sentences.
  private func backlinkRow(_ entry: BacklinkEntry) {
    if let when = entry.date { rowDate(when) }
    html.p {
      html.a(entry.source.text, href: entry.source.url, lang: entry.source.lang, dir: entry.sourceDirection)
      if entry.isArticle {
        html.space()
        html.small(words.publisher(entry.publisher))
      }
    }
  }

  private func backlinkList(_ entries: [BacklinkEntry], level: Int) {
    html.ul(class: "rows") {
      for entry in entries {
        html.li {
          if let when = entry.date { rowDate(when) }
          html.div { backlink(entry, level: level) }
        }
      }
    }
  }

  private func backlink(_ entry: BacklinkEntry, level: Int) {
    heading(level) {
      html.a(entry.source.text, href: entry.source.url, lang: entry.source.lang, dir: entry.sourceDirection)
    }
    if entry.isArticle { html.p(words.publisher(entry.publisher), class: "byline") }
    for context in entry.contexts {
      html.blockquote(class: "context", lang: context.lang, dir: context.direction) { html.raw(context.html) }
    }
    if entry.moreCount > 0 {
      html.p(class: "byline") { html.phrase(words.moreMentions(entry.moreCount)) }
    }
  }
}
