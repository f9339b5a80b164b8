/// Which names make a difference to a site, and which are an editor's own business.
enum WatchedNames {
  /// Folders in which single files make a difference and nothing else, relative to the site's: of most, that is itself.
  static let sparseFolders = Set(SiteFolder.inputFiles.map(folder(of:)))

  /// - Parameters:
  ///   - folder: The folder that it lies in, where that is one of ``sparseFolders``; nil for any other.
  ///   - isStatic: Whether it lies in the folder of what is published as it is, hidden files among it.
  static func matters(_ name: some StringProtocol, in folder: String? = nil, isStatic: Bool = false) -> Bool {
    if let folder {
      let path = folder.isEmpty ? String(name) : folder + "/" + name
      return SiteFolder.inputFiles.contains(path) || SiteFolder.inputFolders.contains(path)
        || sparseFolders.contains(path)
    }
    if isStatic { return !LeftoverFiles.holds(String(name)) }
    // Hidden files (Emacs' locks, Vim's swap files, .git), and what the content reader leaves out as well.
    if name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") { return false }
    // Vim tries whether it may write with a file of this name.
    if name == "4913" { return false }
    return !temporaryExtensions.contains { name.hasSuffix($0) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static let temporaryExtensions = [".swp", ".swo", ".swx", ".tmp", ".temp", ".part", ".crdownload"]
}
