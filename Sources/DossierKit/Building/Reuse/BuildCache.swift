/// A build's leftovers for the next one, in `.dossier/cache` of the site's folder.
///
/// Whether they are there or not changes how long a build takes and nothing else: they are trusted only where the
/// program, the options and every file are known to be the same, and a build that cannot tell does all its work.
public struct BuildCache: Sendable {
  /// Of different output folders, so many stamps are kept.
  private static let stamps = 4
  private static let prefix = "stamp-"

  let folder: CacheFolder
  /// Of the program and the options that change what is written.
  let options: ContentHash
  /// The same with the output folder.
  let key: ContentHash
  /// Of the last build with this key.
  let stamp: BuildStamp?
  let bodies: BodyStore.Names
  private let name: String

  /// Nil where the build is not to use one, or this program does not know itself.
  init?(_ build: SiteBuild, _ theme: any Theme) {
    guard build.usesCache, build.publishes, build.part == nil, ProgramIdentity.text != nil,
      let folder = CacheFolder(root: build.root)
    else { return nil }
    let options = Self.options(build, theme)
    self.folder = folder
    bodies = .ofBuilds
    self.options = options
    var key = options
    key.add(build.output)
    key.add(build.isStrict.map { $0 ? 1 : 2 } ?? 0)
    self.key = key
    name = Self.prefix + String(ContentHash(build.output.utf8).folded, radix: 36)
    let stamp = folder.load(name, kind: BuildStamp.kind).flatMap(BuildStamp.init)
    self.stamp = stamp?.key == key ? stamp : nil
  }

  /// For a preview, which keeps rendered bodies only. Nil as for a build.
  init?(previewOf build: SiteBuild, _ theme: any Theme) {
    guard build.usesCache, ProgramIdentity.text != nil, let folder = CacheFolder(root: build.root) else { return nil }
    let options = Self.options(build, theme)
    self.folder = folder
    bodies = .ofPreviews
    (self.options, key, stamp, name) = (options, options, nil, "preview-stamp")
  }

  /// The hash of what changes the result besides the content. Within one process the program is the same, known or not.
  static func options(_ build: SiteBuild, _ theme: any Theme) -> ContentHash {
    var hash = ContentHash()
    for text in [ProgramIdentity.text ?? "", String(reflecting: type(of: theme)), theme.name, build.root] {
      hash.add(text)
    }
    hash.add(build.baseURL.map { "url " + $0 } ?? "")
    for flag in [build.includesDrafts, build.includesFuture, build.wantsNotes] { hash.add(flag ? 1 : 0) }
    return hash
  }

  /// The report of the last build, if this one would see the same and write nothing.
  func report(of build: SiteBuild) -> BuildReport? {
    build.onStage?("compare")
    let clock = ContinuousClock()
    let start = clock.now
    guard let stamp, stamp.window.contains(build.now), stamp.isCurrent(root: build.root, jobs: build.jobs),
      stamp.isWhole(build)
    else { return nil }
    var report = stamp.report
    report.timings = [.init(stage: "compare", duration: clock.now - start)]
    return report
  }

  /// Deletes what builds of a site keep for the next one. It is made again.
  public static func clear(siteFolder root: String) { CacheFolder.removeAll(root: root) }

  func remember(_ stamp: BuildStamp.Content) {
    folder.save(stamp.bytes, as: name, kind: BuildStamp.kind)
    folder.prune(prefix: Self.prefix, keeping: Self.stamps)
  }

  /// The last build is no longer what lies there.
  func forget() { folder.remove(name) }
}
