/// Links to paths of the site, in texts and in the menu, must end in a page or a file of it, and at a place that is there.
extension PagePlan {
  /// - Parameters:
  ///   - others: The paths of files that are neither pages nor among ``fileNames``.
  ///   - statics: What leads to files that are published as they are.
  ///   - render: Writes the page of an index, to learn which places it has: seldom needed.
  func checkInternalLinks(
    _ others: [String], _ statics: Set<String>, _ log: inout DiagnosticLog, render: (Int) -> [UInt8]
  ) {
    // Made when first needed, which on many sites is never.
    lazy var paths = PlannedPaths(pages.map(\.path), files: [fileNames, Set(others), statics])
    links.forEachInternalLinks { ref, links in
      var found = DiagnosticLog.ofDocument()
      var places = PlaceFinder(library.header(of: ref).source)
      for link in links where link.target == nil {
        check(link, from: ref, &paths, &found, render) { places.location(of: link.place) }
      }
      log.merge(found)
    }
    var found = DiagnosticLog.ofDocument()
    for entry in library.site.menu {
      guard let url = library.ownAddress.path(ofMenu: entry.url) else { continue }
      let address = PathAddress(url)
      let link = InternalLink(
        path: address.path, fragment: address.fragment,
        place: TypedPlace(literal: "", role: .address, skip: 0, line: 1, occurrence: 0))
      check(link, from: nil, &paths, &found, render, otherwise: remedy(forEntry: address.path)) { entry.place }
    }
    log.merge(found)
  }

  /// - Parameter ref: Nil for an entry of the menu, which stands on every page.
  private func check(
    _ link: InternalLink, from ref: DocumentRef?, _ paths: inout PlannedPaths, _ found: inout DiagnosticLog,
    _ render: (Int) -> [UInt8],
    otherwise remedy: String = "correct the address; a document is linked by its id: [[id]]",
    at place: () -> SourceLocation?
  ) {
    guard let page = paths.page(link.path) else {
      if paths.files.contains(where: { $0.contains(link.path) }) { return }
      if found.isFull {
        found.count(.brokenLink)
      } else {
        found.add(paths.broken(link.path, at: place(), otherwise: remedy))
      }
      return
    }
    if let document = document(of: page), library.header(of: document).visibility == .unlisted,
      ref.map({ $0 != document && library.header(of: $0).isListed }) ?? true
    {
      found.add(library.unlistedReference(to: document, at: place()))
    }
    guard !link.fragment.isEmpty else { return }
    let target = redirectTarget(of: page).flatMap { paths.page(links.addresses.path(of: $0)) } ?? page
    var anchors = paths.anchors(of: target) { PageAnchors(HTMLIdentifiers.find(in: render(target))) }
    guard !anchors.contains(link.fragment) else { return }
    if found.isFull {
      found.count(.brokenAnchor)
    } else {
      found.add(anchors.broken(link.fragment, of: title(of: target), at: place()))
    }
  }

  private func redirectTarget(of page: Int) -> DocumentRef? {
    if case .redirect(let target, _) = pages[page].planned { target } else { nil }
  }

  /// Nil of a page that the site makes itself.
  private func document(of page: Int) -> DocumentRef? {
    switch pages[page].planned {
    case .document(let ref), .redirect(let ref, _): ref
    default: nil
    }
  }

  /// Of a document its title, of a page that the site makes itself its address.
  private func title(of page: Int) -> String {
    document(of: page).map(library.title) ?? "/" + PageFacts.urlPath(pages[page].path)
  }

  /// For an entry of the menu that leads nowhere.
  private func remedy(forEntry path: String) -> String {
    let parts = path.split(separator: "/")
    guard let name = parts.only, DocumentReader.isValidID(String(name)) else {
      return "correct the address, or take the entry out of the menu"
    }
    return "correct the address, or add the page: content/pages/\(name).md"
  }
}

/// Where the pages of the site will be.
private struct PlannedPaths {
  let files: [Set<String>]
  private let positions: [String: Int]
  private var near: NearMissIndex?
  /// Pages by the last part of their paths; made when first needed.
  private var byName: [String: String]?
  private var anchors: [Int: PageAnchors] = [:]

  init(_ paths: [String], files: [Set<String>]) {
    self.files = files
    positions = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The page that a path leads to.
  func page(_ path: String) -> Int? {
    positions[path] ?? positions[path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"]
  }

  mutating func anchors(of page: Int, _ find: () -> PageAnchors) -> PageAnchors {
    if let known = anchors[page] { return known }
    let found = find()
    anchors[page] = found
    return found
  }

  /// - Parameter remedy: What to do where nothing is near.
  mutating func broken(_ path: String, at place: SourceLocation?, otherwise remedy: String) -> Diagnostic {
    let prefix = SiteFolder.staticFiles + "/"
    if path.hasPrefix(prefix), case let address = String(path.dropFirst(prefix.count)),
      files.contains(where: { $0.contains(address) })
    {
      return Diagnostic(
        .brokenLink, "this site has no page ‘/\(FieldReader.shortened(path))’", at: place,
        fixes: ["link to what lies in ‘\(prefix)’ by its address: /\(address)"])
    }
    let near = near ?? NearMissIndex(positions.keys.map { PageFacts.urlPath($0) } + fileAddresses)
    self.near = near
    var found = near.find(path.hasSuffix("/") || Self.isFile(path) ? path : path + "/")
    if found.isEmpty, let same = page(named: path) { found = [same] }
    return Diagnostic(
      .brokenLink, "this site has no page ‘/\(FieldReader.shortened(path))’", at: place,
      fixes: [NearMiss.question(found.map { "/" + $0 }) ?? remedy])
  }

  /// Of files that are no pages; of a folder the one with its slash.
  private var fileAddresses: [String] {
    files.flatMap { names in names.filter { !names.contains($0 + "/") } }
  }

  /// The page whose last folder is that of a path: `/people/anna` for `/entities/anna/`.
  private mutating func page(named path: String) -> String? {
    let named =
      byName
      ?? Dictionary(
        positions.keys.map { PageFacts.urlPath($0) }.sorted().compactMap { url in Self.name(of: url).map { ($0, url) }
        }
      ) { first, _ in first }
    byName = named
    return Self.name(of: path).flatMap { named[$0] }
  }

  /// Whether a path looks as that of a file, with an ending.
  private static func isFile(_ path: String) -> Bool {
    path.utf8.suffix(6).contains(UInt8(ascii: ".")) && !path.hasSuffix(".html")
  }

  private static func name(of path: String) -> String? {
    path.split(separator: "/").last.map { $0.hasSuffix(".html") ? String($0.dropLast(5)) : String($0) }
  }
}

/// The ids that a written page gives its elements, which links can lead to.
enum HTMLIdentifiers {
  private static let mark = Array(" id=\"".utf8)

  static func find(in html: [UInt8]) -> [String] {
    var found: [String] = []
    var rest = html[...]
    while let offset = rest.firstOffset(of: mark) {
      rest = rest.dropFirst(offset + mark.count)
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      found.append(String(decoding: value, as: UTF8.self))
      rest = rest[value.endIndex...]
    }
    return found
  }
}
