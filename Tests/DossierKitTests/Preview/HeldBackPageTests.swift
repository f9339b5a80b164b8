import DossierKit
import Testing

@Suite("In a preview, the address of what is held back")
struct HeldBackPageTests {
  private let preview: Previewed

  init() throws {
    preview = try Previewed(
      """
      -- content/briefings/embargoed.md --
      ---
      title: The zebra plan
      date: 2020-01-14
      embargo: 2031-05-01T12:00Z
      ---
      Zebra words [@report].
      -- content/pages/inside.md --
      ---
      title: The zebra page
      visibility: internal
      ---
      -- content/entities/people/zed.md --
      ---
      name: Zed Zebra
      tlp: RED
      ---
      """)
  }

  @Test("says until when and why, and nothing of the document")
  func embargo() {
    let answer = preview.site.state.answer("/briefings/embargoed/")
    #expect(answer.outcome == .notFound)
    let page = preview.page("/briefings/embargoed/")
    #expect(page.contains("Held back until 2031-05-01T12:00:00Z: under embargo."))
    #expect(preview.page("/briefings/embargoed") == page && preview.page("/briefings/embargoed/index.html") == page)
    #expect(preview.page("/inside/").contains("Held back: internal."))
    #expect(preview.page("/entities/zed/").contains("Held back: marked TLP:RED."))
    for path in ["/briefings/embargoed/", "/inside/", "/entities/zed/"] {
      #expect(!preview.page(path).lowercased().contains("zebra"), "\(path)")
    }
  }

  @Test("is a page that no build publishes")
  func builds() throws {
    let built = try preview.files.build()
    #expect(!built.files.values.contains { String(decoding: $0, as: UTF8.self).contains("Held back") })
    #expect(built.files["briefings/embargoed/index.html"] == nil)
    #expect(preview.page("/nothing/").contains("There is no such page"))
  }
}
