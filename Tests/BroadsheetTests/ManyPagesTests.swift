import SiteTesting
import Testing

@Suite("A site of very many free pages")
struct ManyPagesTests {
  private func site(_ count: Int) throws -> BuiltSite {
    try MiniSite(
      (0..<count).map { "-- content/pages/p\($0 + 100).md --\n---\ntitle: Page \($0 + 100)\n---\nWords.\n" }.joined()
    )
    .build()
  }

  @Test("lists forty of them at the foot of each page")
  func forty() throws {
    let built = try site(40)
    #expect(built.page("p100/").contains("href=\"/p139/\""))
    #expect(!built.page("").contains("part-pages"))
  }

  @Test("leads from every page to the front page, where all are listed")
  func more() throws {
    let built = try site(60)
    let other = built.page("tags/")
    #expect(other.contains("href=\"/p139/\"") && !other.contains("href=\"/p140/\""))
    #expect(other.contains("<a href=\"/#part-pages\">All pages</a>"))
    #expect((100..<160).allSatisfy { built.main("").contains("href=\"/p\($0)/\"") })
    #expect(built.main("").contains("id=\"part-pages\""))
  }
}
