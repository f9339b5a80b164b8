/// All that stands beside the pages.
enum SiteFiles {
  private static let outputs: [any SiteOutput.Type] = [
    BriefingFeeds.self, CorrectionsFeed.self, Sitemap.self, RobotsFile.self,
  ]

  /// Paths that a body may link to although no page bears them.
  static func names(_ facts: PageFacts) -> Set<String> { Set(outputs.flatMap { $0.names(facts) }) }

  static func files(
    _ facts: PageFacts, _ pages: [(path: String, planned: PlannedPage)], jobs: Int = 1
  ) -> [PlannedFile] {
    Parallel.map(count: outputs.count, jobs: jobs, batch: 1) { outputs[$0].init(facts, pages).files }.flatMap(\.self)
  }
}
