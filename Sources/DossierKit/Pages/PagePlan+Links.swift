/// Links to paths of the site, in texts and in the menu, must end in a page or a file of it.
extension PagePlan {
  func checkInternalLinks(_ log: inout DiagnosticLog) {
    var paths = PlannedPaths(Set(pages.map(\.path)))
    links.forEachInternalLinks { ref, links in
      var found = DiagnosticLog.ofDocument()
      var places = PlaceFinder(library.header(of: ref).source)
      for link in links where link.target == nil && !isPlanned(link.path, paths) {
        if found.isFull {
          found.count(.brokenLink)
        } else {
          found.add(paths.broken(link.path, at: places.location(of: link.place)))
        }
      }
      log.merge(found)
    }
    var found = DiagnosticLog.ofDocument()
    for entry in library.site.menu where entry.url.hasPrefix("/") {
      let path = PercentEncoding.decode(String(entry.url.dropFirst().prefix { $0 != "#" && $0 != "?" }))
      if !isPlanned(path, paths) { found.add(paths.broken(path, at: entry.place)) }
    }
    log.merge(found)
  }

  private func isPlanned(_ path: String, _ paths: PlannedPaths) -> Bool {
    let page = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
    return paths.all.contains(path) || fileNames.contains(path) || paths.all.contains(page)
  }
}

/// Where the pages of the site will be.
private struct PlannedPaths {
  let all: Set<String>
  private var near: NearMissIndex?

  init(_ all: Set<String>) { self.all = all }

  mutating func broken(_ path: String, at place: SourceLocation?) -> Diagnostic {
    let near = near ?? NearMissIndex(all.map { PageFactory.urlPath($0) })
    self.near = near
    return Diagnostic(
      .brokenLink, "this site has no page ‘/\(path)’", at: place,
      fixes: near.find(path.hasSuffix("/") ? path : path + "/").map { "did you mean ‘/\($0)’?" })
  }
}
