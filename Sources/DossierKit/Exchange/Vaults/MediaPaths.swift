/// Where the files of a vault lie in the new content folder: in `files/`, by their path in letters, digits and hyphens.
struct MediaPaths: Sendable {
  private let paths: [String: String]

  init(_ files: Set<String>) {
    var taken: Set<String> = []
    var paths: [String: String] = [:]
    for file in files.sorted() {
      let folder = file.parentPath.split(separator: "/").map { Self.slug(String($0)) }.joined(separator: "/")
      let base = (folder.isEmpty ? "" : folder + "/") + Self.slug(file.fileStem)
      let ending = file.fileExtension.isEmpty ? "" : "." + file.fileExtension
      var path = base + ending
      var number = 2
      while !taken.insert(path).inserted { (path, number) = ("\(base)-\(number)\(ending)", number + 1) }
      paths[file] = "/files/" + path
    }
    self.paths = paths
  }

  /// With a slash before it, below the content folder.
  func path(of file: String) -> String { paths[file] ?? "/files/file" }

  private static func slug(_ name: String) -> String {
    let slug = DocumentIDs.wanted(name)
    return slug.isEmpty ? "file" : slug
  }
}
