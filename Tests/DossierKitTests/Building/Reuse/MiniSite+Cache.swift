import DossierKit
import Foundation

extension MiniSite {
  var cacheFolder: String { root + "/.dossier/cache" }

  /// Builds as the command line does.
  @discardableResult
  func buildWithCache(_ change: (inout SiteBuild) -> Void = { _ in }) throws -> BuiltSite {
    try build {
      $0.usesCache = true
      change(&$0)
    }
  }

  /// What a program without a cache makes of the same content, in a folder of its own.
  func buildFromNothing(_ change: (inout SiteBuild) -> Void = { _ in }) throws -> BuiltSite {
    let other = try MiniSite("")
    for folder in ["content", "themes", "static", "dossier.yaml"]
    where FileManager.default.fileExists(atPath: "\(root)/\(folder)") {
      try? FileManager.default.removeItem(atPath: "\(other.root)/\(folder)")
      try FileManager.default.copyItem(atPath: "\(root)/\(folder)", toPath: "\(other.root)/\(folder)")
    }
    return try other.build(change)
  }

  func cacheFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cacheFolder).sorted()
  }
}

extension BuiltSite {
  /// Whether the build saw at a glance that there was nothing to do.
  var wasUnchanged: Bool { report.timings.map(\.stage) == ["compare"] }
}
