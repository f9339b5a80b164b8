/// Planned files that can be published side by side: every path is sound, none is used twice, none is a folder of another.
struct PublishingPlan: Sendable {
  let files: [PlannedFile]
  let manifest: Manifest
  /// Every folder that a file is in, at any depth, sorted.
  let folders: [PublicPath]

  init(_ files: [PlannedFile]) throws(PublishingError) {
    for file in files {
      if let fault = PublicPath.fault(in: file.path) {
        throw PublishingError(.invalidPlan, at: file.path, "cannot publish ‘\(file.path.visible)’: \(fault)")
      }
    }
    let sorted = files.map { (path: PublicPath($0.path), kind: Manifest.Kind($0)) }.sorted { $0.path < $1.path }
    for (file, next) in zip(sorted, sorted.dropFirst()) where file.path == next.path {
      throw PublishingError(.invalidPlan, at: file.path.text, "two files have the path ‘\(file.path.text)’")
    }

    var folders = Set<PublicPath>()
    for (path, _) in sorted {
      var folder = path.parent
      while let known = folder, folders.insert(known).inserted { folder = known.parent }
    }
    for (path, _) in sorted where folders.contains(path) {
      throw PublishingError(
        .invalidPlan, at: path.text, "‘\(path.text)’ is a file and a folder of another file at once")
    }
    self.files = files
    self.folders = folders.sorted()
    manifest = Manifest(sorted: sorted.map { Manifest.Entry(kind: $0.kind, path: $0.path.text) })
  }
}
