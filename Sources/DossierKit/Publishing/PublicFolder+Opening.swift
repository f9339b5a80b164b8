import Glibc

extension PublicFolder {
  /// The folder, once it is known to be safe to use; nil when it is missing and not to be created.
  func open(creating: Bool) throws(PublishingError) -> OutputFolder? {
    var folder = try openExisting()
    if folder == nil && creating {
      try create()
      folder = try openExisting()
    }
    if let folder { try refuseProtected(folder) }
    return folder
  }

  private func openExisting() throws(PublishingError) -> OutputFolder? {
    var status = stat()
    if !followsLink, lstat(path, &status) == 0, status.isSymbolicLink {
      throw PublishingError(
        .symbolicLink, at: path, "the output folder ‘\(path)’ is a symbolic link, which may have come with the content",
        fixes: ["name it with ‘-o’ if you know where it leads, or put a folder there"])
    }
    do {
      return try OutputFolder(path, followsLink: followsLink, onStep: onStep)
    } catch {
      if error.code == ENOENT { return nil }
      throw .system(error, cannot: "open the output folder", path)
    }
  }

  /// With the folders above it.
  private func create() throws(PublishingError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let prefix = String(path[..<end])
      do {
        _ = try Errno.check { mkdir(prefix, 0o755) }
      } catch {
        if error.code != EEXIST { throw .system(error, cannot: "create the folder", prefix) }
      }
    }
  }

  /// A folder with content of somebody else's is never written to. Names with a dot at the top, such as `.git`, do not count.
  func refuseForeign(_ folder: OutputFolder) throws(PublishingError) {
    guard let name = try folder.names().first(where: { !$0.hasPrefix(".") }),
      try folder.manifestNames().isEmpty
    else { return }
    throw PublishingError(
      .foreignFolder, at: path, "the output folder ‘\(path)’ holds ‘\(name)’, and no build of Dossier made it",
      fixes: ["choose an empty or a new folder, or move away what is in this one"])
  }

  /// A part is published beside nothing else: to the build of one part, all other files would be left over.
  func refuseOtherParts(
    _ folder: OutputFolder, _ manifests: [ManifestName]
  ) throws(PublishingError) {
    guard let part, manifests.contains(where: { $0.part != part }) else { return }
    throw PublishingError(
      .foreignFolder, at: path, "the output folder ‘\(path)’ holds more of the site than part \(part)",
      fixes: [
        "give each part an output folder of its own, as in ‘-o part-\(part.number)’, and put them together afterwards"
      ])
  }

  private func refuseProtected(_ folder: OutputFolder) throws(PublishingError) {
    for protected in self.protected {
      let isInside: Bool
      do {
        isInside = try Self.isSame(folder.descriptor.status(), orHolds: protected)
      } catch {
        throw .system(error, cannot: "look at", protected)
      }
      if isInside { throw protectedError(protected) }
    }
  }

  /// By device and inode on the way up from the path, so that no link and no other spelling slips through.
  private static func isSame(_ folder: stat, orHolds path: String) throws(Errno) -> Bool {
    var (path, below) = (path, stat())
    while true {
      var status = stat()
      do {
        _ = try Errno.check { stat(path, &status) }
      } catch {
        if error.code == ENOENT { return false }
        throw error
      }
      if status.isSameFile(as: folder) { return true }
      if status.isSameFile(as: below) { return false }
      below = status
      path += "/.."
    }
  }

  private func protectedError(_ protected: String) -> PublishingError {
    PublishingError(
      .protectedFolder, at: path,
      "the output folder ‘\(path)’ is or contains ‘\(protected)’, which a build must never change",
      fixes: ["choose a folder of its own for the output, such as ‘public’"])
  }
}
