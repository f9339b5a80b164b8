import Glibc

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

  /// Lists `root`/`folder`. Throws where a folder cannot be read.
  init(root: String, folder: String) throws(ContentError) {
    try list(root: root, folder: folder, relative: [], depth: 0)
    documents.sort { $0.path < $1.path }
  }

  private mutating func list(root: String, folder: String, relative: [String], depth: Int) throws(ContentError) {
    let path = relative.isEmpty ? folder : folder + "/" + relative.joined(separator: "/")
    guard depth <= Self.maximumDepth else {
      log.add(
        Diagnostic(
          .misplacedFile, "folders are nested more than \(Self.maximumDepth) deep; this one is left out",
          at: .file(path)))
      return
    }
    for entry in try FileBytes.list(root + "/" + path, shownAs: path) {
      // Hidden files and what editors leave behind are nobody's content.
      if entry.name.hasPrefix(".") || entry.name.hasSuffix("~") || entry.name.hasPrefix("#") { continue }
      let entryPath = path + "/" + entry.name
      switch entry.type {
      case .directory:
        if relative.isEmpty, Self.reserved.contains(entry.name) { continue }
        try list(root: root, folder: folder, relative: relative + [entry.name], depth: depth + 1)
      case .file:
        add(entryPath, relative: relative, name: entry.name)
      case .symlink:
        if Self.file(root + "/" + entryPath, inside: root + "/" + folder) != nil {
          add(entryPath, relative: relative, name: entry.name)
        } else {
          log.add(
            Diagnostic(
              .symlinkOutside, "this symbolic link does not lead to a file within the content folder; it is left out",
              at: .file(entryPath), fixes: ["put the file itself there"]))
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
    guard let dot = name.lastIndex(of: "."), ["md", "markdown"].contains(name[name.index(after: dot)...].lowercased())
    else {
      media.insert(path)
      return
    }
    if name == "README.md" { return }
    let stem = String(name[..<dot])
    switch (relative.first, relative.dropFirst().first) {
    case ("briefings", _): documents.append(ListedFile(path: path, kind: .briefing, stem: stem))
    case ("articles", _): documents.append(ListedFile(path: path, kind: .article, stem: stem))
    case ("pages", _): documents.append(ListedFile(path: path, kind: .page, stem: stem))
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

  /// Where a path leads, through symbolic links or not: to a regular file within the content folder, and there to none of
  /// the ``reserved`` folders. Otherwise nil.
  static func file(_ path: String, inside folder: String) -> String? {
    guard let target = RealPath.resolve(path), let base = RealPath.resolve(folder), target.hasPrefix(base + "/"),
      !reserved.contains(where: { target.hasPrefix("\(base)/\($0)/") })
    else { return nil }
    var info = stat()
    return stat(target, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? target : nil
  }
}

/// Absolute paths without symbolic links.
enum RealPath {
  static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
