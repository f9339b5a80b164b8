/// Which names make a difference to a site, and which are an editor's own business.
enum WatchedNames {
  /// - Parameter isInRoot: Whether it lies in the site's folder itself, of which little is read.
  static func matters(_ name: some StringProtocol, isInRoot: Bool = false) -> Bool {
    if isInRoot { return ["dossier.yaml", "dossier.yml", "content", "themes"].contains(String(name)) }
    // Hidden files (Emacs' locks, Vim's swap files, .git), and what the content reader leaves out as well.
    if name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") { return false }
    // Vim tries whether it may write with a file of this name.
    if name == "4913" { return false }
    return !temporaryExtensions.contains { name.hasSuffix($0) }
  }

  private static let temporaryExtensions = [".swp", ".swo", ".swx", ".tmp", ".temp", ".part", ".crdownload"]
}
