/// Tells search engines where the sitemap is.
struct RobotsFile: SiteOutput {
  static let path = "robots.txt"

  static func names(_ factory: PageFactory) -> [String] { [path] }

  let files: [PlannedFile]

  init(_ factory: PageFactory, _ pages: [(path: String, planned: PlannedPage)]) {
    var robots = "User-agent: *\nAllow: /\n"
    robots += "Sitemap: \(factory.absolute(factory.links.addresses.url(Sitemap.path)))\n"
    files = [PlannedFile(path: Self.path, stage: .index, content: .bytes(Array(robots.utf8)))]
  }
}
