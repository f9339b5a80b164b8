/// What a build keeps for the next one, in `.dossier/cache` of the site's folder.
///
/// Whether it is there or not changes how long a build takes and nothing else: it is trusted only where the program, the
/// options and every file are known to be the same, and a build that cannot tell does all its work.
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
  private let name: String

  /// Nil where the build is not to use one, or this program does not know itself.
  init?(_ build: SiteBuild, _ theme: any Theme) {
    guard build.usesCache, build.publishes, build.part == nil, let program = ProgramIdentity.text else { return nil }
    folder = CacheFolder(root: build.root)
    var key = ContentHash()
    for text in [program, String(reflecting: type(of: theme)), theme.name, build.root] { key.add(text) }
    key.add(build.baseURL.map { "url " + $0 } ?? "")
    for flag in [build.includesDrafts, build.includesFuture, build.wantsNotes] { key.add(flag ? 1 : 0) }
    options = key
    key.add(build.output)
    key.add(build.isStrict.map { $0 ? 1 : 2 } ?? 0)
    self.key = key
    name = Self.prefix + String(ContentHash(build.output.utf8).folded, radix: 36)
    let stamp = folder.load(name, kind: BuildStamp.kind).flatMap(BuildStamp.init)
    self.stamp = stamp?.key == key ? stamp : nil
  }

  /// The report of the last build, if this one would see the same and write nothing.
  func reportOfUnchangedSite(_ build: SiteBuild) -> BuildReport? {
    guard let stamp, stamp.window.contains(build.now), stamp.isCurrent(root: build.root, jobs: build.jobs),
      stamp.isWhole(output: build.output, jobs: build.jobs)
    else { return nil }
    return stamp.report
  }

  /// Deletes what builds of a site keep for the next one. It is made again.
  public static func clear(siteFolder root: String) { CacheFolder(root: root).removeAll() }

  func remember(_ stamp: BuildStamp.Content) {
    folder.save(stamp.bytes, as: name, kind: BuildStamp.kind)
    folder.prune(prefix: Self.prefix, keeping: Self.stamps)
  }

  /// The last build is no longer what lies there.
  func forget() { folder.remove(name) }
}
