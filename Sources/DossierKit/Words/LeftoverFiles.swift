/// Files that editors, systems and version control leave in folders, and secrets that lie there: nobody means to publish them.
enum LeftoverFiles {
  /// Whether a name is that of one, or of a folder of them.
  static func holds(_ name: String) -> Bool {
    if name.hasPrefix("#") || name.hasPrefix(".#") { return true }
    let small = name.lowercased()
    return names.contains(small) || patterns.contains { $0.matches(small) }
  }

  /// The text before and after the one star.
  private struct Pattern: Sendable {
    var start: String
    var end: String

    func matches(_ name: String) -> Bool {
      name.utf8.count >= start.utf8.count + end.utf8.count && name.hasPrefix(start) && name.hasSuffix(end)
    }
  }

  private static let words = Set(
    WordTable.words(PackageResources.leftover_files_txt).map { $0.lowercased() })
  private static let names = words.filter { !$0.contains("*") }
  private static let patterns = words.compactMap { word -> Pattern? in
    let parts = word.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? Pattern(start: parts[0], end: parts[1]) : nil
  }
}
