/// What stands beside the pages: the feeds, the sitemap, robots.txt.
struct SiteFiles {
  static let feed = "feed.xml"
  static let corrections = "corrections.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"
  /// Paths that a body may link to although no page bears them.
  static let names: Set<String> = [feed, corrections, sitemap, robots]

  private(set) var files: [PlannedFile] = []

  init(_ factory: PageFactory, _ paths: [String], _ planned: [PlannedPage]) {
    files.append(PlannedFile(path: Self.feed, stage: .index, content: .bytes(AtomFeed(factory).bytes)))
    files.append(
      PlannedFile(path: Self.corrections, stage: .index, content: .bytes(CorrectionsFeed(factory).bytes)))
    let sitemap = Sitemap(factory, paths, planned)
    files += sitemap.files
    var robots = "User-agent: *\nAllow: /\n"
    robots += "Sitemap: \(factory.absolute(factory.links.addresses.url(Self.sitemap)))\n"
    files.append(PlannedFile(path: Self.robots, stage: .index, content: .bytes(Array(robots.utf8))))
  }
}
