import Glibc

/// One build of a site: the stages in their order, each handing an immutable value to the next.
///
/// A value without globals: preview and tests call it again and again.
public struct SiteBuild: Sendable {
  /// Absolute path of the folder that holds `dossier.yaml` and `content/`.
  public var root: String
  /// Absolute path of the folder to publish into.
  public var output: String
  /// Symbolic links of the site folder to follow wherever they lead, by path relative to it.
  public var allowedLinks: [String] = []
  /// Whether ``output`` may be a symbolic link: only where a person named it, since a link may come with the content.
  public var followsOutputLink = true
  /// Takes the place of the configured `base_url`.
  public var baseURL: String?
  public var includesDrafts = false
  public var includesFuture = false
  /// Seconds since 1970 that count as now.
  public var now: Int
  /// Warnings stop publishing as errors do; nil: as configured.
  public var isStrict: Bool?
  public var jobs = Parallel.defaultJobs
  /// False: everything but writing.
  public var publishes = true
  /// Whether what an earlier build left in the site's `.dossier/cache` is used, and something left there for the next one.
  public var usesCache = false
  /// Editorial notes are worded and reported; otherwise they are only counted (``EditorialReport/unshownNotes``).
  public var wantsNotes = false
  /// Publish this part of the site only; nil for all of it.
  public var part: SitePart?
  /// The process ends with the build: what it was made from need not be freed.
  public var isLastOfProcess = false
  /// Told what the build opens in the site's folder.
  var opened: OpenedPaths?
  /// Told the name of each stage as it begins.
  public var onStage: (@Sendable (_ stage: String) -> Void)?

  public init(root: String, output: String, now: Int) {
    self.root = root
    self.output = output
    self.now = now
  }

  /// Builds the site. Faults of the content are in the report; throws where the environment fails: a file that cannot
  /// be read (``ContentError``) or written (``PublishingError``).
  public func run(theme: any Theme) throws -> BuildReport {
    var memory = BuildMemory(isKept: false)
    return try run(theme: theme, remembering: &memory)
  }

  /// As ``run(theme:)``, doing again only what has changed since the run that left `memory`.
  public func run(theme: any Theme, remembering memory: inout BuildMemory) throws -> BuildReport {
    try refuseKeptFolders()
    // What memory holds was not looked at by this run, so its result is nothing for others to rely on.
    let cache = memory.isFresh ? BuildCache(self, theme) : nil
    if let report = unchanged(cache) { return report }
    var stages = BuildStages()
    defer { if isLastOfProcess { Unfreed.keep(stages) } }
    stages.cache = cache.flatMap { CacheSession($0, root: root, jobs: jobs) }
    memory.isFresh = false
    if usesCache, let finding = CacheFolder.finding(root: root) { stages.log.add(finding) }
    try stages.run(self, theme, &memory, checks: true)
    guard let plan = stages.plan, let links = stages.links else {
      return stages.report.closed(.invalidConfiguration, stages.log, stages.site)
    }

    var folder = PublicFolder(path: output, protecting: [root, root + "/content"])
    folder.followsLink = followsOutputLink
    (folder.compressions, folder.part) = (stages.site.precompress, part)
    try reportDroppedURLs(folder, plan, stages.site, &stages.log)
    let outcome = outcome(of: stages)
    guard outcome == .fine, publishes else { return stages.report.closed(outcome, stages.log, stages.site) }

    var states = PublishedStates(isWanted: stages.cache != nil)
    stages.report.published = try stages.timed("publish", onStage) { stages in
      let kept = stages.cache?.keptFiles(plan, links)
      return try folder.publish(plan.files, jobs: jobs, keeping: kept, noting: &states) { page, html in
        plan.render(page: page, to: html)
      }
    }
    var report = stages.report.closed(.fine, stages.log, stages.site)
    if let cache = stages.cache {
      stages.timed("remember", onStage) { _ in cache.remember(report, states.files, links) }
      report.timings = stages.report.timings
    }
    return report
  }

  /// The report of the last build, if nothing has changed since.
  private func unchanged(_ cache: BuildCache?) -> BuildReport? {
    guard let cache else { return nil }
    onStage?("compare")
    let clock = ContinuousClock()
    let start = clock.now
    var report = cache.reportOfUnchangedSite(self)
    report?.timings = [.init(stage: "compare", duration: clock.now - start)]
    return report
  }

  func outcome(of stages: BuildStages) -> BuildReport.Outcome {
    stages.log.outcome(levels: stages.site.checks, strict: isStrict ?? stages.site.isStrict)
  }

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

  /// What is published into the content folder would be read as content by the next build, and what lies beside the cache
  /// would be taken for a part of it.
  private func refuseKeptFolders() throws(PublishingError) {
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

  func audience(_ site: SiteConfiguration) -> Audience {
    Audience(
      tlp: site.audience, includesDrafts: includesDrafts, includesFuture: includesFuture,
      now: Moment(unixSeconds: now, timeZone: site.timeZone))
  }

  /// URLs that readers may have kept and that this build would drop without a redirect.
  private func reportDroppedURLs(
    _ folder: PublicFolder, _ plan: SitePlan, _ site: SiteConfiguration, _ log: inout DiagnosticLog
  ) throws {
    guard let manifest = try folder.previousManifest() else { return }
    for path in manifest.droppedPages(by: plan.files) {
      let url = "/" + PageFactory.urlPath(path)
      log.add(
        Diagnostic(
          .droppedURL, "‘\(url)’ was published before and would now lead nowhere",
          fixes: ["if another document takes its place, add to that one's front matter ‘redirect_from: \(url)’"]))
    }
  }
}
