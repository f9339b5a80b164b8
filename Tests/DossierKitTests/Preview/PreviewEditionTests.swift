import DossierKit
import Testing

@Suite("Editions of a preview")
struct PreviewEditionTests {
  private func briefing(_ body: String, title: String = "The talks", more: String = "") -> String {
    "-- content/briefings/talks.md --\n---\ntitle: \(title)\ndate: 2020-01-14\n\(more)---\n\(body) [@report].\n"
  }

  @Test("a new text is shown at once, just as the whole edition shows it")
  func body() throws {
    let preview = try Previewed()
    #expect(try preview.save(briefing("A storm came. Anna Example stayed.")))
    let quick = preview.page("/briefings/talks/")
    #expect(quick.contains("A storm came. <a"))
    try preview.site.rebuild()
    #expect(preview.page("/briefings/talks/") == quick)
  }

  @Test("a new title is shown at once on the page, and with the whole edition on all others")
  func title() throws {
    let preview = try Previewed()
    #expect(try preview.save(briefing("It began.", title: "New title")))
    #expect(preview.page("/briefings/talks/").contains("New title"))
    try preview.site.rebuild()
    #expect(preview.page("/briefings/").contains("New title"))
  }

  @Test("a new alias becomes a link at once in every text, and with the whole edition its page tells of them")
  func alias() throws {
    let preview = try Previewed()
    let link = "<a class=\"entity person\" href=\"/entities/anna/\">Annie</a>"
    #expect(!preview.page("/briefings/draft/").contains(link))
    let entity =
      "-- content/entities/people/anna.md --\n---\nname: Anna Example\ndescription: A witness\naliases: [Annie]\n---\n"
    #expect(try preview.save(entity))
    #expect(preview.page("/briefings/draft/").contains(link))
    try preview.site.rebuild()
    #expect(preview.page("/briefings/draft/").contains(link))
    #expect(preview.page("/entities/anna/").contains("The draft"))
  }

  @Test("a document that comes under embargo or becomes internal is never shown again, not even for a moment")
  func hidden() throws {
    for line in ["embargo: 2030-01-01\n", "visibility: internal\n", "tlp: RED\n"] {
      let preview = try Previewed()
      #expect(try !preview.save(briefing("Sealed sentence", title: "Sealed title", more: line)))
      #expect(!preview.page("/briefings/talks/").contains("Sealed"))
      try preview.site.rebuild()
      #expect(preview.site.state.answer("/briefings/talks/").outcome == .notFound)
      for (path, _) in try preview.files.build().files {
        #expect(!preview.page("/" + path).contains("Sealed"), "\(path) after \(line)")
      }
    }
  }

  @Test(
    "what would move, add or drop pages, or has errors, waits for the whole edition",
    arguments: [
      "-- content/briefings/new.md --\n---\ntitle: New\ndate: 2020-01-01\n---\nNew [@report].\n",
      "-- content/briefings/talks.md --\n---\ntitle: T\ndate: 2021-01-14\n---\nText [@report].\n",
      "-- content/briefings/talks.md --\n---\nid: other\ntitle: T\ndate: 2020-01-14\n---\nText [@report].\n",
      "-- content/briefings/talks.md --\n---\ntitle: T\ndate: 2020-01-14\n---\nText [[nobody]] [@report].\n",
      "-- content/briefings/talks.md --\nno front matter\n",
      "-- content/briefings/talks.md --\n---\ntitle: T\ndate: 2020-01-14\nstatus: withdrawn\n---\nText [@report].\n",
      "-- content/entities/people/anna.md --\n---\nname: Berta\ndescription: W\n---\n",
      "-- dossier.yaml --\ntitle: Other\nbase_url: https://example.org/\n",
    ])
  func refused(change: String) throws {
    let preview = try Previewed()
    let before = preview.page("/briefings/talks/")
    #expect(try !preview.save(change))
    #expect(preview.page("/briefings/talks/") == before)
  }

  @Test("errors keep the last good pages, name file and line, and are gone when they are mended")
  func errors() throws {
    let preview = try Previewed()
    let good = preview.page("/briefings/talks/")
    #expect(try !preview.save(briefing("Of [[nobody]]")))
    try preview.site.rebuild()
    #expect(preview.page("/briefings/talks/") == good)
    let state = preview.site.state.json(forPage: "/briefings/talks/")
    #expect(state.contains("\"stale\": true"))
    #expect(state.contains("\"file\": \"content/briefings/talks.md\""))
    #expect(state.contains("\"line\": 5"))
    #expect(try preview.save(briefing("Of Anna Example")))
    try preview.site.rebuild()
    #expect(preview.site.state.json(forPage: "/").contains("\"stale\": false"))
    #expect(preview.page("/briefings/talks/").contains("Of <a"))
  }

  @Test("the version that a page is told is its own: another page's change leaves it")
  func versions() throws {
    let preview = try Previewed()
    let (scales, talks) = (version("/scales/", preview), version("/briefings/talks/", preview))
    #expect(try preview.save(briefing("Another text")))
    #expect(version("/scales/", preview) == scales)
    #expect(version("/briefings/talks/", preview) != talks)
    #expect(preview.page("/briefings/talks/").contains(version("/briefings/talks/", preview)))
  }

  private func version(_ path: String, _ preview: Previewed) -> String {
    let json = preview.site.state.json(forPage: path)
    return json.split(separator: "\"").first { $0.utf8.count == 24 }.map(String.init) ?? "none"
  }

  @Test("an edition that is overtaken leaves what is shown as it is, and the next one has everything")
  func abandoned() throws {
    let preview = try Previewed()
    #expect(try preview.save(briefing("First")))
    #expect(throws: CancellationError.self) { try preview.site.rebuild { true } }
    #expect(preview.page("/briefings/talks/").contains("First"))
    #expect(try preview.save(briefing("Second")))
    #expect(preview.page("/briefings/talks/").contains("Second"))
    try preview.site.rebuild()
    #expect(preview.page("/briefings/talks/").contains("Second"))
  }
}
