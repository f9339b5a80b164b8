/// A site read, filtered and linked, with nothing planned or written: what reports on content look at.
struct LinkedContent {
  /// Nil where the configuration is at fault.
  var library: PublishedLibrary?
  var links: LinkGraph?
  var diagnostics: [Diagnostic]
  var outcome: BuildReport.Outcome
}

extension SiteBuild {
  /// The stages of a build up to the links. Throws where a file cannot be read (``ContentError``).
  func linkedContent(theme: any Theme, recordsMentions: Bool) throws -> LinkedContent {
    var stages = BuildStages(self, theme)
    guard let sources = try stages.sources() else {
      return LinkedContent(diagnostics: stages.diagnostics, outcome: .invalidConfiguration)
    }
    let library = stages.filter(sources)
    let links = stages.link(library, recordsMentions: recordsMentions).links
    return LinkedContent(
      library: library, links: links, diagnostics: stages.diagnostics, outcome: stages.outcomeOfErrors)
  }
}

extension BuildStages {
  /// All that can be read; nil where the configuration is at fault.
  mutating func sources() throws -> ContentSources? {
    var reuse = Reuse(isKept: false)
    return try configure().map { try read($0, &reuse) }
  }

  var diagnostics: [Diagnostic] { log.sorted(levels: site.checks) }

  /// Warnings do not spoil a report, however strict the site is.
  var outcomeOfErrors: BuildReport.Outcome { log.outcome(levels: site.checks, strict: false) }
}
