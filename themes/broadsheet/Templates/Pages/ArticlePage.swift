import DossierKit
import HTML

/// A stored article: what it is, what it says, who relies on it.
extension Sheet {
  func articlePage(_ view: ArticleView) {
    html.article(class: "stored") {
      articleHeadline(view)
      html.div(class: "spread") {
        html.div(class: "column") { articleColumn(view) }
        if !view.about.isEmpty || !view.mentions.isEmpty || !view.tags.isEmpty {
          html.aside(class: "rail", aria: .label(words.label(.aboutArticle))) {
            subjects(view.about)
            mentions(view.mentions)
            tags(view.tags)
          }
        }
      }
    }
  }

  private func articleHeadline(_ view: ArticleView) {
    html.header(class: "headline") {
      html.p(class: "kicker") {
        part(words.storedArticle)
        if let kind = view.kind { part(words.kind(kind)) }
      }
      html.h1(view.title, lang: view.lang, dir: view.lang == nil ? nil : .auto)
      if let original = view.scriptTitle {
        html.p(original.text, class: "subtitle", lang: original.lang, dir: original.direction)
      }
      if let translated = view.translatedTitle { html.p(translated, class: "subtitle") }
    }
  }

  private func articleColumn(_ view: ArticleView) {
    if view.isWithdrawn {
      html.p(words.recordIsWithdrawn, class: "notice withdrawn")
      return
    }
    articleRecord(view)
    if let url = view.mainURL { mainLink(view, url) }
    if let summary = view.summary {
      html.section(class: "summary") {
        label(.summary)
        html.p(summary)
      }
    }
    articleQuotes(view.quotes, lang: view.lang)
    pictureCaptions(view.images)
    if !view.body.isEmpty {
      html.section {
        label(.fullText)
        html.div(class: "prose", lang: view.lang, dir: view.lang == nil ? nil : .auto) { html.raw(view.body) }
      }
    }
    backlinks(view.citedBy, .citedBy)
    citeThis(view)
  }

  private func mainLink(_ view: ArticleView, _ url: String) {
    let isArchive = url == view.archiveURL && view.archiveURL != view.url
    html.p(class: "more") {
      html.a(words.link(isArchive ? .readArchivedCopy : .readOriginal), href: url, rel: .external, class: "out")
    }
  }

  private func articleQuotes(_ quotes: [ArticleView.QuoteView], lang: String?) {
    guard !quotes.isEmpty else { return }
    html.section(class: "quotes") {
      label(.quotes, count: quotes.count)
      for quote in quotes {
        html.blockquote {
          html.p { html.q(quote.text.text, lang: quote.text.lang, dir: quote.text.direction) }
          if let locator = quote.locator { html.p(words.quotedAt(locator), class: "byline") }
        }
      }
    }
  }

  private func pictureCaptions(_ images: [ArticleView.ImageCaption]) {
    guard !images.isEmpty else { return }
    html.section {
      label(.pictures)
      html.ul(class: "plain") {
        for image in images {
          html.li {
            html.text(image.caption)
            if let credit = image.credit { html.small(" (\(credit))") }
            if let url = image.url {
              html.space()
              html.a(words.link(.picture), href: url, rel: .external, class: "out")
            }
          }
        }
      }
    }
  }

  private func citeThis(_ view: ArticleView) {
    html.details(class: "cite-this") {
      html.summary(words.heading(.citation))
      reference(.plain, words.reference(to: view))
      reference(.bibTeX, view.citation.bibTeX)
      reference(.ris, view.citation.ris)
      reference(.cslJSON, view.citation.cslJSON)
    }
  }

  private func reference(_ format: CitationFormat, _ text: String) {
    label(words.format(format))
    html.pre { html.code(text) }
  }
}
