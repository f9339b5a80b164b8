import Glibc

/// Every file of a site's `static/`, which is published as it is, in the order of their paths.
struct StaticListing: Sendable {
  /// Relative to that folder, and so to the public one.
  private(set) var files: [String] = []
  /// Leftovers of editors, systems and version control, and all that is no file: relative to the folder.
  private(set) var ignored: [String] = []
  private(set) var log = DiagnosticLog()

  static let folder = SiteFolder.staticFiles

  /// Throws where a folder cannot be read.
  init(_ site: SiteFolder) throws(ContentError) {
    guard try isThere(in: site) else { return }
    try list(site, "", depth: 0)
    files.sort { $0 < $1 }
  }

  private mutating func isThere(in site: SiteFolder) throws(ContentError) -> Bool {
    do throws(Errno) {
      if try site.status(Self.folder).isDirectory { return true }
      log.add(
        Diagnostic(
          .misplacedFile, "‘\(Self.folder)’ is the folder of files that are published as they are, and no file",
          at: .file(Self.folder), fixes: ["give the file another name, or put it into a folder of this name"]))
    } catch {
      switch error.code {
      case ENOENT: break
      case ELOOP: reportLink(Self.folder, in: site)
      default: throw site.failure(error, cannot: "list the folder", Self.folder)
      }
    }
    return false
  }

  /// - Parameter relative: Of a folder, with a slash behind it; empty for the whole.
  private mutating func list(_ site: SiteFolder, _ relative: String, depth: Int) throws(ContentError) {
    let folder = Self.folder + "/" + relative
    guard depth <= ContentListing.maximumDepth else {
      log.add(
        Diagnostic(
          .misplacedFile, "folders are nested more than \(ContentListing.maximumDepth) deep; this one is left out",
          at: .file(String(folder.dropLast()))))
      return
    }
    for entry in try site.list(String(folder.dropLast())) {
      let (path, name) = (folder + entry.name, relative + entry.name)
      guard !LeftoverFiles.holds(entry.name) else {
        ignored.append(name)
        continue
      }
      switch entry.type {
      case .file: files.append(name)
      case .directory: try list(site, name + "/", depth: depth + 1)
      case .symlink: try addLink(site, path, name, depth)
      case .other: ignored.append(name)
      case .unreadable:
        log.add(
          Diagnostic(
            .invalidUTF8, "the name of this file is not UTF-8; it is left out", at: .file(path),
            fixes: ["rename it, best with ASCII letters, digits and hyphens only"]))
      }
    }
  }

  /// Only what somebody allows by name is followed: it may lead to what nobody meant to publish.
  private mutating func addLink(_ site: SiteFolder, _ path: String, _ name: String, _ depth: Int) throws(ContentError) {
    guard site.isAllowedLink(path), let status = try? site.status(path) else { return reportLink(path, in: site) }
    if status.isDirectory { return try list(site, name + "/", depth: depth + 1) }
    if status.isRegularFile { files.append(name) } else { ignored.append(name) }
  }

  private mutating func reportLink(_ path: String, in site: SiteFolder) {
    log.add(
      Diagnostic(
        .symlinkOutside, "symbolic links in ‘\(Self.folder)’ are not followed; this one is left out", at: .file(path),
        fixes: [site.linkFix(path)]))
  }
}
