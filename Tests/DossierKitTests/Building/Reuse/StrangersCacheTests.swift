import Foundation
import Testing

@testable import DossierKit

@Suite("A cache that somebody else may have made")
struct StrangersCacheTests {
  @Test("is not used where others may write to it, and the build says so", arguments: [".dossier", ".dossier/cache"])
  func writable(folder: String) throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    let whole = try site.buildWithCache()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: site.root + "/" + folder)
    for _ in 1...2 {
      let built = try site.buildWithCache()
      #expect(!built.wasUnchanged && built.files == whole.files)
      #expect(
        built.diagnostics.contains(
          "\(folder):1:1 note cache-not-used ‘\(folder)’ may be written to by other users, so nothing is kept there for the next build"
        ))
    }
  }

  @Test("is made for its owner alone")
  func modes() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    try site.buildWithCache()
    for (path, mode) in [(".dossier", 0o700), (".dossier/cache", 0o700)] {
      let found = try FileManager.default.attributesOfItem(atPath: site.root + "/" + path)[.posixPermissions]
      #expect(found as? Int == mode)
    }
  }

  @Test("is not used under the mark of another key")
  func forged() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    try site.buildWithCache()
    for name in try site.cacheFiles() {
      let path = site.cacheFolder + "/" + name
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      let start = CacheFolder.Header.size - CacheFolder.Header.markSize
      let kind = UInt32(bytes[8])
      let checked = Array(bytes[CacheFolder.Header.size...])
      let mark = checked.withUnsafeBytes { UserKey(secret: Array(0..<32)).mark("cache \(kind)", $0) }
      bytes.replaceSubrange(start..<CacheFolder.Header.size, with: mark)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(try #require(CacheFolder(root: site.root)).load(name, kind: kind) == nil)
    }
    #expect(try !site.buildWithCache().wasUnchanged)
  }
}
