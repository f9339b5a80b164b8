/// What a build keeps for the next one, in `.dossier/cache` of the site's folder.
///
/// Whether it is there or not changes how long a build takes and nothing else: it is trusted only where the program, the
/// options and every file are known to be the same, and a build that cannot tell does all its work.
struct BuildCache {
  /// Of different output folders, so many stamps are kept.
  private static let stamps = 4
  private static let prefix = "stamp-"

  private let folder: CacheFolder
  private let build: SiteBuild
  private let key: ContentHash
  private let name: String

  /// Nil where the build is not to use one, or this program does not know itself.
  init?(_ build: SiteBuild, _ theme: any Theme) {
    guard build.usesCache, build.publishes, let program = ProgramIdentity.text else { return nil }
    folder = CacheFolder(root: build.root)
    self.build = build
    var key = ContentHash()
    for text in [program, String(reflecting: type(of: theme)), theme.name, build.root, build.output] { key.add(text) }
    key.add(build.baseURL.map { "url " + $0 } ?? "")
    for flag in [build.includesDrafts, build.includesFuture, build.wantsNotes] { key.add(flag ? 1 : 0) }
    key.add(build.isStrict.map { $0 ? 1 : 2 } ?? 0)
    self.key = key
    name = Self.prefix + String(ContentHash(build.output.utf8).folded, radix: 36)
  }

  /// The report of the last build, if this one would see the same and write nothing.
  func reportOfUnchangedSite() -> BuildReport? {
    guard let bytes = folder.load(name, kind: BuildStamp.kind), let stamp = BuildStamp(bytes), stamp.key == key,
      stamp.window.contains(build.now), stamp.isCurrent(root: build.root, jobs: build.jobs),
      stamp.isWhole(output: build.output, jobs: build.jobs)
    else { return nil }
    return stamp.report
  }

  /// What there is to be read, looked at before anything is.
  func inputs() -> SiteInputs? { SiteInputs(root: build.root, jobs: build.jobs) }

  /// Remembers a build that published.
  ///
  /// - Parameter outputs: What lies in the output folder, each in the state in which the build compared or wrote it.
  func remember(_ report: BuildReport, _ inputs: SiteInputs?, _ outputs: [StatedPath]?, _ window: TimeWindow?) {
    // An address that goes is reported once, by the build that drops it.
    guard let inputs, let outputs, let window, report.published?.droppedPages.isEmpty == true else {
      return folder.remove(name)
    }
    let stamp = BuildStamp.Content(key: key, window: window, inputs: inputs.paths, outputs: outputs, report: report)
    folder.save(stamp.bytes, as: name, kind: BuildStamp.kind)
    folder.prune(prefix: Self.prefix, keeping: Self.stamps)
  }
}
