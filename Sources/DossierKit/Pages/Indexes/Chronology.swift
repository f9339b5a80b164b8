/// The order in which briefings are told: oldest first, and of one moment the one that is followed before its follower.
enum Chronology {
  /// - Parameter newestFirst: Briefings in the library's order.
  static func oldestFirst(
    _ newestFirst: [BriefingIndex], _ library: PublishedLibrary, _ links: LinkGraph
  ) -> [BriefingIndex] {
    var order = Array(newestFirst.reversed())
    var start = 0
    while start < order.count {
      let moment = library.briefings[order[start]].date.value.sortKey
      let end = order[start...].firstIndex { library.briefings[$0].date.value.sortKey != moment } ?? order.count
      if end - start > 1 { order.replaceSubrange(start..<end, with: followersLast(order[start..<end], links)) }
      start = end
    }
    return order
  }

  private static func followersLast(_ run: ArraySlice<BriefingIndex>, _ links: LinkGraph) -> [BriefingIndex] {
    let members = Set(run)
    guard run.contains(where: { links.briefingLinks[$0].follows.map(members.contains) == true }) else {
      return Array(run)
    }
    var depths: [BriefingIndex: Int] = [:]
    for briefing in run {
      // Up to a briefing of another moment, or one whose depth is known; a ring ends where it began.
      var path: [BriefingIndex] = []
      var seen = Set<BriefingIndex>()
      var next: BriefingIndex? = briefing
      while let current = next, members.contains(current), depths[current] == nil, seen.insert(current).inserted {
        path.append(current)
        next = links.briefingLinks[current].follows
      }
      var depth = next.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      for current in path.reversed() {
        depths[current] = depth
        depth += 1
      }
    }
    return run.enumerated().sorted {
      let (x, y) = (depths[$0.element] ?? 0, depths[$1.element] ?? 0)
      return x != y ? x < y : $0.offset < $1.offset
    }.map(\.element)
  }
}
