/// All documents of a site as if nothing were hidden: an edit must find the references of drafts and internal documents,
/// too. Only this file can lift the veil, and only rooms below Editing can name what it makes.
struct UnveiledContent: Sendable {
  let library: PublishedLibrary
  private let sources: ContentSources

  init(_ sources: ContentSources, _ site: SiteConfiguration) {
    self.sources = sources.unveiled()
    var ignored = DiagnosticLog()
    let everybody = Audience(
      tlp: .red, includesDrafts: true, includesFuture: true, now: Moment(unixSeconds: 0, timeZone: "UTC"))
    library = PublishedLibrary(self.sources, configuration: site, for: everybody, &ignored)
  }

  /// Faults between documents, whoever may see them.
  func check(_ log: inout DiagnosticLog) {
    let rules = VisibilityRules(site: library.site, audience: library.audience)
    LibraryChecks.run(sources, rules, &log)
  }
}

extension ContentSources {
  /// The same content with nothing hidden.
  fileprivate func unveiled() -> ContentSources {
    func unveil<Document: ContentDocument>(_ document: Document) -> Document {
      var document = document
      document.header.visibility = .public
      document.header.status = .published
      document.header.tlp = nil
      document.header.embargo = nil
      document.header.expires = nil
      return document
    }
    var result = self
    result.briefings = briefings.map(unveil)
    result.articles = articles.map(unveil)
    result.entities = entities.map(unveil)
    result.freePages = freePages.map(unveil)
    return result
  }
}
