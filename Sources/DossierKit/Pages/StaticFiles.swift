/// The files of `static/`, which are published as they are, and nothing that stands in the way of other files of the site.
struct StaticFiles: Sendable {
  private(set) var files: [PlannedFile] = []

  /// Lists them. Throws where a folder cannot be read.
  init(_ folder: SiteFolder, _ log: inout DiagnosticLog) throws(ContentError) {
    let listing = try StaticListing(folder)
    log.merge(listing.log)
    Self.tellIgnored(listing.ignored, &log)
    for path in listing.files where Self.isSound(path, &log) {
      let source = SiteFile(path: Self.source(of: path), folder: folder)
      files.append(PlannedFile(path: path, stage: .asset, content: .copy(of: source)))
    }
  }

  /// Relative to the public folder.
  var paths: [String] { files.map(\.path) }

  /// All that a link may say to lead to one: its path, and for the page of a folder that of the folder.
  var addresses: Set<String> {
    var addresses = Set(paths)
    for path in paths where path == Self.index || path.hasSuffix("/" + Self.index) {
      let folder = path.dropLast(Self.index.count)
      addresses.insert(String(folder))
      addresses.insert(String(folder.dropLast()))
    }
    return addresses
  }

  /// Where a file lies, relative to the site's folder.
  static func source(of path: String) -> String { StaticListing.folder + "/" + path }

  private static let index = "index.html"

  // MARK: What cannot be published

  private static func isSound(_ path: String, _ log: inout DiagnosticLog) -> Bool {
    let place = SourceLocation.file(source(of: path))
    if let fault = PublicPath.fault(in: path) {
      log.add(
        Diagnostic(
          .unportablePath, "‘\(path.visible)’ cannot be published: \(fault)", at: place, severity: .error,
          fixes: ["give the file another name"]))
      return false
    }
    if let folder = path.split(separator: "/").first.map(String.init), Permalinks.reservedFolders.contains(folder) {
      log.add(
        Diagnostic(
          .pathCollision,
          "a file cannot be published in ‘\(folder)/’, which is kept for files that never change", at: place,
          fixes: ["move it to another folder of ‘\(StaticListing.folder)/’"]))
      return false
    }
    if let name = PortableName.fault(in: path) {
      log.add(
        Diagnostic(
          .unportablePath, "‘\(name.visible)’ in ‘/\(path.visible)’ is no name on Windows", at: place,
          fixes: ["give the file another name"]))
    }
    return true
  }

  /// One finding for all of them: mostly they are many, and of one kind.
  private static func tellIgnored(_ ignored: [String], _ log: inout DiagnosticLog) {
    guard let first = ignored.first else { return }
    let shown = ignored.prefix(3).map { "‘\($0.visible)’" }.joined(separator: ", ")
    let rest = ignored.count > 3 ? " and \(ignored.count - 3) more" : ""
    log.add(
      Diagnostic(
        .ignoredFile, "left by a program or kept from others, and so not published: \(shown)\(rest)",
        at: .file(ignored.count == 1 ? source(of: first) : StaticListing.folder),
        fixes: ["delete what is not needed; rename what is meant to be published"]))
  }

  /// Leaves out, with a finding each, what would take the place of another file of the site or of its compressed copy, or be a
  /// folder where that is a file.
  mutating func check(
    against others: [PlannedFile], compressed compressions: [Compression], _ log: inout DiagnosticLog
  ) {
    guard !files.isEmpty else { return }
    let copies = others.lazy.map(\.path).filter { Compression.suits($0) }.flatMap { path in
      compressions.map { $0.path(of: path) }
    }
    let taken = TakenPaths(others.map(\.path) + copies)
    files.removeAll { file in
      guard let fault = taken.fault(of: file.path) else { return false }
      log.add(
        Diagnostic(
          .pathCollision, fault, at: .file(Self.source(of: file.path)),
          fixes: ["give the file another name, or leave it out: the site makes that one itself"]))
      return true
    }
  }
}

/// The files that a site has without those of `static/`, and their folders.
private struct TakenPaths {
  private var files: Set<PublicPath> = []
  private var folders: Set<PublicPath> = []

  init(_ paths: some Sequence<String>) {
    for path in paths {
      let path = PublicPath(path)
      files.insert(path)
      var folder = path.parent
      while let known = folder, folders.insert(known).inserted { folder = known.parent }
    }
  }

  func fault(of text: String) -> String? {
    let path = PublicPath(text)
    if files.contains(path) { return "the site publishes a file of its own at ‘/\(text.visible)’" }
    if folders.contains(path) { return "‘/\(text.visible)/’ is a folder of the site, and cannot be a file" }
    var folder = path.parent
    while let outer = folder {
      if files.contains(outer) { return "‘/\(outer.text.visible)’ is a file of the site, and cannot be a folder" }
      folder = outer.parent
    }
    return nil
  }
}
