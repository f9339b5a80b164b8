/// The stages before publishing, which builds and previews share, and what they made as far as they came.
struct BuildStages {
  private(set) var site = SiteConfiguration()
  /// Nil where the configuration is at fault.
  private(set) var plan: SitePlan?
  var log = DiagnosticLog()
  var report = BuildReport()
  /// Nil once the configuration is at fault, and before links are made.
  private(set) var links: LinkGraph?
  /// Nil where nobody will ask for it: a build that runs once lets go of what it has read.
  private(set) var sources: ContentSources?
  /// What an earlier build left, if that is to be used.
  var cache: CacheSession?

  /// - Parameters:
  ///   - memory: What an earlier run left; this one leaves there what there is now.
  ///   - checks: Whether the editorial checks run, which look at captures on the disk.
  ///   - isAbandoned: Asked between stages; throws `CancellationError` once nobody wants the result any more.
  mutating func run(
    _ build: SiteBuild, _ theme: any Theme, _ memory: inout BuildMemory, checks: Bool,
    isAbandoned: () -> Bool = { false }
  ) throws {
    let jobs = build.jobs
    let folder: SiteFolder?
    (folder, site) = try timed("configure", build.onStage) { stages in try build.open(theme, &stages.log) }
    guard let folder, !log.hasErrors else { return }

    if let finding = EditJournal.finding(in: folder) { log.add(finding) }
    let sources = try timed("read", build.onStage) { stages in
      try ContentFolder(folder).read(jobs: jobs, reusing: &memory.documents, &stages.log)
    }
    if isAbandoned() { throw CancellationError() }
    let library = timed("filter", build.onStage) { stages in
      PublishedLibrary(
        sources, configuration: stages.site, for: build.audience(stages.site), jobs: jobs, &stages.log)
    }
    report.note(sources, library)
    if memory.isKept { self.sources = sources }
    cache?.open(sources, library, jobs: jobs)
    // Looking for unknown names takes time that only somebody who asks for a check wants to spend.
    let links = timed("link", build.onStage) { stages in
      let renderer = BodyRenderer(
        library, SiteAddresses(library), recordsMentions: build.wantsNotes, reusing: stages.cache?.keptBody)
      let work = LinkWork(
        renderer, jobs: jobs, reusing: memory.reusableWork(for: library), keepsTexts: memory.isKept)
      memory.keep(work, of: renderer)
      return LinkGraph(library, renderer.addresses, work, &stages.log)
    }
    self.links = links
    if isAbandoned() { throw CancellationError() }
    if checks {
      report.editorial = try timed("check", build.onStage) { stages in
        if build.wantsNotes { UnresolvedNames.run(library, links, &stages.log) }
        return try EditorialChecks.run(library, links, keepsNotes: build.wantsNotes, jobs: jobs, &stages.log)
      }
    }
    let plan = try timed("plan", build.onStage) { stages in try SitePlan(library, links, theme, jobs: jobs, &stages.log)
    }
    report.count(library, plan)
    self.plan = plan
  }

  /// Does a stage and notes how long it took.
  mutating func timed<Result, Failure: Error>(
    _ stage: String, _ onStage: ((String) -> Void)?, _ work: (inout BuildStages) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    onStage?(stage)
    let clock = ContinuousClock()
    let start = clock.now
    defer { report.timings.append(.init(stage: stage, duration: clock.now - start)) }
    return try work(&self)
  }
}
