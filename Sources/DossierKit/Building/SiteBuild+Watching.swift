extension SiteBuild {
  /// Watches what a build of this site reads, behind the links that it follows as well.
  public func watcher() throws(ContentError) -> ContentWatcher {
    var links = allowedLinks
    // Faults of the configuration are the build's to report.
    var ignored = DiagnosticLog()
    if let folder = try? SiteFolder(root, following: allowedLinks),
      let site = try? ConfigurationReader.read(folder, &ignored)
    {
      links += site.links.map(\.path).filter { folder.following(inside: $0) != nil }
    }
    return try ContentWatcher(root: root, following: links)
  }
}
