import HTML

extension PageFactory {
  /// The head of a page with what most pages have; callers change what differs.
  func head(
    _ title: PageTitle, path: String, section: SiteSection, breadcrumbs: [TitledLink] = [], description: String? = nil,
    lang: String? = nil
  ) -> PageHead {
    let url = links.addresses.url(Self.urlPath(path))
    let language = lang ?? site.lang
    return PageHead(
      title: title, description: description, lang: language, direction: Script.direction(ofLanguage: language),
      url: url, canonicalURL: absolute(url), noindex: false, openGraphType: "website", image: nil, imageURL: nil,
      structuredData: .empty,
      breadcrumbs: section == .home ? [] : [TitledLink(.section(.home), site.basePath)] + breadcrumbs,
      section: section, previousURL: nil, nextURL: nil, feed: nil, lastModified: nil)
  }

  /// `x/index.html` is served as `x/`.
  static func urlPath(_ path: String) -> String {
    if path == "index.html" { return "" }
    guard path.hasSuffix("/index.html") else { return path }
    return String(decoding: path.utf8.dropLast("index.html".utf8.count), as: UTF8.self)
  }

  /// A page that says nothing of itself to machines tells them at least where it stands.
  func page(_ path: String, _ head: consuming PageHead, _ view: consuming PageView) -> Page {
    if head.structuredData.isEmpty { head.structuredData = StructuredData.breadcrumbs(head, self) }
    return Page(path: path, head: head, view: view)
  }

  /// At most `length` characters for a meta description, cut at a word.
  static func excerpt(_ text: String, length: Int = 200) -> String? {
    if text.isEmpty { return nil }
    let scalars = text.unicodeScalars
    guard text.utf8.count > length,
      let limit = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { return text }
    let end = scalars[..<limit].lastIndex(of: " ") ?? limit
    return String(scalars[..<end]) + "…"
  }

  /// The links of a list that is split over pages; `first` is the URL of page 1, `base` that of the pages' folder.
  func pagination(_ page: Int, of count: Int, base: String) -> Pagination? {
    guard count > 1 else { return nil }
    func url(_ number: Int) -> String { links.addresses.url(number == 1 ? base : base + "page/\(number)/") }
    return Pagination(
      page: page, pageCount: count, previousURL: page > 1 ? url(page - 1) : nil,
      nextURL: page < count ? url(page + 1) : nil, firstURL: url(1), lastURL: url(count))
  }

  func crumb(_ section: SiteSection, _ path: String) -> TitledLink {
    TitledLink(.section(section), links.addresses.url(path))
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
