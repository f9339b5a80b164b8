import Broadsheet
import DossierKit
import Foundation

/// A site made from one text (see ``SiteText``) in a temporary folder of its own, removed with the value.
///
/// Without a `dossier.yaml` it has a title and an address.
package final class MiniSite: Sendable {
  package let root: String
  package var output: String { root + "/public" }

  package static let configuration = "title: T\nbase_url: https://example.org/\n"

  /// A stored article and its publisher: with them, a fault of what is added stands alone.
  package static let base = """
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    ---
    -- content/articles/a1.md --
    ---
    title: One
    url: https://example.org/1
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    ---
    """

  package init(_ text: String) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root + "/content", withIntermediateDirectories: true)
    try write(Self.configuration, to: "dossier.yaml")
    try add(text)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Adds files, or puts them in the place of those with the same path.
  package func add(_ text: String) throws {
    for (path, content) in SiteText(text).files {
      switch content {
      case .bytes(let bytes): try write(bytes, to: path)
      case .link(let target):
        try makeFolder(of: path)
        try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
      }
    }
  }

  package func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  package func write(_ bytes: [UInt8], to path: String) throws {
    try makeFolder(of: path)
    // Not through Foundation, which changes how accents in names are spelled.
    let file = open(root + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      start += count
    }
  }

  package func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

  private func makeFolder(of path: String) throws {
    let folder = (root + "/" + path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Builds the site as of 1 January 2026 unless `change` says otherwise.
  @discardableResult
  package func build(jobs: Int = 2, _ change: (inout SiteBuild) -> Void = { _ in }) throws -> BuiltSite {
    var build = SiteBuild(root: root, output: output, now: Self.newYear2026)
    build.jobs = jobs
    change(&build)
    return BuiltSite(report: try build.run(theme: Broadsheet()), files: published())
  }

  package static let newYear2026 = 1_767_225_600

  /// Every published file with its bytes, without the build's own.
  package func published() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: output) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(output)/\(path)", isDirectory: &isFolder)
      guard !isFolder.boolValue, !path.hasPrefix(".dossier-") else { continue }
      files[path] = FileManager.default.contents(atPath: "\(output)/\(path)").map { Array($0) }
    }
    return files
  }
}

/// What a build reported and left in the public folder.
package struct BuiltSite: Sendable {
  package let report: BuildReport
  package let files: [String: [UInt8]]

  /// Sorted paths.
  package var paths: [String] { files.keys.sorted() }

  /// Paths without the theme's assets, whose names change with their bytes.
  package var pages: [String] { paths.filter { !$0.hasPrefix("assets/") } }

  package func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// A page by its URL path, such as `briefings/x/`.
  package func page(_ url: String) -> String { text(url + "index.html") }

  /// What stands between `<main …>` and `</main>` on a page; empty if there is no such page.
  package func main(_ url: String) -> String {
    let page = page(url)
    guard let start = page.firstRange(of: "<main"), let open = page[start.upperBound...].firstIndex(of: ">"),
      let end = page.firstRange(of: "</main>")
    else { return "" }
    return String(page[page.index(after: open)..<end.lowerBound])
  }

  /// One line for each finding: `path:line:column severity code message`.
  package var diagnostics: [String] { report.diagnostics.map(Self.line) }

  /// The same with its notes and fixes, indented.
  package var fullDiagnostics: [String] {
    report.diagnostics.flatMap { finding in
      [Self.line(finding)] + finding.notes.map { "  note \(Self.place($0.location))\($0.message)" }
        + finding.fixes.map { "  fix \($0)" }
    }
  }

  private static func line(_ finding: Diagnostic) -> String {
    "\(place(finding.location))\(finding.severity.rawValue) \(finding.code.rawValue) \(finding.message)"
  }

  private static func place(_ location: SourceLocation?) -> String {
    location.map { "\($0.path):\($0.line):\($0.column) " } ?? ""
  }
}
