/// Tells search engines where the sitemap is.
struct RobotsFile: SiteOutput {
  static let path = "robots.txt"

  static func names(_ facts: PageFacts) -> [String] { [path] }

  let files: [PlannedFile]

  init(_ facts: PageFacts, _ pages: [(path: String, planned: PlannedPage)]) {
    var robots = "User-agent: *\nAllow: /\n"
    robots += "Sitemap: \(facts.absolute(facts.links.addresses.url(Sitemap.path)))\n"
    files = [PlannedFile(path: Self.path, stage: .index, content: .bytes(Array(robots.utf8)))]
  }
}
