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
          found.add(
            paths.broken(
              link.path, at: places.location(of: link.place),
              otherwise: "correct the address; a document is linked by its id: [[id]]"))
        }
      }
      log.merge(found)
    }
    var found = DiagnosticLog.ofDocument()
    for entry in library.site.menu where entry.url.hasPrefix("/") {
      let path = PercentEncoding.decode(String(entry.url.dropFirst().prefix { $0 != "#" && $0 != "?" }))
      if !isPlanned(path, paths) { found.add(paths.broken(path, at: entry.place, otherwise: remedy(forEntry: path))) }
    }
    log.merge(found)
  }

  /// For an entry of the menu that leads nowhere.
  private func remedy(forEntry path: String) -> String {
    let parts = path.split(separator: "/")
    guard let name = parts.only, DocumentReader.isValidID(String(name)) else {
      return "correct the address, or take the entry out of the menu"
    }
    return "correct the address, or add the page: content/pages/\(name).md"
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
  /// Pages by the last part of their paths; made when first needed.
  private var byName: [String: String]?

  init(_ all: Set<String>) { self.all = all }

  /// - Parameter remedy: What to do where nothing is near.
  mutating func broken(_ path: String, at place: SourceLocation?, otherwise remedy: String) -> Diagnostic {
    let near = near ?? NearMissIndex(all.map { PageFactory.urlPath($0) })
    self.near = near
    var found = near.find(path.hasSuffix("/") ? path : path + "/")
    if found.isEmpty, let same = page(named: path) { found = [same] }
    return Diagnostic(
      .brokenLink, "this site has no page ‘/\(FieldReader.shortened(path))’", at: place,
      fixes: [NearMiss.question(found.map { "/" + $0 }) ?? remedy])
  }

  /// The page whose last folder is that of a path: `/people/anna` for `/entities/anna/`.
  private mutating func page(named path: String) -> String? {
    let named =
      byName
      ?? Dictionary(
        all.map { PageFactory.urlPath($0) }.sorted().compactMap { url in Self.name(of: url).map { ($0, url) } }
      ) { first, _ in first }
    byName = named
    return Self.name(of: path).flatMap { named[$0] }
  }

  private static func name(of path: String) -> String? {
    path.split(separator: "/").last.map { $0.hasSuffix(".html") ? String($0.dropLast(5)) : String($0) }
  }
}
