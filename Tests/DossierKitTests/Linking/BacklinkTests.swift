import DossierKit
import Testing

@Suite("Backlinks")
struct BacklinkTests {
  private let main: String

  init() throws {
    var text =
      MiniSite.base + """

        -- content/entities/people/ali.md --
        ---
        name: Ali
        description: Chief
        ---
        -- content/entities/events/meeting.md --
        ---
        name: The Meeting
        participants: [{id: ali, role: guest}]
        ---
        -- content/pages/about.md --
        ---
        title: About
        ---
        Who is [[ali]]?
        -- content/articles/on-ali.md --
        ---
        title: On Ali
        url: https://example.org/on
        publisher: press
        accessed: 2020-01-01
        published: 2011-01-01
        about: ali
        ---

        """
    let bodies = [
      ("2019-01-01", "Before. Gen. Ali, that is [[ali]], met U.S. officials. After."),
      ("2021-01-01", "- First item.\n- In a list, [[ali|the chief]] & \\<co>.\n"),
      ("2020-06-01", "| Who | What |\n|---|---|\n| [[ali]] | chief |\n"),
      ("2020-01-01", "Text[^1].\n\n[^1]: In a note, [[ali]]."),
      ("2018-01-01", "[[ali]] and [[ali|he]] in one sentence. [[ali]] two. [[ali]] three. [[ali]] four."),
    ]
    for (date, body) in bodies {
      text +=
        "-- content/briefings/b\(date).md --\n---\ntitle: Of \(date)\ndate: \(date)\nsources: [a1]\n---\n\(body)\n"
    }
    text +=
      "-- content/briefings/about-only.md --\n---\ntitle: About only\ndate: 2022-01-01\nsources: [a1]\nabout: [ali]\n---\n"
    let built = try MiniSite(text).build()
    #expect(built.report.outcome == .fine)
    main = built.main("entities/ali/")
  }

  @Test("stand in groups, newest first")
  func order() {
    let links = main.matches(of: /<h4><a href="([^"]+)"/).map { String($0.1) }
    #expect(
      links == [
        "/briefings/about-only/", "/briefings/b2021-01-01/", "/briefings/b2020-06-01/", "/briefings/b2020-01-01/",
        "/briefings/b2019-01-01/", "/briefings/b2018-01-01/", "/articles/on-ali/", "/entities/meeting/", "/about/",
      ])
    #expect(main.contains("<h3>1 stored article</h3>"))
    #expect(main.contains("<h3>1 entity</h3>"))
  }

  @Test("show the sentence with the mention marked, escaped, cut at no abbreviation")
  func contexts() {
    let contexts = main.matches(of: /<blockquote class="context"[^>]*>(.*?)<\/blockquote>/).map { String($0.1) }
    #expect(
      contexts == [
        "In a list, <mark>the chief</mark> &amp; &lt;co&gt;.", "<mark>Ali</mark> · chief",
        "In a note, <mark>Ali</mark>.",
        "Gen. <mark>Ali</mark>, that is Ali, met U.S. officials.",
        "<mark>Ali</mark> and he in one sentence.", "<mark>Ali</mark> two.", "<mark>Ali</mark> three.",
        "Who is <mark>Ali</mark>?",
      ])
  }

  @Test("count the mentions whose sentences they do not show")
  func count() {
    #expect(main.contains("and 2 more mentions"))
  }
}
