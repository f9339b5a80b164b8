import Synchronization

/// The contents of the public folder before a build changes anything, so that whatever is in the way is reported while
/// the old site is still whole.
struct Survey {
  let folder: OutputFolder
  let jobs: Int
  let ours: PublishedPaths

  init(of folder: OutputFolder, ours: PublishedPaths, jobs: Int) {
    self.folder = folder
    self.jobs = jobs
    self.ours = ours
  }

  /// - Parameter added: The planned files that no earlier build listed: where they go, there must be nothing.
  /// - Returns: The folders that exist and are safe to write into.
  func check(_ plan: PublishingPlan, adding added: [Manifest.Entry]) throws(PublishingError) -> FolderMaker {
    let present = try presentFolders(plan.folders)
    // Where there is no folder, there is no file in it.
    let added = added.filter { PublicPath($0.path).parent.map(present.contains) ?? true }
    try Parallel.forEach(count: added.count, jobs: jobs) { index throws(PublishingError) in
      try checkFree(added[index].path)
    }
    return FolderMaker(folder, present: present)
  }

  /// Outer folders before inner ones: nobody looks into a folder that is not there, or behind a link that will give way.
  private func presentFolders(_ folders: [PublicPath]) throws(PublishingError) -> Set<PublicPath> {
    var present = Set<PublicPath>()
    let byDepth = Dictionary(grouping: folders) { path in path.text.utf8.count { $0 == UInt8(ascii: "/") } }
    for depth in byDepth.keys.sorted() {
      let candidates = (byDepth[depth] ?? []).filter { $0.parent.map(present.contains) ?? true }
      let isPresent = try Parallel.map(count: candidates.count, jobs: jobs) { index throws(PublishingError) in
        try isFolder(candidates[index])
      }
      for (path, isPresent) in zip(candidates, isPresent) where isPresent { present.insert(path) }
    }
    return present
  }

  private func isFolder(_ path: PublicPath) throws(PublishingError) -> Bool {
    switch try folder.entry(at: path.text) {
    case nil: return false
    case .folder: return true
    case .symbolicLink where !ours.contains(path):
      throw PublishingError(
        .symbolicLink, at: folder.display(path.text),
        "‘\(folder.display(path.text))’ is a symbolic link where the site needs a folder",
        fixes: ["remove the link; nothing is written through links that lead out of the output folder"])
    case .file, .symbolicLink, .other:
      if ours.contains(path) { return false }
      throw ours.foreign(path.text, in: folder, is: "a file", needed: "a folder")
    }
  }

  private func checkFree(_ path: String) throws(PublishingError) {
    switch try folder.entry(at: path) {
    case nil: return
    case .folder: try ours.checkReplaceable(path, in: folder)
    case .file, .symbolicLink, .other:
      throw ours.foreign(path, in: folder, is: "a file", needed: "a file of its own")
    }
  }
}

/// The files of the earlier build, as a set that is made when the first question comes; most builds ask none.
final class PublishedPaths: Sendable {
  private let manifest: Manifest?
  private let paths = Mutex<Set<PublicPath>?>(nil)

  init(_ manifest: Manifest?) { self.manifest = manifest }

  func contains(_ path: PublicPath) -> Bool {
    paths.withLock { paths in
      let known = paths ?? Set((manifest?.entries ?? []).lazy.map { PublicPath($0.path) })
      paths = known
      return known.contains(path)
    }
  }

  /// A folder may give way to a file if only files of ours are in it.
  func checkReplaceable(_ path: String, in folder: OutputFolder) throws(PublishingError) {
    for name in try folder.names(in: path) {
      let inner = "\(path)/\(name)"
      if try folder.entry(at: inner) == .folder {
        try checkReplaceable(inner, in: folder)
      } else if !contains(PublicPath(inner)) {
        throw foreign(inner, in: folder, is: "a file", needed: "‘\(path)’ to be a file")
      }
    }
  }

  func foreign(_ path: String, in folder: OutputFolder, is kind: String, needed: String) -> PublishingError {
    let shown = folder.display(path)
    return PublishingError(
      .foreignFile, at: shown,
      "‘\(shown)’ is \(kind) that no build of Dossier wrote, and the site needs \(needed) there",
      fixes: ["move ‘\(shown)’ away, or rename the document or page that the site publishes there"])
  }
}
