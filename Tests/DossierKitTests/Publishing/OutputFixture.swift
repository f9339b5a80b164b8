import DossierKit
import Foundation

/// An empty folder of its own for a test, removed when the test is done.
final class OutputFixture: Sendable {
  let root: String
  /// The output folder, which does not exist yet.
  var output: String { "\(root)/public" }

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to path: String) throws {
    let full = "\(root)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of the only manifest; nil where there is none, or more than one.
  var manifest: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    let manifests = names.filter { $0.hasPrefix(".dossier-manifest") }
    return manifests.count == 1 ? read("public/\(manifests[0])") : nil
  }

  /// A file of the fixture's folder, to copy.
  func file(_ path: String) throws -> SiteFile { SiteFile(path: path, folder: try SiteFolder(root)) }

  func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")) != nil
  }

  /// Every file below the output folder with its text, without the build's own.
  func published() -> [String: String] {
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: output) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(output)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue && !path.hasPrefix(".dossier-") { files[path] = read("public/\(path)") ?? "" }
    }
    return files
  }

  /// Inode and time of change of every file, which tell whether it was written again.
  func stamps() throws -> [String: String] {
    var stamps: [String: String] = [:]
    for path in published().keys {
      var status = stat()
      guard lstat("\(output)/\(path)", &status) == 0 else { continue }
      stamps[path] = "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
    return stamps
  }

  func folder(protecting: [String] = [], onStep: (@Sendable (Int) throws -> Void)? = nil) -> PublicFolder {
    PublicFolder(path: output, protecting: protecting, onStep: onStep)
  }

  @discardableResult
  func publish(
    _ files: [PlannedFile], jobs: Int = 2, onStep: (@Sendable (Int) throws -> Void)? = nil
  ) throws -> PublishReport {
    try folder(onStep: onStep).publish(files, jobs: jobs) { _, _ in }
  }
}

extension PlannedFile {
  static func page(_ path: String, _ text: String, isDocument: Bool = false) -> PlannedFile {
    PlannedFile(path: path, stage: .page, content: .bytes(Array(text.utf8)), isDocument: isDocument)
  }

  static func asset(_ path: String, _ text: String) -> PlannedFile {
    PlannedFile(path: path, stage: .asset, content: .bytes(Array(text.utf8)))
  }

  static func index(_ path: String, _ text: String) -> PlannedFile {
    PlannedFile(path: path, stage: .index, content: .bytes(Array(text.utf8)))
  }
}
