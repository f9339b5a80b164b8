/// A chain of `origin` must end somewhere.
enum OriginCycleCheck {
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ origins: ArticleOrigins, _ findings: inout EditorialFindings
  ) {
    var reported = Set<Int>()
    for article in library.articles.indices where origins.roots[article] == nil && !reported.contains(article) {
      let circle = circle(from: article, links)
      // The chain may lead into a circle that another article closes.
      guard !circle.contains(where: reported.contains) else { continue }
      reported.formUnion(circle)
      guard let start = circle.min(by: { library.articles[$0].header.path < library.articles[$1].header.path }),
        let position = circle.firstIndex(of: start)
      else { continue }
      let ids = (circle[position...] + circle[..<position] + [start]).map { library.articles[$0].header.id }
      let record = library.articles[start]
      findings.add(.originCycle) { code in
        Diagnostic(
          code,
          circle.count == 1
            ? "the article is its own ‘origin’"
            : "these articles repeat each other in a circle: " + ids.prefix(9).joined(separator: " → "),
          at: record.header.location(record.origin?.span ?? .start),
          fixes: ["take ‘origin’ out of the one that was published first"])
      }
    }
  }

  private static func circle(from article: Int, _ links: LinkGraph) -> [Int] {
    var path: [Int] = []
    var current: Int? = article
    while let step = current {
      if let start = path.firstIndex(of: step) { return Array(path[start...]) }
      path.append(step)
      current = links.articleLinks[step].origin
    }
    return []
  }
}
