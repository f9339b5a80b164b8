/// A kind of file that stands beside the pages: a feed, the sitemap.
protocol SiteOutput: Sendable {
  /// The paths that a text may link to although no page bears them, relative to the public folder. Known before the pages are.
  static func names(_ facts: PageFacts) -> [String]

  /// - Parameter pages: Every page of the site.
  init(_ facts: PageFacts, _ pages: [(path: String, planned: PlannedPage)])

  /// In the order in which they are published.
  var files: [PlannedFile] { get }
}
