/// The stages of a build. Each hands an immutable value to the next, and leaves its findings and its time here.
///
/// Whoever needs a site only so far, such as a preview, a list or an edit, goes no further.
struct BuildStages {
  private let build: SiteBuild
  private let theme: any Theme
  /// With what the command line puts in the place of the configured.
  private(set) var site = SiteConfiguration()
  var log = DiagnosticLog()
  private(set) var report = BuildReport()

  init(_ build: SiteBuild, _ theme: any Theme) {
    self.build = build
    self.theme = theme
  }

  /// - Returns: The site's folder; nil where the configuration is at fault.
  mutating func configure() throws -> SiteFolder? {
    try timed("configure") { stages in
      let folder: SiteFolder?
      (folder, stages.site) = try stages.build.open(stages.theme, &stages.log)
      guard let folder, !stages.log.hasErrors else { return nil }
      if let finding = EditJournal.finding(in: folder) { stages.log.add(finding) }
      return folder
    }
  }

  mutating func read(_ folder: SiteFolder, _ reuse: inout Reuse) throws -> ContentSources {
    try timed("read") { stages in
      try ContentFolder(folder).read(jobs: stages.build.jobs, reusing: &reuse.documents, &stages.log)
    }
  }

  mutating func filter(_ sources: ContentSources) -> PublishedLibrary {
    timed("filter") { stages in
      let library = PublishedLibrary(
        sources, configuration: stages.site, for: stages.build.audience(stages.site), jobs: stages.build.jobs,
        &stages.log)
      stages.report.note(sources, library)
      return library
    }
  }

  /// - Parameters:
  ///   - keptBody: Hands out bodies that need not be rendered.
  ///   - keepsTexts: Whether the documents' bytes will be wanted again.
  mutating func link(
    _ library: PublishedLibrary, recordsMentions: Bool, keepsTexts: Bool = false,
    reusing keptBody: (@Sendable (DocumentRef) -> KeptBody?)? = nil
  ) -> (renderer: BodyRenderer, links: LinkGraph) {
    timed("link") { stages in
      let renderer = BodyRenderer(
        library, SiteAddresses(library), recordsMentions: recordsMentions, reusing: keptBody)
      let work = LinkWork(renderer, jobs: stages.build.jobs, keepsTexts: keepsTexts)
      return (renderer, LinkGraph(library, renderer.addresses, work, &stages.log))
    }
  }

  mutating func check(_ library: PublishedLibrary, _ links: LinkGraph) throws {
    try timed("check") { stages in
      let build = stages.build
      // Looking for unknown names takes time that only somebody who asks for a check wants to spend.
      if build.wantsNotes { UnresolvedNames.run(library, links, &stages.log) }
      stages.report.editorial = try EditorialChecks.run(
        library, links, keepsNotes: build.wantsNotes, jobs: build.jobs, &stages.log)
    }
  }

  mutating func plan(_ library: PublishedLibrary, _ links: LinkGraph) throws -> SitePlan {
    try timed("plan") { stages in
      let plan = try SitePlan(library, links, stages.theme, jobs: stages.build.jobs, &stages.log)
      stages.report.count(library, plan)
      return plan
    }
  }

  /// - Returns: The states in which the files then lie there; nil unless they are wanted.
  mutating func publish(
    _ plan: SitePlan, in folder: PublicFolder, keeping kept: KeptFiles?, notesStates: Bool
  ) throws -> [StatedPath]? {
    try timed("publish") { stages in
      var states = PublishedStates(isWanted: notesStates)
      stages.report.published = try folder.publish(
        plan.files, jobs: stages.build.jobs, keeping: kept, noting: &states
      ) { page, html in plan.render(page: page, to: html) }
      return states.files
    }
  }

  /// The outcome by the findings so far.
  var outcome: BuildReport.Outcome {
    log.outcome(levels: site.checks, strict: build.isStrict ?? site.isStrict)
  }

  func closed(_ outcome: BuildReport.Outcome) -> BuildReport { report.closed(outcome, log, site) }

  /// Does a stage and notes how long it took.
  mutating func timed<Result>(_ stage: String, _ work: (inout BuildStages) throws -> Result) rethrows -> Result {
    build.onStage?(stage)
    let clock = ContinuousClock()
    let start = clock.now
    defer { report.timings.append(.init(stage: stage, duration: clock.now - start)) }
    return try work(&self)
  }
}
