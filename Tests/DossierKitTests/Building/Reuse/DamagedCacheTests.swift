import Foundation
import Testing

@testable import DossierKit

@Suite("A cache that cannot be used")
struct DamagedCacheTests {
  @Test("changes nothing but the time, wherever it is cut off or damaged")
  func damage() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    let whole = try site.buildWithCache()
    let names = try site.cacheFiles()
    #expect(!names.isEmpty)
    for name in names {
      let path = site.cacheFolder + "/" + name
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 23)) {
        try Data(bytes[..<place]).write(to: URL(fileURLWithPath: path))
        try expectSame(site, whole, damaged: name)
        var flipped = bytes
        flipped[place] ^= 1 << (place % 8)
        try Data(flipped).write(to: URL(fileURLWithPath: path))
        try expectSame(site, whole, damaged: name)
      }
      try Data("another program's".utf8).write(to: URL(fileURLWithPath: path))
      try expectSame(site, whole, damaged: name)
    }
  }

  private func expectSame(_ site: MiniSite, _ whole: BuiltSite, damaged name: String) throws {
    // A good stamp would keep the build from looking at anything else.
    for stamp in try site.cacheFiles() where stamp.hasPrefix("stamp") && stamp != name {
      try site.remove(".dossier/cache/" + stamp)
    }
    let built = try site.buildWithCache()
    #expect(!built.wasUnchanged)
    #expect(built.files == whole.files)
    #expect(built.report.diagnostics == whole.report.diagnostics)
  }

  @Test("is not trusted where its check sum is right and its content is not")
  func forged() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    let whole = try site.buildWithCache()
    let folder = try #require(CacheFolder(root: site.root))
    for name in try site.cacheFiles() {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: site.cacheFolder + "/" + name)))
      let kind = UInt32(bytes[8])
      let payload = Array(bytes[CacheFolder.Header.size...])
      for place in stride(from: 0, to: payload.count, by: max(1, payload.count / 37)) {
        folder.save(Array(payload[..<place]), as: name, kind: kind)
        try expectSame(site, whole, damaged: name)
        var wrong = payload
        for index in place..<min(place + 4, wrong.count) { wrong[index] = 0xFF }
        folder.save(wrong, as: name, kind: kind)
        #expect(try site.buildWithCache().files == whole.files)
      }
    }
  }

  @Test("nor made where nothing can be written, or a link leads elsewhere")
  func unwritable() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    try site.write("a file", to: ".dossier")
    #expect(try site.buildWithCache().report.outcome == .fine)
    try site.remove(".dossier")
    try site.add("-- .dossier (link elsewhere) --")
    try FileManager.default.createDirectory(atPath: site.root + "/elsewhere", withIntermediateDirectories: true)
    #expect(try site.buildWithCache().report.outcome == .fine)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/elsewhere") == [])
  }

  @Test("is not looked at, nor left behind, where the author does not want one")
  func unwanted() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    try site.build()
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.dossier"))
    try site.buildWithCache()
    #expect(try String(contentsOfFile: site.root + "/.dossier/.gitignore", encoding: .utf8) == "*\n")
    let names = try site.cacheFiles()
    #expect(try !site.build().wasUnchanged)
    #expect(try site.cacheFiles() == names)
  }

  @Test("is found out by a build that verifies, which names the file and deletes the cache")
  func verify() throws {
    let site = try MiniSite(UnchangedSiteTests.text)
    func verify() throws -> BuildReport {
      var build = SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
      build.usesCache = true
      return try build.runVerified(theme: UnchangedSiteTests.theme)
    }
    #expect(try verify().outcome == .fine)
    #expect(try verify().timings.map(\.stage) == ["compare"])
    // A page that somebody changed, and a stamp that says that it was so.
    let stamp = try #require(try site.cacheFiles().first { $0.hasPrefix("stamp") })
    let page = "entities/ali/index.html"
    try site.write("mine", to: "public/" + page)
    let folder = try #require(CacheFolder(root: site.root))
    let bytes = try #require(folder.load(stamp, kind: BuildStamp.kind))
    let state = try #require(PathState(site.output + "/" + page))
    folder.save(Self.replacing(page, with: state, in: bytes), as: stamp, kind: BuildStamp.kind)
    #expect(
      throws: PublishingError(
        .cacheMismatch, at: page, "‘\(page)’ is not what a build without the cache makes",
        fixes: [
          "build again, which does all the work anew: the cache is deleted",
          "if no file changed meanwhile, report this as a fault of Dossier",
        ])
    ) { try verify() }
    #expect(!FileManager.default.fileExists(atPath: site.cacheFolder))
    #expect(try verify().outcome == .fine)
  }

  private static func replacing(_ path: String, with state: PathState, in bytes: CacheFile) -> [UInt8] {
    var payload = Array(bytes.checked)
    guard let stamp = BuildStamp(bytes) else { return payload }
    for index in 0..<stamp.outputs.count {
      guard let found = stamp.outputs.path(at: index), String(cString: found) == path else { continue }
      var (old, new) = (CacheWriter(), CacheWriter())
      old.state(stamp.outputs.state(at: index))
      new.state(state)
      if let range = payload.firstRange(of: old.bytes) { payload.replaceSubrange(range, with: new.bytes) }
    }
    return payload
  }
}
