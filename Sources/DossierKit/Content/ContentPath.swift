/// Paths that authors write from one content file to another.
enum ContentPath {
  static let folder = "content"

  /// The path, relative to the site folder, that `path` means in the file `base`: beside it, or below the content
  /// folder where it begins with `/`. Nil if it leads out of the content folder.
  static func resolve(_ path: String, from base: String) -> String? {
    var parts = path.hasPrefix("/") ? [Substring(folder)] : base.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    guard parts.first == Substring(folder), parts.count > 1, !path.contains("\0") else { return nil }
    return parts.joined(separator: "/")
  }

  /// The path relative to the site folder; nil for what is not below it.
  static func inSite(_ path: String, root: String) -> String? {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
  }
}
