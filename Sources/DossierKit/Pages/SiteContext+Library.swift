extension SiteContext {
  private static let mostPagesInFooter = 40

  init(_ library: PublishedLibrary, _ links: LinkGraph, _ indexes: SiteIndexes, _ assets: ThemeAssets) {
    let configuration = library.site
    let addresses = links.addresses
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
      return MenuItem(link: Link(entry.text, url), section: nil)
    }
    let pages = library.freePages.indices.filter { library.freePages[$0].header.isListed }.map {
      Link(library.freePages[$0].title, addresses.url(of: .freePage($0)))
    }
    if menu.isEmpty {
      menu.append(MenuItem(link: Link("Briefings", addresses.url("briefings/")), section: .briefings))
      if !indexes.storylines.topics.isEmpty {
        menu.append(MenuItem(link: Link("Storylines", addresses.url("storylines/")), section: .storylines))
      }
      menu.append(MenuItem(link: Link("A–Z", addresses.url("entities/")), section: .entities))
      menu.append(MenuItem(link: Link("Articles", addresses.url("articles/")), section: .articles))
      menu.append(MenuItem(link: Link("Publishers", addresses.url("publishers/")), section: .publishers))
    }
    self.menu = menu
    let sections = [
      Link("Briefings", addresses.url("briefings/")), Link("A–Z", addresses.url("entities/")),
      Link("Articles", addresses.url("articles/")), Link("Storylines", addresses.url("storylines/")),
      Link("Publishers", addresses.url("publishers/")), Link("Tags", addresses.url("tags/")),
      Link("Corrections", addresses.url("corrections/")), Link("Scales", addresses.url("scales/")),
      Link("Feed", feedURL),
    ]
    // On every page all pages would take the square of their number: beyond a few, the front page lists the rest.
    if pages.count <= Self.mostPagesInFooter {
      footer = pages + sections
    } else {
      footer =
        pages.prefix(Self.mostPagesInFooter) + [Link("All pages", addresses.url("") + "#" + Self.allPagesAnchor)]
        + sections
      allPages = pages
    }
  }
}
