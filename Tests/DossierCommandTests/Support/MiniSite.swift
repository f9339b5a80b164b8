import Foundation

/// A site in a temporary folder, made of paths and texts; gone with the last reference to it.
final class MiniSite: Sendable {
  let folder: String

  static let configuration = "title: Mini\nbase_url: https://example.org/\n"

  /// - Parameter files: By path relative to the site folder. `dossier.yaml` is added where it is missing.
  init(_ files: [String: String] = MiniSite.whole) throws {
    folder = NSTemporaryDirectory() + "dossier-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/content", withIntermediateDirectories: true)
    for (path, text) in files.merging(["dossier.yaml": Self.configuration], uniquingKeysWith: { given, _ in given }) {
      try write(text, to: path)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ relative: String) -> String { folder + "/" + relative }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: self.path(path))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) throws -> String { try String(contentsOfFile: self.path(path), encoding: .utf8) }

  /// The text of the only manifest of a public folder.
  func manifest(in output: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: path(output))
    let manifests = names.filter { $0.hasPrefix(".dossier-manifest") }
    guard manifests.count == 1 else { throw CocoaError(.fileNoSuchFile) }
    return try text(output + "/" + manifests[0])
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

  /// Every file below a folder with its bytes, by path relative to it.
  func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = path(folder)
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
    }
    return files
  }

  /// What a build published, without what it keeps for itself.
  func published(in folder: String = "public") throws -> [String: Data] {
    try files(below: folder).filter { !$0.key.hasPrefix(".dossier") }
  }

  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: environment)
  }
}

extension MiniSite {
  /// One briefing that cites the one article, which is about the one person.
  static let whole = [
    "content/briefings/talks.md": briefing(),
    "content/articles/report.md": article(),
    "content/entities/people/anna.md": person(),
  ]

  static func briefing(_ frontMatter: String = "", body: String = "It began with [[anna]] [@report].") -> String {
    "---\ntitle: The talks\ndate: 2020-01-14\n\(frontMatter)---\n\(body)\n"
  }

  static func article(_ frontMatter: String = "") -> String {
    """
    ---
    title: A report
    url: https://news.example/report
    publisher: News
    published: 2020-01-13
    accessed: 2020-01-14
    about: [anna]
    \(frontMatter)---

    """
  }

  static func person(_ name: String = "Anna Example") -> String { "---\nname: \(name)\ndescription: A witness\n---\n" }
}
