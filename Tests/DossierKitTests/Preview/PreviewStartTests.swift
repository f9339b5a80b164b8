import Broadsheet
import DossierKit
import Foundation
import Testing

@Suite("The start of a preview")
struct PreviewStartTests {
  private func preview(_ files: MiniSite, usesCache: Bool) throws -> PreviewSite {
    var build = SiteBuild(root: files.root, output: files.output, now: MiniSite.newYear2026)
    (build.includesDrafts, build.jobs, build.usesCache) = (true, 2, usesCache)
    let site = PreviewSite(build, theme: Broadsheet())
    try site.rebuild()
    return site
  }

  private func pages(_ site: PreviewSite) -> [String] {
    ["/", "/briefings/", "/briefings/talks/", "/briefings/draft/", "/entities/anna/", "/articles/report/", "/feed.xml"]
      .map { String(decoding: site.state.answer($0).bytes, as: UTF8.self) }
  }

  private static let edits = [
    "",
    "-- content/briefings/talks.md --\n---\ntitle: The talks\ndate: 2020-01-14\n---\nIt ended with Anna Example.\n\n## New\n",
    "-- content/entities/people/anna.md --\n---\nname: Anna Example\ndescription: A witness\naliases: [Annie]\n---\n",
  ]

  @Test("gives the same pages whatever an earlier one left", arguments: edits)
  func samePages(edit: String) throws {
    let files = try MiniSite(Previewed.files)
    let first = try preview(files, usesCache: true)
    first.rememberStart()
    #expect(try files.cacheFiles().contains("preview"))
    try files.add(edit)
    #expect(pages(try preview(files, usesCache: true)) == pages(try preview(files, usesCache: false)))
  }

  @Test("gives the same pages when what was left is damaged")
  func damaged() throws {
    let files = try MiniSite(Previewed.files)
    let first = try preview(files, usesCache: true)
    first.rememberStart()
    let path = "\(files.cacheFolder)/preview"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    for count in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[count] ^= 0x55
      try damaged.write(to: URL(fileURLWithPath: path))
      #expect(pages(try preview(files, usesCache: true)) == pages(first))
    }
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    #expect(pages(try preview(files, usesCache: true)) == pages(first))
  }

  @Test("goes on with edits as ever, and leaves nothing of drafts to a build")
  func afterwards() throws {
    let files = try MiniSite(Previewed.files)
    try preview(files, usesCache: true).rememberStart()
    let second = try preview(files, usesCache: true)
    try files.add(
      "-- content/briefings/talks.md --\n---\ntitle: Other talks\ndate: 2020-01-14\n---\nAnna Example [@report].\n")
    var change = ContentWatcher.Change()
    change.note(files.root + "/content/briefings/talks.md")
    #expect(second.show(change))
    #expect(pages(second)[2].contains("Other talks"))
    try second.rebuild()
    #expect(pages(second) == pages(try preview(files, usesCache: false)))
    #expect(try files.buildWithCache().files == files.buildFromNothing().files)
  }

  @Test("leaves nothing where that is not wanted")
  func noCache() throws {
    let files = try MiniSite(Previewed.files)
    try preview(files, usesCache: false).rememberStart()
    #expect(!FileManager.default.fileExists(atPath: files.root + "/.dossier"))
  }
}
