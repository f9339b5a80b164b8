/// No two pages may claim one path, and every link within the site must lead to a page.
extension PagePlan {
  /// Two pages with one path: the first is kept, the second reported.
  mutating func checkCollisions(_ log: inout DiagnosticLog) {
    var owners: [String: Int] = Dictionary(minimumCapacity: pages.count)
    var kept: [(path: String, planned: PlannedPage)] = []
    for page in pages {
      if let first = owners[page.path] {
        report(kept[first], page, &log)
      } else {
        owners[page.path] = kept.count
        kept.append(page)
      }
    }
    pages = kept
    checkFolders(&log)
  }

  /// A page at or below a path that is a file, such as `feed.xml/`, cannot be written, and the folders of assets and
  /// media are served as files that never change.
  private mutating func checkFolders(_ log: inout DiagnosticLog) {
    // Made when first needed, which on most sites is never.
    let all = pages
    lazy var isFile = fileNames.union(all.lazy.map(\.path))
    pages = pages.filter { page in
      let fault: String
      if let file = fileNames.contains(page.path)
        ? page.path : Self.folders(of: page.path).first(where: { isFile.contains($0) })
      {
        fault = "a page cannot be written at or below ‘\(file)’, which is a file"
      } else if let end = page.path.utf8.firstIndex(of: UInt8(ascii: "/")),
        case let folder = String(page.path[..<end]), Permalinks.reservedFolders.contains(folder)
      {
        fault = "a page cannot be written in ‘\(folder)/’, which is kept for the site's own files"
      } else {
        return true
      }
      log.add(Diagnostic(.pathCollision, fault, at: place(of: page.planned), fixes: [remedy(for: [page.planned])]))
      return false
    }
  }

  /// The folders of a path that may be files: every file of a site has a dot in its name, hardly any folder has.
  private static func folders(of path: String) -> [String] {
    var path = path
    let mayBeFile = path.withUTF8 { bytes in
      guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return false }
      return bytes[point...].contains(UInt8(ascii: "/"))
    }
    guard mayBeFile else { return [] }
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  func remedy(for pages: [PlannedPage]) -> String {
    let hasRedirect = pages.contains { if case .redirect = $0 { true } else { false } }
    return hasRedirect ? "change the id, or take the old path out of ‘redirect_from’" : "give the document another id"
  }

  private func report(
    _ first: (path: String, planned: PlannedPage), _ second: (path: String, planned: PlannedPage),
    _ log: inout DiagnosticLog
  ) {
    // Documents with one id have been reported as such.
    if let id = id(of: first.planned), id == self.id(of: second.planned) { return }
    // The document is to blame, not the list that the site makes.
    let blamed = place(of: second.planned) ?? place(of: first.planned)
    var notes: [Diagnostic.Note] = []
    if let other = place(of: first.planned), other != blamed { notes.append(.init("the other one is here", at: other)) }
    log.add(
      Diagnostic(
        .pathCollision, "two pages would be written to ‘\(second.path)’", at: blamed, notes: notes,
        fixes: [remedy(for: [first.planned, second.planned])]))
  }

  private func id(of planned: PlannedPage) -> String? {
    switch planned {
    case .document(let ref) where DocumentKinds.any.contains(ref): library.id(of: ref)
    default: nil
    }
  }

  func place(of planned: PlannedPage) -> SourceLocation? {
    switch planned {
    case .document(let ref): return library.withHeader(of: ref) { $0.location($0.idSpan) }
    case .redirect(let target, let from):
      let old = library.formerAddresses(of: target).first { $0.value == from }
      return old.map { old in library.withHeader(of: target) { $0.location(old.span) } }
    default: return nil
    }
  }
}
