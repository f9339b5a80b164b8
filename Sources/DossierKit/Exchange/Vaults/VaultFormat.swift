/// The program whose content a folder holds.
public enum VaultFormat: String, Sendable, CaseIterable {
  case obsidian, quartz, logseq, hugo, jekyll

  /// As its makers write it.
  public var name: String {
    switch self {
    case .obsidian: "Obsidian"
    case .quartz: "Quartz"
    case .logseq: "Logseq"
    case .hugo: "Hugo"
    case .jekyll: "Jekyll"
    }
  }

  /// Whether notes are made of notes' own marks: `[[…]]`, `%%…%%`, `#tag`.
  var hasWikiMarks: Bool { self != .hugo && self != .jekyll }

  /// Whether `title: x` may be missing because the file's name is one.
  var namesAreTitles: Bool { hasWikiMarks }

  /// Tells by the paths of a folder, nil where nothing tells.
  static func detect(_ paths: some Collection<String>) -> VaultFormat? {
    var tops: Set<String> = []
    var all: Set<String> = []
    var hasPosts = false
    for path in paths {
      tops.insert(path.split(separator: "/").first.map(String.init) ?? path)
      if path.utf8.count < 40 { all.insert(path) }
      if path.contains("_posts/") { hasPosts = true }
    }
    func has(_ names: String...) -> Bool { names.contains { tops.contains($0) } }
    if has("quartz.config.ts", "quartz.layout.ts", "quartz") && has("content", "quartz.config.ts") { return .quartz }
    if all.contains("logseq/config.edn") { return .logseq }
    if has("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "archetypes") { return .hugo }
    if has("_config.yml", "_config.yaml", "_config.toml", "_posts", "_drafts") || hasPosts { return .jekyll }
    let isHugo = has("config.toml", "config.yaml", "config.yml", "config.json") || has("config")
    if isHugo, has("content") || has("layouts") { return .hugo }
    if all.contains(where: { $0.hasSuffix("/_index.md") || $0 == "_index.md" }) { return .hugo }
    if has(".obsidian") { return .obsidian }
    return nil
  }

  /// The folder in which the documents lie, with a slash behind it; empty for the vault itself.
  func contentFolder(_ paths: some Collection<String>) -> String {
    switch self {
    case .hugo, .quartz: paths.contains { $0.hasPrefix("content/") } ? "content/" : ""
    case .obsidian, .logseq, .jekyll: ""
    }
  }

  /// Folders from whose root paths with a slash before them lead to files.
  var fileRoots: [String] {
    switch self {
    case .hugo: ["content/", "static/", "assets/", ""]
    case .quartz: ["content/", ""]
    case .logseq: ["", "assets/"]
    case .obsidian, .jekyll: [""]
    }
  }
}
