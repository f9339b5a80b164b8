import DossierKit
import Foundation
import Testing

@Suite("What a preview answers")
struct PreviewAnswerTests {
  @Test("a page is the page that a build publishes, with the script at its end")
  func page() throws {
    let preview = try Previewed()
    let built = try preview.files.build { $0.includesDrafts = true }
    let page = preview.page("/briefings/talks/")
    let script = try #require(page.firstRange(of: "<script src=\"/.dossier-preview/script.js\""))
    let end = try #require(page[script.lowerBound...].firstRange(of: "</script>"))
    let without = page[..<script.lowerBound] + page[end.upperBound...]
    #expect(without.hasSuffix("</body></html>"))
    #expect(String(without) == built.text("briefings/talks/index.html"))
  }

  @Test("what is no page has no script")
  func asset() throws {
    let answer = try Previewed().site.state.answer("/feed.xml")
    #expect(answer.outcome == .found)
    #expect(!String(decoding: answer.bytes, as: UTF8.self).contains("dossier-preview"))
  }

  @Test("what lies in static/ is answered as it is, hidden files among it, as soon as it is there")
  func statics() throws {
    let preview = try Previewed(
      "-- static/.well-known/security.txt --\nContact: a\n-- static/tool/index.html --\n<p>mine")
    #expect(preview.page("/.well-known/security.txt") == "Contact: a\n")
    #expect(preview.page("/tool/").hasPrefix("<p>mine"))
    #expect(preview.site.state.answer("/tool").outcome == .elsewhere("/tool/"))
    #expect(preview.site.state.answer("/files/new.pdf").outcome == .notFound)
    // Only a whole edition knows of new files.
    #expect(try !preview.save("-- static/files/new.pdf --\nnew"))
    try preview.site.rebuild()
    #expect(preview.page("/files/new.pdf") == "new\n")
    let answer = preview.site.state.answer("/files/new.pdf")
    #expect(answer.outcome == .found && answer.contentType == "application/pdf")
  }

  @Test("a picture that has become a link to a file elsewhere is not found")
  func linkedMedia() throws {
    let preview = try Previewed(
      """
      -- content/pages/map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>
      -- content/pages/maps.md --
      ---
      title: Maps
      ---
      ![A map](map.svg)
      -- content/captures/private.txt --
      A capture, which is never published.
      -- private.txt --
      A file of the reader's own.
      """)
    let source = try #require(preview.page("/maps/").firstMatch(of: /src="([^"]*map[^"]*)"/)?.1)
    let picture = preview.files.root + "/content/pages/map.svg"
    #expect(preview.site.state.answer(String(source)).outcome == .found)
    for target in ["../../private.txt", "../captures/private.txt"] {
      try FileManager.default.removeItem(atPath: picture)
      try FileManager.default.createSymbolicLink(atPath: picture, withDestinationPath: target)
      #expect(preview.site.state.answer(String(source)).outcome == .notFound)
      // Without the picture the page has an error, so the last good edition stays, in which there was one.
      try preview.site.rebuild()
      #expect(preview.site.state.answer(String(source)).outcome == .notFound)
    }
  }

  @Test("a page without its final slash leads to the one with it, and an unknown path to the 404 page")
  func folders() throws {
    let preview = try Previewed()
    #expect(preview.site.state.answer("/briefings/talks").outcome == .elsewhere("/briefings/talks/"))
    #expect(preview.site.state.answer("/nothing/").outcome == .notFound)
    #expect(preview.page("/nothing/").contains("There is no such page"))
    #expect(preview.site.state.answer("/content/briefings/talks.md").outcome == .notFound)
  }

  @Test("a site below a path is previewed there")
  func basePath() throws {
    let preview = try Previewed("-- dossier.yaml --\ntitle: T\nbase_url: https://example.org/dossier/\n")
    #expect(preview.site.state.answer("/").outcome == .elsewhere("/dossier/"))
    #expect(preview.site.state.answer("/dossier").outcome == .elsewhere("/dossier/"))
    #expect(preview.site.state.answer("/dossier/briefings/talks/").outcome == .found)
    #expect(preview.site.state.answer("/briefings/talks/").outcome == .notFound)
  }

  @Test("a draft is marked, what is published is not")
  func mark() throws {
    let preview = try Previewed()
    #expect(preview.page("/briefings/draft/").contains("role=\"note\" lang=\"en\" dir=\"ltr\""))
    #expect(preview.page("/briefings/draft/").contains("Draft — not published"))
    #expect(!preview.page("/briefings/talks/").contains("dossier-preview-mark"))
  }

  @Test("the validator of a page changes with its bytes and stays with them")
  func validator() throws {
    let preview = try Previewed()
    let before = preview.site.state.answer("/briefings/talks/").entityTag
    #expect(preview.site.state.answer("/briefings/talks/").entityTag == before)
    try preview.files.write(
      "---\ntitle: Others\ndate: 2020-01-14\n---\nOther [@report].\n", to: "content/briefings/talks.md")
    try preview.site.rebuild()
    #expect(preview.site.state.answer("/briefings/talks/").entityTag != before)
  }

  @Test("a site that never was without errors says so, and shows itself when they are mended")
  func waiting() throws {
    let preview = try Previewed(
      "-- content/briefings/bad.md --\n---\ntitle: Bad\ndate: 2020-01-01\n---\nOf [[nobody]].\n")
    #expect(preview.site.state.answer("/").outcome == .unavailable)
    #expect(preview.page("/").contains("Nothing to show yet"))
    #expect(preview.site.state.json(forPage: "/").contains("content/briefings/bad.md"))
    try preview.files.remove("content/briefings/bad.md")
    try preview.site.rebuild()
    #expect(preview.site.state.answer("/").outcome == .found)
  }
}
