/// A chain of `origin` must end somewhere.
enum OriginCycleCheck {
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ origins: ArticleOrigins, _ findings: inout EditorialFindings
  ) {
    var visited = Set<ArticleIndex>()
    for article in library.articles.indices where origins.roots[article] == nil && !visited.contains(article) {
      // The chain may lead into a circle that another article closes.
      let circle = circle(from: article, links, &visited)
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

  /// The circle that a chain ends in; empty if it leads to what was visited before.
  private static func circle(
    from article: ArticleIndex, _ links: LinkGraph, _ visited: inout Set<ArticleIndex>
  ) -> [ArticleIndex] {
    var path: [ArticleIndex] = []
    var positions: [ArticleIndex: Int] = [:]
    var current: ArticleIndex? = article
    while let step = current {
      if let start = positions[step] { return Array(path[start...]) }
      guard visited.insert(step).inserted else { break }
      positions[step] = path.count
      path.append(step)
      current = links.articleLinks[step].origin
    }
    return []
  }
}
