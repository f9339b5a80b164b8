/// One build of a site.
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
  package var isLastOfProcess = false
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
    var reuse = Reuse(isKept: false)
    return try run(theme: theme, reusing: &reuse)
  }

  /// As ``run(theme:)``, doing again only what has changed since the runs that left `reuse`.
  public func run(theme: any Theme, reusing reuse: inout Reuse) throws -> BuildReport {
    try OutputPlace.refuseKeptFolders(of: self)
    let cache = BuildCache(self, theme)
    if let report = cache?.report(of: self) { return report }
    var session = reuse.session(self, theme, cache)
    var stages = BuildStages(self, theme)
    if usesCache, let finding = CacheFolder.finding(root: root) { stages.log.add(finding) }

    guard let folder = try stages.configure() else { return stages.closed(.invalidConfiguration) }
    let sources = try stages.read(folder, &reuse)
    let library = stages.filter(sources)
    session?.open(sources, library, jobs: jobs)
    let (renderer, links) = stages.link(
      library, recordsMentions: wantsNotes, keepsTexts: reuse.isKept, reusing: session?.keptBody)
    reuse.keep(links, of: session)
    try stages.check(library, links)
    let plan = try stages.plan(library, links)
    defer { if isLastOfProcess { Unfreed.keep((sources, renderer, links, plan)) } }

    let place = OutputPlace.folder(of: self, stages.site)
    try OutputPlace.reportDroppedURLs(place, plan, &stages.log)
    guard stages.outcome == .fine, publishes else { return stages.closed(stages.outcome) }
    let states = try stages.publish(
      plan, in: place, keeping: session?.keptFiles(plan, links), notesStates: session?.savesToDisk == true)
    if let session, session.savesToDisk {
      stages.timed("remember") { session.save($0.closed(.fine), states, links) }
    }
    return stages.closed(.fine)
  }
}
