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
    _ files: [PlannedFile], jobs: Int, keeping kept: KeptPages?, noting states: inout PublishedStates,
    render: @Sendable (_ page: Int, _ html: HTMLWriter) -> Void
  ) throws(PublishingError) -> PublishReport {
    let plan = try PublishingPlan(files)
    guard let folder = try open(creating: true) else { return PublishReport() }
    try refuseForeign(folder)
    return try BuildLock(in: folder).holding { () throws(PublishingError) in
      let previous = try folder.readManifest()
      let changes = ManifestChanges(from: previous, to: plan.manifest)
      let ours = PublishedPaths(previous)
      let folders = try Survey(of: folder, ours: ours, jobs: jobs).check(plan, adding: changes.added)
      try folder.clearTemporaryFiles()
      if changes.union != previous { try folder.write(changes.union) }

      var report = PublishReport()
      let writers = FileWriterPool(folder: folder, folders: folders, ours: ours)
      var place = 0
      for stage in PlannedFile.Stage.allCases {
        let batch = plan.files.filter { $0.stage == stage }
        let outcomes = try Parallel.map(count: batch.count, jobs: jobs, state: { writers.make() }) {
          [place] writer, index throws(PublishingError) in
          let state = kept?.state(of: batch[index], at: place + index)
          return try writer.publish(batch[index], ifNot: state, render: render)
        }
        place += batch.count
        for outcome in outcomes { report.add(outcome) }
        states.note(batch, outcomes)
      }

      try Pruning(of: folder).remove(changes.removed.map { PublicPath($0.path) })
      if plan.manifest != changes.union { try folder.write(plan.manifest) }
      try folder.clearTemporaryFiles()
      states.noteOwnFiles(of: folder)
      report.deleted = folder.removed
      report.droppedPages = changes.removed.filter { $0.kind == .document }.map(\.path)
      return report
    }
  }

  /// Deletes what earlier builds published, and nothing else: the files that the manifest lists, the folders that become
  /// empty, and the build's own files. The folder itself stays.
  ///
  /// - Returns: How many published files were deleted.
  @discardableResult
  public static func clean(path: String) throws(PublishingError) -> Int {
    guard let folder = try PublicFolder(path: path).open(creating: false) else { return 0 }
    guard try folder.readManifest() != nil else {
      try PublicFolder(path: path).refuseForeign(folder)
      return 0
    }
    return try BuildLock(in: folder).holding { () throws(PublishingError) in
      let listed = try folder.readManifest()?.entries ?? []
      try Pruning(of: folder).remove(listed.map { PublicPath($0.path) })
      try folder.clearTemporaryFiles()
      try folder.removeOwn(PublicPath.manifest)
      try folder.removeOwn(PublicPath.lock)
      return folder.removed
    }
  }
}
