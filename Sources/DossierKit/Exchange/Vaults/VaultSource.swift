/// The contents of a vault, in memory: the texts that are read, and the names of all else.
public struct VaultSource: Sendable {
  /// Of the folder.
  public var name: String
  /// Documents and settings by path, relative to the vault.
  public var texts: [String: [UInt8]]
  /// Files that a document may show or link to, by path.
  public var files: Set<String>
  /// Paths not taken at all, and why.
  public var leftOut: [LeftOut] = []

  public struct LeftOut: Sendable, Equatable {
    public var path: String
    public var reason: String
  }

  public init(name: String, texts: [String: [UInt8]], files: Set<String> = []) {
    self.name = name
    self.texts = texts
    self.files = files
  }

  /// Settings of the programs, which lie among what is hidden or are no Markdown.
  static let settings: Set<String> = [
    ".obsidian/app.json", "logseq/config.edn", "quartz.config.ts", "_config.yml", "_config.yaml", "_config.toml",
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
    "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/hugo.yml",
    "config/_default/config.toml", "config/_default/config.yaml", "config/_default/config.yml",
  ]

  /// Whether a file is read as a text.
  static func isText(_ path: String) -> Bool {
    if settings.contains(path) { return true }
    guard let dot = path.lastIndex(of: "."), let name = path.split(separator: "/").last, name.first != "." else {
      return false
    }
    return markdown.contains(path[path.index(after: dot)...].lowercased())
  }

  private static let markdown: Set<String> = ["md", "markdown", "mdown", "mkd", "mkdn", "mdx"]
}

extension String {
  /// The part of a path before the last slash; empty where there is none.
  var parentPath: String { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? "" }

  /// The part of a path behind the last slash.
  var lastPathPart: String { utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[index(after: $0)...]) } ?? self }

  /// The name of a file without its extension.
  var fileStem: String {
    let name = lastPathPart
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The extension of a file in lower case; empty where there is none.
  var fileExtension: String {
    let name = lastPathPart
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
