import DossierKit
import SiteTesting
import Testing

@Suite("Different things have different addresses")
struct AddressTests {
  private static func briefing(_ id: String, _ tags: String) -> String {
    "-- dossier.yaml --\ntitle: T\nbase_url: https://example.org/\nchecks: {missing-sources: off}\n-- content/briefings/\(id).md --\n---\ntitle: \(id)\ndate: 2020-01-01\ntags: \(tags)\n---\n"
  }

  @Test("tags that differ in marks alone are not one, whichever file comes first")
  func tags() throws {
    let all = [("a", "C++"), ("b", "C#"), ("c", "C"), ("d", "R&D"), ("e", "R D"), ("f", "C-plus-plus")]
    for order in [all, all.reversed()] {
      let text = order.enumerated().map { Self.briefing("\($0)-\($1.0)", "['\($1.1)']") }.joined()
      let built = try MiniSite(text).build()
      let slugs = [
        ("c-plus-plus-2", "a"), ("c-sharp", "b"), ("c", "c"), ("r-d-2", "d"), ("r-d", "e"), ("c-plus-plus", "f"),
      ]
      for (slug, id) in slugs {
        let members = all.map(\.0).filter { built.main("tags/\(slug)/").contains("-\($0)/\"") }
        #expect(members == [id], "\(slug)")
      }
      #expect(built.main("tags/").contains("C++") && built.main("tags/").contains("R&amp;D"))
    }
  }

  @Test("a tag is one however its case, accents and blanks are typed, and as a hashtag")
  func spellings() throws {
    let built = try MiniSite(
      Self.briefing("a", "[Press Freedom]") + Self.briefing("b", "[press-freedom]")
        + Self.briefing("c", "['#press_freedom']")
    ).build()
    for id in ["a", "b", "c"] { #expect(built.main("tags/press-freedom/").contains("/briefings/\(id)/")) }
    #expect(built.paths.filter { $0.hasPrefix("tags/") }.count == 2)
  }

  @Test("publishers whose names differ in marks alone have pages of their own")
  func publishers() throws {
    func article(_ id: String, _ publisher: String) -> String {
      """
      -- content/articles/\(id).md --
      ---
      title: \(id)
      url: https://example.com/\(id)
      publisher: "\(publisher)"
      accessed: 2020-01-01
      published: 2019-01-01
      ---

      """
    }
    let built = try MiniSite(article("x", "Post!") + article("y", "Post") + article("z", "Post?")).build()
    #expect(built.main("publishers/post/").contains("/articles/y/"))
    #expect(built.main("publishers/post-2/").contains("/articles/x/"))
    #expect(built.main("publishers/post-3/").contains("/articles/z/"))
  }

  @Test("old addresses that differ in case only are an error, of one document or of two")
  func redirects() throws {
    func page(_ id: String, _ old: String) -> String {
      "-- content/pages/\(id).md --\n---\ntitle: \(id)\nredirect_from: \(old)\n---\n"
    }
    #expect(try MiniSite(page("p", "[/case/, /Case/]")).build().report.diagnostics.map(\.code) == [.pathCollision])
    #expect(
      try MiniSite(page("p", "/case/") + page("q", "/Case/")).build().report.diagnostics.map(\.code) == [.pathCollision]
    )
    #expect(try MiniSite(page("case", "/Case/")).build().report.diagnostics.map(\.code) == [.pathCollision])
  }
}
