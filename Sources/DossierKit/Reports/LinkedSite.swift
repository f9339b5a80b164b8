/// A site read, filtered and linked, with nothing planned or written: what reports on content look at.
struct LinkedSite {
  /// Nil where the configuration is at fault.
  var library: PublishedLibrary?
  var links: LinkGraph?
  var diagnostics: [Diagnostic]
  var outcome: BuildReport.Outcome
}

extension SiteBuild {
  /// The stages of a build up to the links. Throws where a file cannot be read (``ContentError``).
  func linkedSite(theme: any Theme, recordsMentions: Bool) throws -> LinkedSite {
    var log = DiagnosticLog()
    let (folder, site) = try open(theme, &log)
    guard let folder, !log.hasErrors else {
      return LinkedSite(diagnostics: log.sorted(levels: site.checks), outcome: .invalidConfiguration)
    }
    let sources = try ContentFolder(folder).read(jobs: jobs, &log)
    let library = PublishedLibrary(sources, configuration: site, for: audience(site), &log)
    let links = LinkGraph(library, jobs: jobs, recordsMentions: recordsMentions, &log)
    return LinkedSite(
      library: library, links: links, diagnostics: log.sorted(levels: site.checks),
      outcome: log.outcome(levels: site.checks, strict: false))
  }
}
