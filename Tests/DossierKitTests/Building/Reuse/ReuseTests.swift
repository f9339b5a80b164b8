import Broadsheet
import DossierKit
import Foundation
import HTML
import SiteTesting
import Testing

@Suite("Builds that reuse what earlier ones of the same process left")
struct ReuseTests {
  private static let noon2026 = MiniSite.newYear2026 + 12 * 3600

  @Test(
    "whatever changes between two runs, nobody has to say so: the second is as one from nothing", arguments: 0..<4,
    [true, false])
  func sameAsFresh(seed: UInt64, usesCache: Bool) throws {
    let site = try MiniSite(Previewed.files)
    var random = SplitMix(state: seed + 1)
    var reuse = Reuse(isKept: true)
    for step in 0..<12 {
      let change = Self.change(step, &random)
      try site.add(change)
      try expectSameAsFromNothing(
        site, &reuse, usesCache: usesCache, Broadsheet(), now: MiniSite.newYear2026, "step \(step): \(change)")
    }
  }

  @Test("neither settings, nor a picture, nor the theme, nor the clock make a page stale", arguments: [true, false])
  func settings(usesCache: Bool) throws {
    let site = try MiniSite(
      Previewed.files + """

        -- content/briefings/quotes.md --
        ---
        title: Quotes
        date: 2020-03-01
        sources: [report]
        ---
        "So" said Anna Example -- and ![a map](map.png).
        -- content/briefings/soon.md --
        ---
        title: Soon
        date: 2020-03-01
        sources: [report]
        embargo: 2026-01-01T18:00
        ---
        It is out, and [the talks](talks.md) are over.
        """)
    var reuse = Reuse(isKept: true)
    func settle(_ what: String, _ theme: any Theme = Broadsheet(), now: Int = Self.noon2026) throws {
      try expectSameAsFromNothing(site, &reuse, usesCache: usesCache, theme, now: now, what)
    }
    func configure(_ more: String) throws {
      try site.write("title: T\nbase_url: https://example.org/\n" + more, to: "dossier.yaml")
    }
    try site.write(ImageBytes.png(4, 3), to: "content/briefings/map.png")
    try settle("the first run")
    try configure("markdown: {smart: false}\n")
    try settle("markdown: smart")
    try configure("markdown: {smart: false}\nautolink: false\n")
    try settle("autolink")
    try site.write(ImageBytes.png(40, 30), to: "content/briefings/map.png")
    try settle("the bytes of a picture")
    try settle("the theme", Signed())
    try settle("the theme again")
    try settle("the clock", now: Self.noon2026 + 8 * 3600)
    try settle("the clock, back", now: Self.noon2026)
    try FileManager.default.removeItem(atPath: site.root + "/content/briefings/map.png")
    try site.write(ImageBytes.png(4, 3), to: "content/briefings/other.png")
    let quotes = String(
      decoding: try #require(FileManager.default.contents(atPath: site.root + "/content/briefings/quotes.md")),
      as: UTF8.self)
    try site.write(quotes.replacing("map.png", with: "other.png"), to: "content/briefings/quotes.md")
    try settle("another picture")
  }

  private func expectSameAsFromNothing(
    _ site: MiniSite, _ reuse: inout Reuse, usesCache: Bool, _ theme: any Theme, now: Int, _ what: String
  ) throws {
    var build = SiteBuild(root: site.root, output: site.output, now: now)
    (build.jobs, build.usesCache) = (2, usesCache)
    let report = try build.run(theme: theme, reusing: &reuse)
    let reused = site.published()
    let other = try MiniSite("")
    for path in ["content", "dossier.yaml"] {
      try? FileManager.default.removeItem(atPath: "\(other.root)/\(path)")
      try FileManager.default.copyItem(atPath: "\(site.root)/\(path)", toPath: "\(other.root)/\(path)")
    }
    let fresh = try SiteBuild(root: other.root, output: other.output, now: now).run(theme: theme)
    let ignored: Set<DiagnosticCode> = [.droppedURL, .cacheNotUsed]
    #expect(
      report.diagnostics.filter { !ignored.contains($0.code) }
        == fresh.diagnostics.filter { !ignored.contains($0.code) },
      "\(what)")
    if fresh.outcome == .fine { #expect(reused == other.published(), "\(what)") }
  }

  private static func change(_ step: Int, _ random: inout SplitMix) -> String {
    func pick(_ texts: [String]) -> String { texts[Int(random.next() % UInt64(texts.count))] }
    let body = pick([
      "Anna Example spoke.", "Nobody spoke.", "[[anna]] and Annie.", "## A heading\n\nThe report, Berta.",
    ])
    let title = pick(["The talks", "Other talks"])
    let person = pick(["", "aliases: [Annie]\n", "aliases: [Berta]\n", "status: draft\n"])
    return pick([
      "-- content/briefings/talks.md --\n---\ntitle: \(title)\ndate: 2020-01-14\n---\n\(body) [@report].\n",
      "-- content/briefings/more-\(step % 3).md --\n---\ntitle: \(title)\ndate: 2020-03-0\(step % 9 + 1)\n---\n\(body) [@report].\n",
      "-- content/entities/people/anna.md --\n---\nname: Anna Example\ndescription: \(title)\n\(person)---\n\(body)\n",
      "-- content/entities/people/hidden.md --\n---\nname: Berta\nvisibility: internal\n\(person)---\n\(body)\n",
      "-- dossier.yaml --\ntitle: \(title)\nbase_url: https://example.org/\(step)/\n",
    ])
  }
}

/// The default theme under its own name, with pages and a style of its own.
private struct Signed: Theme {
  private let theme = Broadsheet()

  var name: String { theme.name }
  var options: [String: [String]] { theme.options }
  var assets: [ThemeAsset] { theme.assets + [ThemeAsset(name: "extra.css", bytes: Array("p{margin:0}".utf8))] }

  func write(_ page: Page, in site: SiteContext, to html: HTMLWriter) {
    theme.write(page, in: site, to: html)
    html.p("Signed.", class: "signed")
  }
}
