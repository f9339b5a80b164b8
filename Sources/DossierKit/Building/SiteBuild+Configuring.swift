import Glibc

extension SiteBuild {
  /// Opens the site's folder and reads its configuration, with what the command line puts in its place.
  ///
  /// - Returns: No folder where there is none, which is reported as a site without a configuration.
  func open(_ theme: any Theme, _ log: inout DiagnosticLog) throws -> (folder: SiteFolder?, site: SiteConfiguration) {
    guard access(root, F_OK) == 0 || errno != ENOENT else {
      log.add(ConfigurationReader.missing(in: root))
      return (nil, SiteConfiguration())
    }
    var folder = try SiteFolder(root, following: allowedLinks, recordingIn: opened)
    var site = try ConfigurationReader.read(folder, &log)
    folder = folder.following(site.links, &log)
    if let baseURL { site.baseURL = ConfigurationReader.withFinalSlash(baseURL) }
    if !log.hasErrors, site.baseURL.isEmpty {
      log.add(
        Diagnostic(
          .invalidConfiguration, "the site has no ‘base_url’", at: .file("dossier.yaml"),
          fixes: ["add a line ‘base_url: https://example.org/’, or give one with --base-url"]))
    }
    if !log.hasErrors { ThemeCheck.run(site, theme, &log) }
    return (folder, site)
  }

  /// For whom, and when, the site is built.
  func audience(_ site: SiteConfiguration) -> Audience {
    Audience(
      tlp: site.audience, includesDrafts: includesDrafts, includesFuture: includesFuture,
      now: Moment(unixSeconds: now, timeZone: site.timeZone))
  }
}
