/// Planned files that can be published side by side: every path is sound, none is used twice, none is a folder of another.
struct PublishingPlan: Sendable {
  let files: [PlannedFile]
  let manifest: Manifest
  /// Every folder that a file is in, at any depth, sorted.
  let folders: [PublicPath]

  let copies: CompressedCopies

  init(_ files: [PlannedFile], compressions: [Compression] = []) throws(PublishingError) {
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
    copies = CompressedCopies(compressions, beside: sorted.map(\.path), folders)

    var entries = sorted.map { Manifest.Entry(kind: $0.kind, path: $0.path.text) }
    for (path, kind) in sorted {
      for compression in copies.of(path.text) {
        entries.append(Manifest.Entry(kind: kind.ofCopy, path: compression.path(of: path.text)))
      }
    }
    if entries.count > sorted.count { entries.sort { PublicPath($0.path) < PublicPath($1.path) } }
    manifest = Manifest(sorted: entries)
  }

  /// Where files are among all that are published, each followed by its compressed copies.
  ///
  /// - Parameter place: Of the first; afterwards that of the file behind the last one.
  func places(of files: [PlannedFile], from place: inout Int) -> [Int] {
    files.map { file in
      defer { place += 1 + copies.of(file.path).count }
      return place
    }
  }
}

/// Which compressed copies stand beside which files of a plan.
struct CompressedCopies: Sendable {
  private let compressions: [Compression]
  /// Files that would have a copy where another file or a folder is planned.
  private let without: Set<String>

  fileprivate init(_ compressions: [Compression], beside paths: [PublicPath], _ folders: Set<PublicPath>) {
    self.compressions = compressions
    guard !compressions.isEmpty else {
      without = []
      return
    }
    let planned = folders.union(paths)
    let taken = paths.lazy.map(\.text).filter { path in
      compressions.contains { planned.contains(PublicPath($0.path(of: path))) }
    }
    without = Set(taken)
  }

  /// How a file is to be compressed.
  func of(_ path: String) -> [Compression] {
    compressions.isEmpty || !Compression.suits(path) || without.contains(path) ? [] : compressions
  }
}
