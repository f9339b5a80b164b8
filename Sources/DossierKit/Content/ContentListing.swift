/// A Markdown file that was found, not yet read.
struct ListedFile: Sendable {
  /// Relative to the site folder, such as `content/briefings/2016/x.md`.
  var path: String
  var kind: DocumentKind
  /// File name without its extension.
  var stem: String
}

/// Every file of a content folder by kind, in the order of their paths.
struct ContentListing: Sendable {
  var documents: [ListedFile] = []
  /// Everything else that a document may show or link to, by path relative to the site folder.
  var media: Set<String> = []
  var log = DiagnosticLog()

  /// Folders below `content/` that hold no documents.
  static let reserved: Set<String> = ["captures", "publishers"]
  /// Deeper than anyone nests folders.
  static let maximumDepth = 32

  /// Lists a folder of a site. Throws where a folder cannot be read.
  init(_ site: SiteFolder, folder: String = ContentPath.folder) throws(ContentError) {
    try list(site, folder: folder, relative: [], depth: 0)
    documents.sort { $0.path < $1.path }
  }

  private mutating func list(_ site: SiteFolder, folder: String, relative: [String], depth: Int) throws(ContentError) {
    let path = relative.isEmpty ? folder : folder + "/" + relative.joined(separator: "/")
    guard depth <= Self.maximumDepth else {
      log.add(
        Diagnostic(
          .misplacedFile, "folders are nested more than \(Self.maximumDepth) deep; this one is left out",
          at: .file(path)))
      return
    }
    for entry in try site.list(path) {
      if Self.ignores(entry.name) { continue }
      let entryPath = path + "/" + entry.name
      switch entry.type {
      case .directory:
        if relative.isEmpty, Self.reserved.contains(entry.name) { continue }
        try list(site, folder: folder, relative: relative + [entry.name], depth: depth + 1)
      case .file:
        add(entryPath, relative: relative, name: entry.name)
      case .symlink:
        let status = try? site.status(entryPath)
        if status?.isRegularFile == true {
          add(entryPath, relative: relative, name: entry.name)
        } else if status?.isDirectory == true, site.isAllowedLink(entryPath) {
          if relative.isEmpty, Self.reserved.contains(entry.name) { continue }
          try list(site, folder: folder, relative: relative + [entry.name], depth: depth + 1)
        } else if !(relative.isEmpty && Self.reserved.contains(entry.name)) {
          log.add(
            Diagnostic(
              .symlinkOutside, "this symbolic link does not lead to a file within the content folder; it is left out",
              at: .file(entryPath), fixes: [site.linkFix(entryPath)]))
        }
      case .unreadable:
        log.add(
          Diagnostic(
            .invalidUTF8, "the name of this file is not UTF-8; it is left out", at: .file(entryPath),
            fixes: ["rename it, best with ASCII letters, digits and hyphens only"]))
      case .other:
        continue
      }
    }
  }

  private mutating func add(_ path: String, relative: [String], name: String) {
    guard let dot = name.lastIndex(of: "."), Self.isDocument(name) else {
      media.insert(path)
      return
    }
    if name == Self.readme { return }
    let stem = String(name[..<dot])
    switch (relative.first, relative.dropFirst().first) {
    case ("briefings", _): documents.append(ListedFile(path: path, kind: .briefing, stem: stem))
    case ("articles", _): documents.append(ListedFile(path: path, kind: .article, stem: stem))
    case ("pages", _): documents.append(ListedFile(path: path, kind: .freePage, stem: stem))
    case ("entities", let folder?):
      guard let kind = EntityKind(rawValue: folder) else { fallthrough }
      documents.append(ListedFile(path: path, kind: .entity(kind), stem: stem))
    default:
      log.add(
        Diagnostic(
          .misplacedFile, "the folder does not tell what kind of document this is; it is left out", at: .file(path),
          fixes: [
            "move it to briefings/, articles/, pages/ or entities/{\(EntityKind.allCases.map(\.rawValue).joined(separator: ","))}/"
          ]))
    }
  }

  // MARK: Names

  /// A folder's explanation for people.
  static let readme = "README.md"

  /// Hidden files and what editors leave behind are nobody's content.
  static func ignores(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") }

  /// Whether a name or path ends as that of a document.
  static func isDocument(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["md", "markdown"].contains(name[name.index(after: dot)...].lowercased())
  }
}
