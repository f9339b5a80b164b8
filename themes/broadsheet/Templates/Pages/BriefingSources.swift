import DossierKit
import HTML

/// The numbered source list of a briefing.
extension Sheet {
  func sourceList(_ sources: [SourceEntry]) {
    guard !sources.isEmpty else { return }
    html.section(class: "sources") {
      label(.sources, id: Part.sources)
      html.ol {
        for source in sources {
          html.li(value: source.number, id: source.anchor) { entry(source) }
        }
      }
    }
  }

  private func entry(_ source: SourceEntry) {
    html.p(class: "title") {
      html.a(source.title.text, href: source.title.url, lang: source.title.lang, dir: source.titleDirection)
      if let status = source.urlStatus {
        html.space()
        html.span(words.urlStatus(status), class: "flag")
      }
    }
    publication(of: source)
    extract(of: source)
    if let note = source.note { html.p(note, class: "note") }
    ways(to: source)
  }

  private func publication(of source: SourceEntry) {
    html.p(class: "byline") {
      part { publisher(source.publisher) }
      if !source.authors.isEmpty { part(source.authors.joined(separator: words.listSeparator)) }
      part { if let published = source.published { date(published) } else { html.text(words.sourceDateNotStated) } }
      if let accessed = source.accessed {
        part { html.phrase(words.accessed) { date(accessed) } }
      }
      if let via = source.via { part(words.via(via)) }
      if let locator = source.locator { part(words.at(locator)) }
      if let grade = source.grade { self.grade(grade) }
    }
  }

  /// A grade on the Admiralty scale, which leads to what it means.
  func grade(_ grade: String) {
    part {
      html.phrase(words.grade) { html.a(grade, href: site.url("scales/#admiralty"), class: "grade") }
    }
  }

  private func extract(of source: SourceEntry) {
    guard let quote = source.quote else { return }
    html.blockquote(lang: source.title.lang, dir: source.titleDirection) {
      html.p { html.q(quote) }
    }
  }

  /// The way to the original, to its archived copy, and back up to the text.
  private func ways(to source: SourceEntry) {
    guard source.mainURL != nil || source.archiveURL != nil || !source.citedAt.isEmpty else { return }
    html.p(class: "ways") {
      if let url = source.mainURL, url != source.archiveURL {
        html.a(words.link(.original), href: url, rel: .external, class: "out")
        html.space()
      }
      if let url = source.archiveURL {
        html.a(words.link(.archivedCopy), href: url, rel: .external, class: "out")
        html.space()
      }
      for (index, url) in source.citedAt.enumerated() {
        html.a(href: url, class: "back", aria: .label(words.backToMention(index + 1))) {
          html.text("↩")
          if source.citedAt.count > 1 { html.sup { html.text(index + 1) } }
        }
        html.space()
      }
    }
  }
}
