import DossierKit
import HTML

/// The facts of publication of a stored article.
extension Sheet {
  func articleRecord(_ view: ArticleView) {
    html.dl(class: "record") {
      published(in: view)
      published(by: view)
      dates(of: view)
      provenance(of: view)
      copies(of: view)
    }
  }

  private func fact(_ field: ArticleField, count: Int = 1, content: () -> Void) {
    fact(words.term(field, count: count), content: content)
  }

  private func published(in view: ArticleView) {
    fact(.source) { publisher(view.publisher) }
    if let grade = view.reliability {
      fact(.reliability) { scaled(grade, view.reliabilityNote) }
    }
    if let grade = view.credibility { fact(.credibility) { scaled(grade, nil) } }
  }

  private func scaled(_ grade: String, _ note: String?) {
    html.a(grade, href: site.url("scales/#admiralty"), class: "grade")
    if let note { html.text(" " + note) }
  }

  private func published(by view: ArticleView) {
    if !view.authors.isEmpty {
      fact(.authors, count: view.authors.count) { series(view.authors) { name($0) } }
    }
    if let agency = view.agency { fact(.agency) { html.text(agency) } }
    if let section = view.section { fact(.section) { html.text(section) } }
    if let dateline = view.dateline { fact(.dateline) { html.text(dateline) } }
  }

  private func dates(of view: ArticleView) {
    fact(.published) {
      if let published = view.published { date(published) } else { html.text(words.dateNotStated) }
      if let note = view.publishedNote { html.p(note) }
    }
    if let accessed = view.accessed { fact(.accessed) { date(accessed) } }
  }

  private func provenance(of view: ArticleView) {
    if let origin = view.origin { fact(.origin) { link(origin) } }
    if let via = view.via { fact(.via) { html.text(via) } }
    if let lang = view.lang { fact(.language) { html.text(lang) } }
    if let rights = view.rights { fact(.rights) { html.text(words.rights(rights)) } }
  }

  private func copies(of view: ArticleView) {
    if let url = view.url {
      fact(.address) {
        html.a(url, href: url, rel: .external)
        if let status = view.urlStatus {
          html.space()
          html.span(words.urlStatus(status), class: "flag")
        }
      }
    }
    if let url = view.archiveURL { archived(url, view.archiveDate) }
    if let digest = view.captureSHA256 {
      fact(.capture) {
        html.phrase(words.captureDigest) { html.code(digest) }
      }
    }
  }

  private func archived(_ url: String, _ when: EDTFDate?) {
    fact(.archived) {
      html.a(url, href: url, rel: .external)
      if let when {
        html.space()
        date(when)
      }
    }
  }
}
