import Glibc
import HTML

/// The folder that holds the built site, written so that nothing published is ever lost.
///
/// A file is written under a temporary name and renamed, and only if it differs. Assets come first, then pages, then indexes;
/// deletions come last, and only of files that the manifest of an earlier build lists. The manifest names every file of ours
/// before the first one is written, so a build killed at any instant leaves whole files and the next one repairs the rest.
public struct PublicFolder: Sendable {
  public let path: String
  /// Folders that must never be published into or over: the site folder and its content.
  let protected: [String]
  let onStep: (@Sendable (Int) throws -> Void)?
  /// Whether the folder itself may be a symbolic link.
  var followsLink = true
  /// Compressed copies to keep beside every text file.
  var compressions: [Compression] = []
  /// Nil for the whole site.
  var part: SitePart?

  /// - Parameters:
  ///   - path: The output folder. Created by ``publish(_:jobs:render:)`` when it is missing.
  ///   - protected: Folders that it may neither be nor contain, such as the site folder and its content.
  public init(path: String, protecting protected: [String] = []) {
    self.init(path: path, protecting: protected, onStep: nil)
  }

  /// - Parameter onStep: Called before each change to the folder; when it throws, the build stops as if it were killed.
  package init(path: String, protecting protected: [String] = [], onStep: (@Sendable (Int) throws -> Void)?) {
    self.path = path
    self.protected = protected
    self.onStep = onStep
  }

  /// The manifest of the last build, without changing anything; nil when there was none.
  public func previousManifest() throws(PublishingError) -> Manifest? {
    try open(creating: false)?.readManifest()
  }

  /// Makes the folder hold exactly these files, beside what it holds that is not ours.
  ///
  /// - Parameters:
  ///   - jobs: How many threads render and write.
  ///   - render: Writes a page of the plan into an empty buffer. Called on any thread, in any order.
  public func publish(
    _ files: [PlannedFile], jobs: Int, render: @Sendable (_ page: Int, _ html: HTMLWriter) -> Void
  ) throws(PublishingError) -> PublishReport {
    var states = PublishedStates(isWanted: false)
    return try publish(files, jobs: jobs, keeping: nil, noting: &states, render: render)
  }

  /// As ``publish(_:jobs:render:)``, leaving alone what `kept` knows to be as it should, and noting in which state the files
  /// are left.
  func publish(
    _ files: [PlannedFile], jobs: Int, keeping kept: KeptFiles?, noting states: inout PublishedStates,
    render: @Sendable (_ page: Int, _ html: HTMLWriter) -> Void
  ) throws(PublishingError) -> PublishReport {
    let plan = try PublishingPlan(part?.files(of: files) ?? files, compressions: compressions)
    guard let folder = try open(creating: true) else { return PublishReport() }
    try refuseForeign(folder)
    return try BuildLock(in: folder).holding { () throws(PublishingError) in
      let manifests = try folder.manifestNames()
      try refuseOtherParts(folder, manifests)
      let ownManifest = manifests.first { $0.part == part && $0.isSecret } ?? ManifestName(of: part)
      let previous = try folder.readManifest()
      let changes = ManifestChanges(from: previous, to: plan.manifest)
      let ours = PublishedPaths(previous)
      let folders = try Survey(of: folder, ours: ours, jobs: jobs).check(plan, adding: changes.added)
      try folder.clearTemporaryFiles()
      if changes.union != previous || !manifests.contains(ownManifest) {
        try folder.write(changes.union, as: ownManifest)
      }
      // A copy that is no longer wanted must not outlive a change of what it is a copy of.
      let copies = changes.removed.filter { Compression.original(of: $0.path) != nil }
      try Pruning(of: folder).remove(copies.map { PublicPath($0.path) })

      var report = PublishReport()
      let writers = FileWriterPool(folder: folder, folders: folders, ours: ours, plan: plan)
      var place = 0
      for stage in PlannedFile.Stage.allCases {
        let batch = plan.files.filter { $0.stage == stage }
        let places = plan.places(of: batch, from: &place)
        let outcomes = try Parallel.map(count: batch.count, jobs: jobs, state: { writers.make() }) {
          writer, index throws(PublishingError) in
          let file = batch[index]
          let keptFile = kept?(file, plan.copies.of(file.path), places[index])
          return try writer.publish(file, ifNot: keptFile, render: render)
        }
        for outcome in outcomes { report.add(outcome) }
        states.note(batch, outcomes)
      }

      try Pruning(of: folder).remove(changes.removed.map { PublicPath($0.path) })
      if plan.manifest != changes.union { try folder.write(plan.manifest, as: ownManifest) }
      for name in manifests where name != ownManifest { try folder.removeOwn(name.text) }
      try folder.clearTemporaryFiles()
      states.noteOwnFiles(of: folder, manifest: ownManifest.text)
      report.deleted = folder.removed
      report.droppedPages = changes.removed.filter { $0.kind == .document }.map(\.path)
      return report
    }
  }

  /// Deletes what earlier builds published, and nothing else: the files that the manifest lists, the folders that become
  /// empty, and the build's own files. The folder itself stays.
  ///
  /// - Parameter followsLink: Whether the folder itself may be a symbolic link.
  /// - Returns: How many published files were deleted.
  @discardableResult
  public static func clean(path: String, followsLink: Bool = true) throws(PublishingError) -> Int {
    var cleaned = PublicFolder(path: path)
    cleaned.followsLink = followsLink
    guard let folder = try cleaned.open(creating: false) else { return 0 }
    guard try folder.readManifest() != nil else {
      try PublicFolder(path: path).refuseForeign(folder)
      return 0
    }
    return try BuildLock(in: folder).holding { () throws(PublishingError) in
      let listed = try folder.readManifest()?.entries ?? []
      try Pruning(of: folder).remove(listed.map { PublicPath($0.path) })
      try folder.clearTemporaryFiles()
      for name in try folder.manifestNames() { try folder.removeOwn(name.text) }
      try folder.removeOwn(PublicPath.lock)
      return folder.removed
    }
  }
}
