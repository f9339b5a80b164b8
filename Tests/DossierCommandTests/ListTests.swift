import Foundation
import Testing

@Suite struct ListTests {
  private let site: MiniSite

  init() throws {
    let files = [
      "content/briefings/a-draft.md": MiniSite.briefing("status: draft\n").replacing("The talks", with: "Unfinished"),
      "content/briefings/b-review.md": MiniSite.briefing("status: review\n"),
      "content/briefings/c-embargo.md": MiniSite.briefing("embargo: 2031-05-01T12:00Z\n"),
      "content/briefings/d-future.md": MiniSite.briefing().replacing("2020-01-14", with: "2030-02-03"),
      "content/briefings/e-internal.md": MiniSite.briefing("visibility: internal\n"),
      "content/briefings/f-red.md": MiniSite.briefing("tlp: RED\n"),
      "content/articles/unread.md": MiniSite.article().replacing("A report", with: "Nobody's source"),
      "content/entities/people/boris.md": MiniSite.person("Boris Lonely"),
      "content/entities/organizations/news.md": "---\nname: News\n---\n",
    ]
    site = try MiniSite(MiniSite.whole.merging(files) { $1 })
  }

  @Test func draftsAreWhatIsBeingWritten() throws {
    let run = try site.run("list", "drafts")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        content/briefings/a-draft.md:  Unfinished (a draft)
        content/briefings/b-review.md: The talks  (in review)

        """)
  }

  @Test func futureTellsWhenADocumentAppears() throws {
    #expect(
      try site.run("list", "future", "--now", "2026-01-01").output == """
        content/briefings/c-embargo.md: The talks (under embargo, appears 2031-05-01T12:00:00Z)
        content/briefings/d-future.md:  The talks (dated in the future, appears 2030-02-03)

        """)
    #expect(try site.run("list", "future", "--now", "2031-05-01T12:00Z").output == "")
  }

  @Test func hiddenTellsWhyEachDocumentIsLeftOut() throws {
    let lines = try site.run("list", "hidden", "--now", "2026-01-01").output.split(separator: "\n")
    let reasons = lines.map { $0.replacing(#/ +/#, with: " ") }
    #expect(
      reasons == [
        "content/briefings/a-draft.md: Unfinished (a draft)",
        "content/briefings/b-review.md: The talks (in review)",
        "content/briefings/c-embargo.md: The talks (under embargo, appears 2031-05-01T12:00:00Z)",
        "content/briefings/d-future.md: The talks (dated in the future, appears 2030-02-03)",
        "content/briefings/e-internal.md: The talks (internal)",
        "content/briefings/f-red.md: The talks (marked TLP:RED)",
      ])
  }

  @Test func orphansAndUnusedAreWhatNothingRefersTo() throws {
    #expect(
      try site.run("list", "orphans").output
        == "content/entities/people/boris.md: Boris Lonely (nothing refers to it)\n")
    #expect(
      try site.run("list", "unused").output
        == "content/articles/unread.md: Nobody's source (no briefing cites it)\n")
  }

  @Test func suggestSaysThatAHiddenDocumentWasNotLookedAt() throws {
    let run = try site.run("suggest", "content/briefings/a-draft.md")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: ‘content/briefings/a-draft.md’ is not on the site and was not looked at
           = help: ‘dossier list hidden’ tells why; ‘-D’ includes drafts

        """)
    #expect(try site.run("suggest", "content/briefings/a-draft.md", "-D").status == 0)
  }

  @Test("list without a word names the lists, and that is no mistake") func words() throws {
    let run = try site.run("list")
    #expect(run.status == 0 && run.errors == "")
    for word in ["drafts", "future", "hidden", "orphans", "unused", "next"] {
      #expect(run.output.contains("\n\(word) "), "\(word)")
    }
  }

  @Test("list next prints each moment at which the site will change, with document and reason") func next() throws {
    try site.write(MiniSite.briefing("expires: 2027-01-01\n"), to: "content/briefings/g-short.md")
    try site.write(MiniSite.briefing("embargo: 2028-01-01\nstatus: draft\n"), to: "content/briefings/h-never.md")
    let run = try site.run("list", "next", "--now", "2026-01-01")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output.replacing(#/ +/#, with: " ") == """
        2027-01-01T00:00:00Z content/briefings/g-short.md: The talks (leaves: it expires)
        2030-02-03T00:00:00Z content/briefings/d-future.md: The talks (appears: its date is reached)
        2031-05-01T12:00:00Z content/briefings/c-embargo.md: The talks (appears: its embargo ends)

        """)
    #expect(try site.run("list", "next", "--now", "2031-05-01T12:00Z").output == "")
    let json = try site.run("list", "next", "--now", "2026-01-01", "--format", "json", "--future").output
    let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let moments = try #require(list["moments"] as? [[String: Any]])
    #expect(moments.compactMap { $0["id"] as? String } == ["g-short", "c-embargo"])
    #expect(moments.first?["seconds"] as? Int == 1_798_761_600 && moments.first?["effect"] as? String == "leaves")
  }

  @Test("the summary counts what is held back, such as a year with a slip, and names the list") func heldBack() throws {
    let site = try MiniSite(
      MiniSite.whole.merging([
        "content/briefings/slip.md": MiniSite.briefing().replacing("2020-01-14", with: "2201-01-14")
      ]) { $1 })
    for command in ["build", "check"] {
      #expect(try site.run(command).output.contains("\n1 held back: see ‘dossier list hidden’\n"))
    }
    // A build that sees at a glance that nothing has changed says the same.
    #expect(try site.run("build").output.hasSuffix("\n1 held back: see ‘dossier list hidden’\n"))
    #expect(try !site.run("build", "--future").output.contains("held back"))
  }

  @Test func jsonListsTheSame() throws {
    let run = try site.run("list", "future", "--now", "2026-01-01", "--format", "json")
    let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let documents = try #require(list["documents"] as? [[String: Any]])
    #expect(list["list"] as? String == "future")
    #expect(documents.compactMap { $0["id"] as? String } == ["c-embargo", "d-future"])
    #expect(documents.last?["appears"] as? String == "2030-02-03")
  }

  @Test func aListThatMayLackDocumentsSaysSo() throws {
    let site = try MiniSite(MiniSite.whole.merging(["content/briefings/b.md": "---\ntitle: [\n---\n"]) { $1 })
    let run = try site.run("list", "drafts")
    #expect(run.status == 1)
    #expect(run.errors == "1 error in the content: the list may lack documents; see ‘dossier check’\n")
  }
}
