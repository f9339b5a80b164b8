import HTML

/// Makes some kinds of pages, or parts of them. It reaches the facts and what it makes itself; what another maker does, it has
/// to name.
protocol PageMaker: Sendable {
  var facts: PageFacts { get }
}

extension PageMaker {
  /// Rows of lists, which stand on pages of every kind.
  var rows: ListRows { ListRows(facts: facts) }
}

/// Heads of pages, and lists that go over several.
extension PageMaker {
  /// The head of a page with what most pages have; callers change what differs.
  func head(
    _ title: PageTitle, path: String, section: SiteSection, breadcrumbs: [TitledLink] = [], description: String? = nil,
    lang: String? = nil
  ) -> PageHead {
    let url = facts.links.addresses.url(PageFacts.urlPath(path))
    let language = lang ?? facts.site.lang
    return PageHead(
      title: title, description: description, lang: language, direction: Script.direction(ofLanguage: language),
      url: url, canonicalURL: facts.absolute(url), noindex: false, openGraphType: "website", image: nil, imageURL: nil,
      structuredData: .empty,
      breadcrumbs: section == .home ? [] : [TitledLink(.section(.home), facts.site.basePath)] + breadcrumbs,
      section: section, previousURL: nil, nextURL: nil, feed: nil, lastModified: nil)
  }

  /// A page that says nothing of itself to machines tells them at least where it stands.
  func page(_ path: String, _ head: consuming PageHead, _ view: consuming PageView) -> Page {
    if head.structuredData.isEmpty { head.structuredData = StructuredData.breadcrumbs(head, facts) }
    return Page(path: path, head: head, view: view)
  }

  /// The links of a list that is split over pages; `first` is the URL of page 1, `base` that of the pages' folder.
  func pagination(_ page: Int, of count: Int, base: String) -> Pagination? {
    guard count > 1 else { return nil }
    func url(_ number: Int) -> String { facts.links.addresses.url(number == 1 ? base : base + "page/\(number)/") }
    return Pagination(
      page: page, pageCount: count, previousURL: page > 1 ? url(page - 1) : nil,
      nextURL: page < count ? url(page + 1) : nil, firstURL: url(1), lastURL: url(count))
  }

  func crumb(_ section: SiteSection, _ path: String) -> TitledLink {
    TitledLink(.section(section), facts.links.addresses.url(path))
  }
}

/// How many entries a page of a list has.
enum PageSize {
  static let briefings = 25
  static let articles = 100
  static let tagged = 60
  static let entities = 400

  static func pages(_ count: Int, _ size: Int) -> Int { max(1, (count + size - 1) / size) }

  static func slice<Element>(_ list: [Element], page: Int, size: Int) -> ArraySlice<Element> {
    let start = min(list.count, (page - 1) * size)
    return list[start..<min(list.count, start + size)]
  }
}
