import Broadsheet
import DossierKit
import Foundation
import Testing

@Suite("A site in which nothing has changed")
struct UnchangedSiteTests {
  static let theme = Broadsheet()

  static let text = """
    -- dossier.yaml --
    title: T
    base_url: https://example.org/
    checks: {missing-sources: warning}
    -- content/briefings/b.md --
    ---
    title: A briefing
    date: 2024-01-01
    ---
    Of [[ali]] and ![a map](map.svg).
    -- content/briefings/map.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>
    -- content/entities/people/ali.md --
    ---
    name: Ali
    ---
    -- themes/broadsheet/Assets/extra.css --
    p { color: red }
    """

  @Test("is not read again, and all that was found is told again")
  func glance() throws {
    let site = try MiniSite(Self.text)
    let first = try site.buildWithCache()
    #expect(first.report.outcome == .fine && !first.wasUnchanged)
    #expect(first.fullDiagnostics.contains { $0.contains("missing-sources") })
    let second = try site.buildWithCache()
    #expect(second.wasUnchanged)
    #expect(second.report.diagnostics == first.report.diagnostics)
    #expect(second.report.published?.written == 0 && second.report.published?.deleted == 0)
    #expect(second.report.published?.unchanged == first.report.published?.written)
    #expect(second.report.published?.bytes == first.report.published?.bytes)
    #expect(second.report.briefings == 1 && second.report.entities == 1 && second.report.pages == first.report.pages)
    #expect(second.report.editorial?.unshownNotes == first.report.editorial?.unshownNotes)
    #expect(second.files == first.files)
  }

  @Test(
    "is read again when a file was edited, came, went or changed its name",
    arguments: [
      "content/entities/people/ali.md", "content/briefings/map.svg", "dossier.yaml",
      "themes/broadsheet/Assets/extra.css",
    ])
  func inputs(path: String) throws {
    let site = try MiniSite(Self.text)
    try site.buildWithCache()
    let text = try String(contentsOfFile: "\(site.root)/\(path)", encoding: .utf8)
    let date = try FileManager.default.attributesOfItem(atPath: "\(site.root)/\(path)")[.modificationDate]
    // As long as before, and with the time of modification set back.
    let edited = text.replacing("Ali", with: "Eli").replacing("\"4\"", with: "\"5\"").replacing(
      "title: T", with: "title: U"
    )
    .replacing("red", with: "tan")
    #expect(edited != text)
    try site.write(edited, to: path)
    try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: "\(site.root)/\(path)")
    let second = try site.buildWithCache()
    #expect(!second.wasUnchanged)
    #expect(try second.files == site.buildFromNothing().files)
    #expect(try site.buildWithCache().wasUnchanged)
  }

  @Test("is read again when a file came or went")
  func folders() throws {
    let site = try MiniSite(Self.text)
    try site.buildWithCache()
    try site.write("---\nname: Eve\n---\n", to: "content/entities/people/eve.md")
    #expect(try site.buildWithCache().files["entities/eve/index.html"] != nil)
    try site.remove("content/entities/people/eve.md")
    #expect(try site.buildWithCache().files["entities/eve/index.html"] == nil)
    try site.write("---\ntitle: Us\n---\n", to: "content/pages/us.md")
    #expect(try site.buildWithCache().files["us/index.html"] != nil)
    #expect(try site.buildWithCache().wasUnchanged)
  }

  @Test("is mended where somebody touched, deleted or emptied what was published")
  func outputs() throws {
    let site = try MiniSite(Self.text)
    let first = try site.buildWithCache()
    let page = site.output + "/entities/ali/index.html"
    try "mine".write(toFile: page, atomically: false, encoding: .utf8)
    #expect(try site.buildWithCache().files == first.files)
    try FileManager.default.removeItem(atPath: page)
    #expect(try site.buildWithCache().files == first.files)
    try FileManager.default.removeItem(atPath: site.output + "/assets")
    #expect(try site.buildWithCache().files == first.files)
    try FileManager.default.removeItem(atPath: site.output)
    #expect(try site.buildWithCache().files == first.files)
    #expect(try site.buildWithCache().wasUnchanged)
  }

  @Test("is not taken to be whole where a folder of the published site has become a link to elsewhere")
  func linkedOutput() throws {
    let site = try MiniSite(Self.text)
    try site.buildWithCache()
    let elsewhere = site.root + "/elsewhere"
    // The files are the same, with the same times, but a build publishes nothing through links.
    try FileManager.default.moveItem(atPath: site.output + "/entities", toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: site.output + "/entities", withDestinationPath: elsewhere)
    #expect(throws: PublishingError.self) { try site.buildWithCache() }
    try FileManager.default.removeItem(atPath: site.output + "/entities")
    try FileManager.default.moveItem(atPath: elsewhere, toPath: site.output + "/entities")
    #expect(try site.buildWithCache().wasUnchanged)
  }

  @Test("is never published into the folder that holds the cache", arguments: ["", "/cache", "/cache/site", "/site"])
  func outputInCache(folder: String) throws {
    let site = try MiniSite(Self.text)
    for _ in 0..<2 {
      #expect(throws: PublishingError.self) {
        try site.buildWithCache { $0.output = site.root + "/.dossier" + folder }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.dossier"))
    try site.buildWithCache()
    #expect(throws: PublishingError.self) {
      try site.buildWithCache { $0.output = site.root + "/public/../.dossier" + folder }
    }
  }

  @Test("is built anew for other options or another folder, and each folder is remembered by itself")
  func options() throws {
    let site = try MiniSite(Self.text + "\n-- content/pages/d.md --\n---\ntitle: D\nstatus: draft\n---\n")
    try site.buildWithCache()
    #expect(try site.buildWithCache { $0.includesDrafts = true }.files["d/index.html"] != nil)
    #expect(try site.buildWithCache().files["d/index.html"] == nil)
    let elsewhere = try site.buildWithCache { $0.baseURL = "https://other.example/" }
    #expect(elsewhere.text("robots.txt").contains("other.example"))
    #expect(try site.buildWithCache { $0.isStrict = true }.report.outcome == .contentErrors)
    try site.buildWithCache()
    let preview = site.root + "/preview"
    try site.buildWithCache { ($0.output, $0.includesDrafts) = (preview, true) }
    #expect(FileManager.default.fileExists(atPath: preview + "/d/index.html"))
    #expect(try site.buildWithCache().wasUnchanged)
    #expect(try site.buildWithCache { ($0.output, $0.includesDrafts) = (preview, true) }.wasUnchanged)
  }

  @Test("is built anew once a date has come")
  func dates() throws {
    let site = try MiniSite(
      """
      -- content/pages/e.md --
      ---
      title: E
      embargo: 2026-01-01T06:00Z
      ---
      -- content/pages/x.md --
      ---
      title: X
      expires: 2026-01-03
      ---
      """)
    func pages(after hours: Int) throws -> [String] {
      try site.buildWithCache { $0.now += hours * 3600 }.paths.filter { ["e/index.html", "x/index.html"].contains($0) }
    }
    #expect(try pages(after: 0) == ["x/index.html"])
    #expect(try site.buildWithCache { $0.now += 6 * 3600 - 1 }.wasUnchanged)
    #expect(try pages(after: 6) == ["e/index.html", "x/index.html"])
    #expect(try site.buildWithCache { $0.now += 24 * 3600 - 1 }.wasUnchanged)
    #expect(try !site.buildWithCache { $0.now += 24 * 3600 }.wasUnchanged)
    #expect(try pages(after: 48) == ["e/index.html"])
    // Nor is time that runs backwards taken for granted.
    #expect(try pages(after: 0) == ["x/index.html"])
  }

  @Test("tells once, not for ever, that an address went")
  func droppedAddress() throws {
    let site = try MiniSite(Self.text + "\n-- content/pages/old.md --\n---\ntitle: Old\n---\n")
    try site.buildWithCache()
    try site.remove("content/pages/old.md")
    #expect(try site.buildWithCache().diagnostics.contains { $0.contains("dropped-url") })
    #expect(try !site.buildWithCache().diagnostics.contains { $0.contains("dropped-url") })
    #expect(try site.buildWithCache().wasUnchanged)
  }

  @Test("is read again while files lie behind symbolic links or an edit is unfinished")
  func doubt() throws {
    let site = try MiniSite(Self.text)
    try site.buildWithCache()
    try site.write("half", to: ".dossier/edit-journal")
    #expect(try !site.buildWithCache().wasUnchanged)
    try site.remove(".dossier/edit-journal")
    try site.buildWithCache()
    #expect(try site.buildWithCache().wasUnchanged)
    try site.add("-- content/pages/l.md (link ../briefings/b.md) --")
    try site.buildWithCache()
    #expect(try !site.buildWithCache().wasUnchanged)
  }
}
