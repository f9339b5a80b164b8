/// What stands beside the pages: the feeds, the sitemap, robots.txt.
struct SiteFiles {
  static let feed = "feed.xml"
  static let corrections = "corrections.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"
  /// Paths that a body may link to although no page bears them: those of every site.
  private static let names: Set<String> = [feed, corrections, sitemap, robots]

  /// The same of this site, with the feeds of its entities.
  static func names(_ factory: PageFactory) -> Set<String> {
    let withFeed = factory.library.entities.indices.filter(factory.hasFeed)
    return names.union(withFeed.map { AtomFeed.path(ofEntity: $0, factory.links.addresses) })
  }

  private(set) var files: [PlannedFile] = []

  init(_ factory: PageFactory, _ paths: [String], _ planned: [PlannedPage], jobs: Int = 1) {
    let (feeds, sitemap) = Parallel.both(jobs: jobs) {
      BriefingFeeds(factory)
    } _: {
      Sitemap(factory, paths, planned)
    }
    files.append(PlannedFile(path: Self.feed, stage: .index, content: .made { feeds.site.bytes }))
    for index in factory.library.entities.indices where factory.hasFeed(index) {
      let path = AtomFeed.path(ofEntity: index, factory.links.addresses)
      files.append(PlannedFile(path: path, stage: .index, content: .made { feeds.entity(index).bytes }))
    }
    files.append(
      PlannedFile(path: Self.corrections, stage: .index, content: .made { AtomFeed.corrections(factory).bytes }))
    files += sitemap.files
    var robots = "User-agent: *\nAllow: /\n"
    robots += "Sitemap: \(factory.absolute(factory.links.addresses.url(Self.sitemap)))\n"
    files.append(PlannedFile(path: Self.robots, stage: .index, content: .bytes(Array(robots.utf8))))
  }
}
