import DossierKit
import HTML

/// The references to a page, with their sentences.
extension Sheet {
  func backlinks(_ entries: [BacklinkEntry], title: String) {
    guard !entries.isEmpty else { return }
    html.section(class: "backlinks") {
      label(title)
      backlinkList(entries, level: 3)
    }
  }

  func backlinks(_ groups: BacklinkGroups) {
    guard groups.count > 0 else { return }
    html.section(class: "backlinks") {
      label("Referred to in", id: Part.backlinks)
      backlinkGroup(groups.briefings, "briefing", "briefings", list: "briefings/")
      backlinkGroup(groups.articles, "stored article", "stored articles", list: "articles/")
      backlinkGroup(groups.entities, "entity", "entities")
      backlinkGroup(groups.freePages, "page", "pages")
    }
  }

  private func backlinkGroup(_ group: BacklinkGroups.Group, _ one: String, _ many: String, list: String? = nil) {
    guard group.count > 0 else { return }
    html.h3 { counted(group.count, one, many) }
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
      html.text("and \(number) more")
      if let list {
        html.text(", in the ")
        html.a("list by date", href: site.url(list))
      }
    }
  }

  /// One line, without the sentences.
  private func backlinkRow(_ entry: BacklinkEntry) {
    if let when = entry.date { rowDate(when) }
    html.p {
      html.a(entry.source.text, href: entry.source.url, lang: entry.source.lang, dir: entry.sourceDirection)
      if let publisher = entry.publisher {
        html.space()
        html.small(publisher)
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
    if let publisher = entry.publisher { html.p(publisher, class: "byline") }
    for context in entry.contexts {
      html.blockquote(class: "context", lang: context.lang, dir: context.direction) { html.raw(context.html) }
    }
    if entry.moreCount > 0 {
      html.p("and " + count(entry.moreCount, "more mention", "more mentions"), class: "byline")
    }
  }
}
