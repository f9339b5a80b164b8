import CommonMark

/// Lists the pages of a site with their paths.
struct PagePlan {
  let library: PublishedLibrary
  let links: LinkGraph
  let indexes: SiteIndexes
  /// Paths of the site that are no pages.
  let fileNames: Set<String>
  var pages: [(path: String, planned: PlannedPage)] = []

  init(_ library: PublishedLibrary, _ links: LinkGraph, _ indexes: SiteIndexes, _ facts: PageFacts) {
    self.library = library
    self.links = links
    self.indexes = indexes
    fileNames = SiteFiles.names(facts)
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
    for ref in library.documents { add(links.addresses.path(of: ref), .document(ref)) }
  }

  private mutating func addBriefingLists() {
    add("briefings/", indexes.briefings.count, PageSize.briefings) { .briefingList(.all, page: $0) }
    for year in indexes.briefingYears {
      let scopes = [ListScope.year(year.year)] + year.months.map { .month(year.year, $0.month) }
      for scope in scopes {
        add(ListPages.briefingListPath(scope), indexes.briefings(in: scope).count, PageSize.briefings) {
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
      add(ListPages.indexPath(kind), .entityIndex(kind, letter: nil, page: 1))
      guard ListPages.isSplit(groups.reduce(0) { $0 + $1.members.count }) else { continue }
      for group in groups {
        add(ListPages.indexPath(kind, letter: group.letter), group.members.count, PageSize.entities) {
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
    for ref in library.documents { addRedirects(library.formerAddresses(of: ref), ref) }
  }

  private mutating func addRedirects(_ old: [Located<String>], _ target: DocumentRef) {
    for path in old {
      pages.append((redirectPath(path.value, target), .redirect(target, from: path.value)))
    }
  }

  /// The output path of an old URL; a bare id stands for the page that a document of the same kind with that id had.
  private func redirectPath(_ old: String, _ target: DocumentRef) -> String {
    var path = PercentEncoding.decode(old).composed
    while path.hasPrefix("/") { path.removeFirst() }
    if !old.contains("/"), !old.hasSuffix(".html"), !old.hasSuffix(".htm") {
      let links = library.site.permalinks
      switch target {
      case .briefing(let index):
        path = links.briefing.path(id: path, date: library.briefings[index].date.value, kind: nil)
      case .article(let index): path = links.article.path(id: path, date: library.articles[index].published, kind: nil)
      case .entity(let index): path = links.entity.path(id: path, date: nil, kind: library.entities[index].kind)
      case .freePage: path += "/"
      }
    }
    if path.hasSuffix(".html") || path.hasSuffix(".htm") { return path }
    return path + (path.isEmpty || path.hasSuffix("/") ? "" : "/") + "index.html"
  }
}
