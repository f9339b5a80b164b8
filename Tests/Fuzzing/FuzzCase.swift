import Foundation
import SiteTesting

/// A small site in memory, and what happens to it between its first build and the second.
struct FuzzCase: Sendable {
  typealias Files = [String: SiteText.Content]

  var files: Files
  /// The files after an edit.
  var edited: Files
  /// Bytes that are put into the site's own notes in between: a path below the site's folder, where, and what.
  var damage: [Damage] = []

  struct Damage: Sendable, Codable {
    /// The file is chosen among those that are there, in their order.
    var file: UInt32
    var offset: UInt32
    var bytes: [UInt8]
  }

  init(_ files: Files) { (self.files, edited) = (files, files) }

  // MARK: On disk

  private static let stages = ["first", "edited"]

  /// Leaves the case in a folder: two sites and the damage.
  func write(to folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (stage, files) in zip(Self.stages, [files, edited]) { try Self.write(files, to: "\(folder)/\(stage)") }
    try JSONEncoder().encode(damage).write(to: URL(fileURLWithPath: "\(folder)/damage.json"))
  }

  init(folder: String) throws {
    files = try Self.read("\(folder)/\(Self.stages[0])")
    edited = try Self.read("\(folder)/\(Self.stages[1])")
    damage = try JSONDecoder().decode(
      [Damage].self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/damage.json")))
  }

  static func write(_ files: Files, to root: String) throws {
    for (path, content) in files {
      let target = "\(root)/\(path)"
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      switch content {
      case .bytes(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: target))
      case .link(let destination):
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: destination)
      }
    }
  }

  static func read(_ root: String) throws -> Files {
    var files: Files = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      let full = "\(root)/\(path)"
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        files[path] = .link(to: target)
      } else if let bytes = FileManager.default.contents(atPath: full) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
          files[path] = .bytes(Array(bytes))
        }
      }
    }
    return files
  }
}
