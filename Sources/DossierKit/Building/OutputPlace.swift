import Glibc

/// The folder that a build publishes into, and what keeps it from doing so.
enum OutputPlace {
  static func folder(of build: SiteBuild, _ site: SiteConfiguration) -> PublicFolder {
    var folder = PublicFolder(path: build.output, protecting: [build.root, build.root + "/content"])
    folder.followsLink = build.followsOutputLink
    (folder.compressions, folder.part) = (site.precompress, build.part)
    return folder
  }

  /// Files published into the content folder would be read as content by the next build, and what lies beside the cache
  /// would be taken for a part of it.
  static func refuseKeptFolders(of build: SiteBuild) throws(PublishingError) {
    let (root, output) = (build.root, build.output)
    guard let site = RealPath.resolve(root) else { return }
    func real(_ name: String) -> String { RealPath.resolve(root + "/" + name) ?? site + "/" + name }
    // The folder may not exist yet: the nearest one above it that does tells where it will be.
    var existing = output[...]
    while !existing.isEmpty, access(String(existing), F_OK) != 0 {
      existing = existing[..<(existing.lastIndex(of: "/") ?? existing.startIndex)]
    }
    guard let resolved = RealPath.resolve(String(existing)) else { return }
    let folder = resolved + output[existing.endIndex...]
    for (kept, name) in [
      (real(ContentPath.folder), "the content folder"), (site + "/" + CacheFolder.outer, "Dossier's own folder"),
      (real(SiteFolder.staticFiles), "the folder of files that are published as they are"),
    ] where folder == kept || folder.hasPrefix(kept + "/") {
      throw PublishingError(
        .protectedFolder, at: output, "the output folder ‘\(output)’ is in \(name)",
        fixes: ["choose a folder of its own for the output, such as ‘public’"])
    }
  }

  /// URLs that readers may have kept and that this build would drop without a redirect.
  static func reportDroppedURLs(_ folder: PublicFolder, _ plan: SitePlan, _ log: inout DiagnosticLog) throws {
    guard let manifest = try folder.previousManifest() else { return }
    for path in manifest.droppedPages(by: plan.files) {
      let url = "/" + PageFacts.urlPath(path)
      log.add(
        Diagnostic(
          .droppedURL, "‘\(url)’ was published before and would now lead nowhere",
          fixes: ["if another document takes its place, add to that one's front matter ‘redirect_from: \(url)’"]))
    }
  }
}
