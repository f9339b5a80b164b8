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

  private func published(in view: ArticleView) {
    fact("Source") { name(view.publisher) }
    if let grade = view.reliability {
      fact("Reliability") { scaled(grade, view.reliabilityNote) }
    }
    if let grade = view.credibility { fact("Credibility") { scaled(grade, nil) } }
  }

  private func scaled(_ grade: String, _ note: String?) {
    html.a(grade, href: site.url("scales/#admiralty"), class: "grade")
    if let note { html.text(" " + note) }
  }

  private func published(by view: ArticleView) {
    if !view.authors.isEmpty {
      fact(view.authors.count == 1 ? "Author" : "Authors") { series(view.authors) { name($0) } }
    }
    if let agency = view.agency { fact("Agency") { html.text(agency) } }
    if let section = view.section { fact("Section") { html.text(section) } }
    if let dateline = view.dateline { fact("Dateline") { html.text(dateline) } }
  }

  private func dates(of view: ArticleView) {
    fact("Published") {
      if let published = view.published { date(published) } else { html.text("Date not stated") }
      if let note = view.publishedNote { html.p(note) }
    }
    if let accessed = view.accessed { fact("Accessed") { date(accessed) } }
  }

  private func provenance(of view: ArticleView) {
    if let origin = view.origin { fact("Repeats") { link(origin) } }
    if let via = view.via { fact("Read through") { html.text(via) } }
    if let lang = view.lang { fact("Language") { html.text(lang) } }
    if let rights = view.rights { fact("Rights") { html.text(rights) } }
  }

  private func copies(of view: ArticleView) {
    if let url = view.url {
      fact("Address") {
        html.a(url, href: url, rel: .external)
        if let status = view.urlStatus {
          html.space()
          html.span(status.capitalizedAtStart, class: "flag")
        }
      }
    }
    if let url = view.archiveURL { archived(url, view.archiveDate) }
    if let digest = view.captureSHA256 {
      fact("Capture kept") {
        html.text("SHA-256 ")
        html.code(digest)
      }
    }
  }

  private func archived(_ url: String, _ when: DateText?) {
    fact("Archived") {
      html.a(url, href: url, rel: .external)
      if let when {
        html.space()
        date(when)
      }
    }
  }
}
