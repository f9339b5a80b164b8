/// Lists the pages of a site with their paths and checks that no two claim the same.
struct PagePlan {
  private let library: PublishedLibrary
  private let links: LinkGraph
  private let indexes: SiteIndexes
  private let factory: PageFactory
  private(set) var pages: [(path: String, planned: PlannedPage)] = []

  init(_ library: PublishedLibrary, _ links: LinkGraph, _ indexes: SiteIndexes, _ factory: PageFactory) {
    self.library = library
    self.links = links
    self.indexes = indexes
    self.factory = factory
  }

  mutating func addAll() {
    add("", .home)
    addDocuments()
    addBriefingLists()
    addArticleLists()
    addEntityIndexes()
    addOthers()
    addRedirects()
  }

  private mutating func add(_ folder: String, _ planned: PlannedPage) {
    pages.append((folder + "index.html", planned))
  }

  /// A list of `count` entries over pages of `size`.
  private mutating func add(_ folder: String, _ count: Int, _ size: Int, _ planned: (Int) -> PlannedPage) {
    for number in 1...PageSize.pages(count, size) {
      add(number == 1 ? folder : folder + "page/\(number)/", planned(number))
    }
  }

  private mutating func addDocuments() {
    for index in library.briefings.indices { add(links.addresses.path(of: .briefing(index)), .briefing(index)) }
    for index in library.articles.indices { add(links.addresses.path(of: .article(index)), .article(index)) }
    for index in library.entities.indices { add(links.addresses.path(of: .entity(index)), .entity(index)) }
    for index in library.pages.indices { add(links.addresses.path(of: .page(index)), .freePage(index)) }
  }

  private mutating func addBriefingLists() {
    add("briefings/", indexes.briefings.count, PageSize.briefings) { .briefingList(.all, page: $0) }
    for year in indexes.briefingYears {
      let scopes = [ListScope.year(year.year)] + year.months.map { .month(year.year, $0.month) }
      for scope in scopes {
        add(PageFactory.briefingListPath(scope), factory.briefings(in: scope).count, PageSize.briefings) {
          .briefingList(scope, page: $0)
        }
      }
    }
  }

  private mutating func addArticleLists() {
    add("articles/", indexes.articles.count, PageSize.articles) { .articleList(.all, page: $0) }
    for year in indexes.articleYears {
      add("articles/\(padded(year.year, 4))/", year.members.count, PageSize.articles) {
        .articleList(.year(year.year), page: $0)
      }
    }
    add("publishers/", .publisherList)
    for (position, publisher) in indexes.publishers.publishers.enumerated() {
      add("publishers/\(publisher.slug)/", publisher.articles.count, PageSize.articles) {
        .publisher(position, page: $0)
      }
    }
  }

  private mutating func addEntityIndexes() {
    for kind in [nil] + EntityKind.allCases.map(Optional.some) {
      let groups = indexes.letters.groups(kind)
      if kind != nil, groups.isEmpty { continue }
      add(PageFactory.indexPath(kind), .entityIndex(kind, letter: nil, page: 1))
      guard PageFactory.isSplit(groups.reduce(0) { $0 + $1.members.count }) else { continue }
      for group in groups {
        add(PageFactory.indexPath(kind, letter: group.letter), group.members.count, PageSize.entities) {
          .entityIndex(kind, letter: group.letter, page: $0)
        }
      }
    }
  }

  private mutating func addOthers() {
    add("storylines/", .storylineList)
    add("tags/", .tagList)
    for (position, tag) in indexes.tags.tags.enumerated() {
      let most = max(tag.briefings.count, tag.articles.count, tag.entities.count)
      add("tags/\(tag.slug)/", most, PageSize.tagged) { .tag(position, page: $0) }
    }
    add("corrections/", .corrections)
    add("scales/", .scales)
    pages.append(("404.html", .notFound))
  }

  // MARK: Redirects

  private mutating func addRedirects() {
    for (index, briefing) in library.briefings.enumerated() {
      addRedirects(briefing.header.redirectFrom, .briefing(index))
    }
    for (index, article) in library.articles.enumerated() { addRedirects(article.header.redirectFrom, .article(index)) }
    for (index, entity) in library.entities.enumerated() {
      addRedirects(entity.header.redirectFrom + entity.mergedFrom, .entity(index))
    }
    for (index, page) in library.pages.enumerated() { addRedirects(page.header.redirectFrom, .page(index)) }
  }

  private mutating func addRedirects(_ old: [Located<String>], _ target: DocumentRef) {
    for path in old {
      pages.append((redirectPath(path.value, target), .redirect(target, from: path.value)))
    }
  }

  /// The output path of an old URL; a bare id stands for the page that a document of the same kind with that id had.
  private func redirectPath(_ old: String, _ target: DocumentRef) -> String {
    var path = PercentEncoding.decode(old)
    while path.hasPrefix("/") { path.removeFirst() }
    if !old.contains("/") {
      let links = library.site.permalinks
      switch target {
      case .briefing(let index):
        path = links.briefing.path(id: path, date: library.briefings[index].date.value, kind: nil)
      case .article(let index): path = links.article.path(id: path, date: library.articles[index].published, kind: nil)
      case .entity(let index): path = links.entity.path(id: path, date: nil, kind: library.entities[index].kind)
      case .page: path += "/"
      }
    }
    if path.hasSuffix(".html") || path.hasSuffix(".htm") { return path }
    return path + (path.isEmpty || path.hasSuffix("/") ? "" : "/") + "index.html"
  }

  // MARK: Checks

  /// Two pages with one path: the first is kept, the second reported.
  mutating func checkCollisions(_ log: inout DiagnosticLog) {
    var owners: [String: Int] = Dictionary(minimumCapacity: pages.count)
    var kept: [(path: String, planned: PlannedPage)] = []
    for page in pages {
      if let first = owners[page.path] {
        report(kept[first], page, &log)
      } else {
        owners[page.path] = kept.count
        kept.append(page)
      }
    }
    pages = kept
    checkFolders(&log)
  }

  /// A page below a path that is a file, such as `feed.xml/`, cannot be written.
  private mutating func checkFolders(_ log: inout DiagnosticLog) {
    let isFile = Set(pages.lazy.map(\.path).filter { !$0.hasSuffix("/index.html") }).union(SiteFiles.names)
    pages = pages.filter { page in
      let slashes = page.path.utf8.indices.filter { page.path.utf8[$0] == UInt8(ascii: "/") }
      guard let file = slashes.lazy.map({ String(page.path[..<$0]) }).first(where: isFile.contains) else { return true }
      log.add(
        Diagnostic(
          .pathCollision, "a page cannot be written below ‘\(file)’, which is a file", at: place(of: page.planned),
          fixes: ["change the id, or take the old path out of ‘redirect_from’"]))
      return false
    }
  }

  private func report(
    _ first: (path: String, planned: PlannedPage), _ second: (path: String, planned: PlannedPage),
    _ log: inout DiagnosticLog
  ) {
    // Documents with one id have been reported as such.
    if let id = id(of: first.planned), id == self.id(of: second.planned) { return }
    // The document is to blame, not the list that the site makes.
    let blamed = place(of: second.planned) ?? place(of: first.planned)
    var notes: [Diagnostic.Note] = []
    if let other = place(of: first.planned), other != blamed { notes.append(.init("the other one is here", at: other)) }
    log.add(
      Diagnostic(
        .pathCollision, "two pages would be written to ‘\(second.path)’", at: blamed, notes: notes,
        fixes: ["change the id, or take the old path out of ‘redirect_from’"]))
  }

  private func id(of planned: PlannedPage) -> String? {
    switch planned {
    case .briefing(let index): library.briefings[index].header.id
    case .article(let index): library.articles[index].header.id
    case .entity(let index): library.entities[index].header.id
    default: nil
    }
  }

  private func place(of planned: PlannedPage) -> SourceLocation? {
    func idPlace(_ ref: DocumentRef) -> SourceLocation {
      let header = library.header(of: ref)
      return header.location(header.idSpan)
    }
    switch planned {
    case .briefing(let index): return idPlace(.briefing(index))
    case .article(let index): return idPlace(.article(index))
    case .entity(let index): return idPlace(.entity(index))
    case .freePage(let index): return idPlace(.page(index))
    case .redirect(let target, let from):
      let header = library.header(of: target)
      var old = header.redirectFrom
      if case .entity(let index) = target { old += library.entities[index].mergedFrom }
      return old.first { $0.value == from }.map { header.location($0.span) }
    default: return nil
    }
  }

  /// Links to paths of the site must end in a page or a file of it.
  func checkInternalLinks(_ log: inout DiagnosticLog) {
    let paths = Set(pages.map(\.path))
    for (ref, body) in links.allBodies {
      for link in body.internalLinks where link.target == nil {
        let path = link.path
        let isFile = paths.contains(path) || SiteFiles.names.contains(path)
        let page = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
        if isFile || paths.contains(page) { continue }
        let names = paths.map { PageFactory.urlPath($0) }
        log.add(
          Diagnostic(
            .brokenLink, "this site has no page ‘/\(path)’",
            at: link.place.location(in: library.header(of: ref).source),
            fixes: NearMiss.find(path.hasSuffix("/") ? path : path + "/", among: names).map { "did you mean ‘/\($0)’?" }
          ))
      }
    }
  }
}
