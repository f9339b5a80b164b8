/// Deletes files of earlier builds, then the folders that this leaves empty.
struct Pruning {
  let folder: OutputFolder

  init(of folder: OutputFolder) { self.folder = folder }

  /// - Parameter paths: Files that a manifest of ours lists.
  func remove(_ paths: [PublicPath]) throws(PublishingError) {
    var inside: [PublicPath: Bool] = [:]
    var emptied = Set<PublicPath>()
    for path in paths {
      // What a person has put in place of our file, such as a folder, is theirs.
      if try isInside(path.parent, &inside), try folder.entry(at: path.text) != nil { try folder.removeFile(path.text) }
      // A build may have been killed between two folders of the way.
      var parent = path.parent
      while let known = parent, !emptied.contains(known) {
        if try isInside(known, &inside) { emptied.insert(known) }
        parent = known.parent
      }
    }
    // Inner folders first: they sort after the ones that hold them.
    for path in emptied.sorted(by: >) { try folder.removeFolderIfEmpty(path.text) }
  }

  /// Whether the way to a folder leads over real folders only; behind a symbolic link, everything is somebody else's.
  private func isInside(_ path: PublicPath?, _ known: inout [PublicPath: Bool]) throws(PublishingError) -> Bool {
    guard let path else { return true }
    if let answer = known[path] { return answer }
    var answer = try isInside(path.parent, &known)
    if answer { answer = try folder.entry(at: path.text) == .folder }
    known[path] = answer
    return answer
  }
}
