import DossierKit
import HTML

/// The ways from one part of a long list to another.
extension Sheet {
  func pagination(_ pagination: Pagination?) {
    guard let pagination, pagination.pageCount > 1 else { return }
    html.nav(class: "pages", aria: .label(words.label(.pagination))) {
      html.ul {
        if let url = pagination.previousURL {
          html.li { html.a(words.link(.firstPage), href: pagination.firstURL) }
          html.li { html.a(words.link(.previousPage), href: url, rel: .prev) }
        }
        html.li { html.span(words.page(pagination.page, of: pagination.pageCount), aria: .current(.page)) }
        if let url = pagination.nextURL {
          html.li { html.a(words.link(.nextPage), href: url, rel: .next) }
          html.li { html.a(words.link(.lastPage), href: pagination.lastURL) }
        }
      }
    }
  }

  /// Years, and under each the months that have something.
  func archive(_ years: [ArchiveYear]) {
    guard !years.isEmpty else { return }
    html.nav(class: "archive", aria: .label(words.label(.archive))) {
      label(.archive)
      html.ul {
        for year in years {
          html.li {
            countedLink(words.year(year.year), year.url, year.count, isCurrent: year.isCurrent)
            months(year.months)
          }
        }
      }
    }
  }

  private func months(_ months: [ArchiveMonth]) {
    guard !months.isEmpty else { return }
    html.ul {
      for month in months {
        html.li { countedLink(words.month(month.month), month.url, month.count, isCurrent: month.isCurrent) }
      }
    }
  }

  func countedLink(_ text: String, _ url: String, _ number: Int, isCurrent: Bool) {
    html.a(href: url, aria: .current(.page, if: isCurrent)) {
      html.text(text)
      html.space()
      html.span(class: "count") { html.text(number) }
    }
  }

  /// Headings of the text, nested by one level at most.
  func tableOfContents(_ headings: [Heading]) {
    guard headings.count > 2 else { return }
    let top = headings.map(\.level).min() ?? 2
    html.nav(class: "toc", aria: .labelledBy(Part.contents)) {
      label(.tableOfContents, id: Part.contents)
      html.ol {
        for heading in headings where heading.level <= top + 1 {
          html.li(class: heading.level > top ? "sub" : nil) {
            html.a(heading.text, href: "#" + heading.anchor)
          }
        }
      }
    }
  }
}
