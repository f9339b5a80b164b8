import DossierKit
import Testing

/// A small site whose pages are compared with what was recorded; `DOSSIER_RECORD_GOLDEN=1 swift test` records them anew.
@Suite("The golden site")
struct GoldenSiteTests {
  /// A page of every kind, by its URL below the base.
  static let pages = [
    "", "briefings/", "briefings/2021/06/", "briefings/2021-06-02-two-papers-one-date/",
    "briefings/2021-10-01-the-keeper/", "articles/",
    "articles/gazette-2021/", "entities/", "entities/people/", "entities/lev-orlov/", "entities/reopening/",
    "entities/storm-of-2018/", "publishers/", "publishers/gazette/", "storylines/", "tags/", "tags/harbours/",
    "corrections/", "scales/", "about/",
  ]

  private static func built() throws -> BuiltSite {
    let built = try MiniSite(try Fixtures.read("golden/site.txt")).build()
    #expect(built.diagnostics == [])
    return built
  }

  private func compare(_ found: String, with name: String) throws {
    if Fixtures.isRecording { return try Fixtures.write(found, to: "golden/" + name) }
    #expect(try found == Fixtures.read("golden/" + name))
  }

  @Test("has the same main content on a page of each kind", arguments: pages)
  func mainContent(page: String) throws {
    let name = page.isEmpty ? "home" : page.dropLast().replacing("/", with: "-")
    // A tag a line, so that differences can be read.
    let main = try Self.built().main(page).replacing("><", with: ">\n<")
    #expect(!main.isEmpty)
    try compare(main + "\n", with: "main/\(name).html")
  }

  @Test(
    "has the same page for dead addresses, feeds and sitemap",
    arguments: ["404.html", "feed.xml", "corrections.xml", "sitemap.xml", "robots.txt"])
  func otherFiles(path: String) throws {
    let text = try Self.built().text(path)
    if path == "404.html" {
      #expect(text.contains("There is no such page"))
    } else {
      try compare(text, with: path)
    }
  }

  @Test("has these files and no others")
  func files() throws {
    // Assets bear the digest of their content in their names.
    let paths = try Self.built().paths.map { $0.replacing(/\.[0-9a-f]{10}\./, with: ".#.") }
    try compare(paths.map { $0 + "\n" }.joined(), with: "files.txt")
  }
}
