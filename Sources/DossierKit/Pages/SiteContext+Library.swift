extension SiteContext {
  private static let mostPagesInFooter = 40

  init(_ library: PublishedLibrary, _ links: LinkGraph, _ indexes: SiteIndexes, _ assets: ThemeAssets) {
    let configuration = library.site
    let addresses = links.addresses
    wording = Self.wording(for: configuration.lang)
    title = configuration.title
    description = configuration.description
    lang = configuration.lang
    baseURL = configuration.baseURL
    basePath = configuration.basePath
    publisherName = configuration.publisher?.name
    publisherURL = configuration.publisher?.url
    contact = configuration.contact
    feedURL = addresses.url(BriefingFeeds.path)
    counts = SiteCounts(
      briefings: indexes.briefings.count, articles: indexes.articles.count, entities: indexes.entities.count)
    self.assets = assets.published
    themeOptions = configuration.themeOptions

    var menu: [MenuItem] = configuration.menu.map { entry in
      let path = entry.url.hasPrefix("/") ? PathAddress(entry.url).url : nil
      let url = path.map { configuration.basePath + $0 } ?? entry.url
      return MenuItem(link: TitledLink(.named(entry.text), url), section: nil)
    }
    let pages = library.freePages.indices.filter { library.freePages[$0].header.isListed }.map {
      TitledLink(.named(library.freePages[$0].title), addresses.url(of: .freePage($0)))
    }
    func link(_ section: SiteSection, _ path: String) -> TitledLink {
      TitledLink(.section(section), addresses.url(path))
    }
    if menu.isEmpty {
      func add(_ section: SiteSection, _ path: String) {
        menu.append(MenuItem(link: link(section, path), section: section))
      }
      add(.briefings, "briefings/")
      if !indexes.storylines.topics.isEmpty { add(.storylines, "storylines/") }
      add(.entities, "entities/")
      add(.articles, "articles/")
      add(.publishers, "publishers/")
    }
    self.menu = menu
    let sections = [
      link(.briefings, "briefings/"), link(.entities, "entities/"), link(.articles, "articles/"),
      link(.storylines, "storylines/"), link(.publishers, "publishers/"), link(.tags, "tags/"),
      link(.corrections, "corrections/"), TitledLink(PageTitle(.scales), addresses.url("scales/")),
      TitledLink(PageTitle(.feed), feedURL),
    ]
    // On every page all pages would take the square of their number: beyond a few, the front page lists the rest.
    if pages.count <= Self.mostPagesInFooter {
      footer = pages + sections
    } else {
      footer =
        pages.prefix(Self.mostPagesInFooter) + [
          TitledLink(PageTitle(.allPages), addresses.url("") + "#" + Self.allPagesAnchor)
        ]
        + sections
      allPages = pages
    }
  }
}
