/// A site that was built here must be the same on every disk that it is copied to.
extension PagePlan {
  /// - Parameters:
  ///   - others: The paths of files that are neither pages nor among ``fileNames``.
  ///   - statics: Those of files that are published as they are.
  func checkPortability(_ others: [String], beside statics: [String], _ log: inout DiagnosticLog) {
    for page in pages {
      if let name = PortableName.fault(in: page.path) { report(unportable: name, page, &log) }
    }
    let reserved = Permalinks.reservedFolders.sorted().map { $0 + "/" }
    let made = pages.map(\.path) + fileNames + others + reserved
    for clash in PathSpellings(made + statics).clashes {
      report(clash, { $0 < made.count ? nil : .file(StaticFiles.source(of: statics[$0 - made.count])) }, &log)
    }
  }

  private func report(
    unportable name: String, _ page: (path: String, planned: PlannedPage), _ log: inout DiagnosticLog
  ) {
    log.add(
      Diagnostic(
        .unportablePath, "‘\(name.visible)’ in ‘/\(PageFacts.urlPath(page.path).visible)’ is no name on Windows",
        at: origin(of: page.planned),
        fixes: [
          {
            switch page.planned {
            case .tag: "write the tag in more words"
            default: remedy(for: [page.planned])
            }
          }()
        ]))
  }

  /// - Parameter file: The place of a file that is published as it is, by its position among all paths.
  private func report(
    _ clash: PathSpellings.Clash, _ file: (Int) -> SourceLocation?, _ log: inout DiagnosticLog
  ) {
    func planned(_ index: Int) -> PlannedPage? { pages.indices.contains(index) ? pages[index].planned : nil }
    let (first, second) = (planned(clash.first.path), planned(clash.second.path))
    // Ids of one kind that differ in case have been reported as such.
    if let first, let second, isIDCase(first, second) { return }
    let files = (file(clash.first.path), file(clash.second.path))
    // A file that is published as it is can be renamed without anything else.
    let places = [files.1, files.0, second.flatMap(origin), first.flatMap(origin)].compactMap { $0 }
    let difference =
      clash.first.spelling == clash.second.spelling ? "in how their letters are composed" : "in case"
    var notes: [Diagnostic.Note] = []
    if places.count > 1, places[0] != places[1] { notes.append(.init("the other one is here", at: places[1])) }
    log.add(
      Diagnostic(
        .pathCollision,
        "‘/\(clash.second.spelling.visible)’ and ‘/\(clash.first.spelling.visible)’ differ only \(difference), "
          + "which many disks ignore", at: places.first, notes: notes,
        fixes: [
          files.0 ?? files.1 != nil ? "give the file another name" : remedy(for: [first, second].compactMap { $0 })
        ]))
  }

  private func isIDCase(_ first: PlannedPage, _ second: PlannedPage) -> Bool {
    guard case .document(let one) = first, case .document(let other) = second, one.kind == other.kind else {
      return false
    }
    return library.id(of: one).lowercased() == library.id(of: other).lowercased()
  }

  /// The document that a page is of, or that has a list made: one that bears the tag, the publisher.
  private func origin(of planned: PlannedPage) -> SourceLocation? {
    switch planned {
    case .tag(let position, _):
      let tag = indexes.tags.tags[position]
      let header =
        tag.briefings.first.map { library.briefings[$0].header }
        ?? tag.articles.first.map { library.articles[$0].header }
        ?? tag.entities.first.map { library.entities[$0].header }
      return header.map { $0.location(.start) }
    case .publisher(let position, _):
      let publisher = indexes.publishers.publishers[position]
      if let entity = publisher.entity { return place(of: .document(.entity(entity))) }
      return publisher.articles.first.flatMap { place(of: .document(.article($0))) }
    default: return place(of: planned)
    }
  }
}
