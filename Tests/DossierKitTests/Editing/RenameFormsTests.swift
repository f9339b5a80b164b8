import Foundation
import Testing

@testable import DossierKit

/// What a file may look like, and what of it a rename must leave alone.
@Suite struct RenameFormsTests {
  @Test func lineEndsMarksAndBlanksStay() throws {
    let site = try MiniSite(
      """
      -- content/entities/people/ali.md (bytes) --
      \\xEF\\xBB\\xBF---\\r
      name: Ali\\r
      description: A chief   \\r
      redirect_from:\\r
        - /old/   # the first\\r
      # the end\\r
      ---  \\r
      Of [[ali]].  \\r
      No end
      -- content/briefings/b.md (bytes) --
      \\xEF\\xBB\\xBF---\\r
      title: T\\r
      date: 2020-01-01\\r
      about: [ ali ,ali-two ]\\r
      ---\\r
      \\tCode [[ali]]\\r
      \\r
      [[ali]]\\t\\r
      -- content/entities/people/ali-two.md --
      ---
      name: Two
      description: D
      ---
      """)
    let before = try site.contents()
    try site.rename("ali", to: "zoe")
    let after = try site.contents()
    #expect(
      after["content/entities/people/zoe.md"]
        == before["content/entities/people/ali.md"]?.replacing("[[ali]]", with: "[[zoe]]")
        .replacing("# the first\r\n", with: "# the first\r\n  - ali\r\n"))
    #expect(
      after["content/briefings/b.md"]
        == before["content/briefings/b.md"]?.replacing("[ ali ,", with: "[ zoe ,")
        .replacing("\n[[ali]]", with: "\n[[zoe]]").replacing("\r\n[[ali]]", with: "\r\n[[zoe]]"))
    #expect(after["content/briefings/b.md"]?.contains("Code [[ali]]") == true)
  }

  @Test(arguments: [
    ("redirect_from: []", "redirect_from: [ali]"), ("redirect_from:", "redirect_from: [ali]"),
    ("redirect_from: ~", "redirect_from: [ali]"), ("redirect_from: /a/", "redirect_from: [/a/, ali]"),
    ("redirect_from: '/a/' # one", "redirect_from: ['/a/', ali] # one"),
    ("redirect_from: [/a/, \"/b/\"]", "redirect_from: [/a/, \"/b/\", ali]"),
    ("redirect_from: [/a/, /b/, ]", "redirect_from: [/a/, /b/, ali, ]"),
    ("redirect_from:\n- /a/\n- /b/ # two", "redirect_from:\n- /a/\n- /b/ # two\n- ali"),
    ("redirectFrom: [/a/]", "redirectFrom: [/a/, ali]"), ("x_a: 1", "x_a: 1\nredirect_from: [ali]"),
    ("ed_note: |+\n  Ask.\n\n", "ed_note: |+\n  Ask.\n\n\nredirect_from: [ali]"),
  ])
  func theOldIdJoinsWhateverRedirectsThereAre(_ before: String, _ after: String) throws {
    let site = try MiniSite("")
    try site.write("---\nname: Ali\ndescription: D\n\(before)\n---\n", to: "content/entities/people/ali.md")
    try site.rename("ali", to: "b")
    #expect(try site.content("content/entities/people/b.md") == "---\nname: Ali\ndescription: D\n\(after)\n---\n")
  }

  @Test func anIdOfItsOwnChangesInTheFileAndTheFileStays() throws {
    let site = try MiniSite(
      """
      -- content/briefings/2020/first.md --
      ---
      id: "talks"  # short
      title: talks
      date: 2020-01-01
      ---
      -- content/briefings/second.md --
      ---
      title: Second
      date: 2020-01-02
      follows: talks
      supersedes: talks
      ---
      [It](2020/first.md) and [it](briefing:talks) and [[talks]].
      """)
    let report = try site.rename("talks", to: "first-talks")
    #expect(report.moved == nil)
    #expect(
      try site.content("content/briefings/2020/first.md")
        == "---\nid: \"first-talks\"  # short\ntitle: talks\ndate: 2020-01-01\nredirect_from: [talks]\n---\n")
    #expect(
      try site.content("content/briefings/second.md").hasSuffix(
        """
        follows: first-talks
        supersedes: first-talks
        ---
        [It](2020/first.md) and [it](briefing:first-talks) and [[first-talks]].

        """))
  }

  @Test func articlesBriefingsAndPagesAreRenamedToo() throws {
    let site = try MiniSite(
      """
      -- content/articles/2020/about.md --
      ---
      title: A
      url: https://example.org/
      publisher: P
      published: 2020
      accessed: 2020-01-01
      origin: b
      ---
      -- content/articles/b.md --
      ---
      title: B
      url: https://example.org/
      publisher: P
      published: 2020
      accessed: 2020-01-01
      ---
      -- content/pages/terms.md --
      ---
      title: Terms
      ---
      See [b](../articles/b.md).
      -- content/briefings/t.md --
      ---
      title: T
      date: 2020-01-01
      about: []
      sources: [about, {id: b, quote: "about b"}]
      judgments: [{text: b, sources: [b, about]}]
      ---
      [@b; @about, ¶3] [@about, b; @b] [terms](../pages/terms.md) [a](/terms/)
      """)
    try site.rename("about", to: "first")
    try site.rename("b", to: "second")
    try site.rename("terms", to: "conditions")
    #expect(try site.content("content/articles/2020/first.md").contains("origin: second\n"))
    #expect(try site.content("content/pages/conditions.md").contains("[b](../articles/second.md)"))
    #expect(
      try site.content("content/briefings/t.md") == """
        ---
        title: T
        date: 2020-01-01
        about: []
        sources: [first, {id: second, quote: "about b"}]
        judgments: [{text: b, sources: [second, first]}]
        ---
        [@second; @first, ¶3] [@first, b; @second] [terms](../pages/conditions.md) [a](/terms/)

        """)
    let built = try site.build()
    #expect(built.diagnostics.filter { $0.contains(" error ") } == [])
    #expect(built.text("articles/b/index.html").contains("/articles/second/"))
  }

  @Test func idsInAnyScriptAndSpellingAreFound() throws {
    let site = try MiniSite(
      """
      -- content/entities/people/مملوك.md --
      ---
      name: Mamlouk
      description: D
      ---
      -- content/entities/people/zoe\u{0301}.md --
      ---
      name: Zoé
      description: D
      homonyms: [zo\u{00E9}]
      ---
      [[مملوك]] [a](entity:%D9%85%D9%85%D9%84%D9%88%D9%83) [b](%d9%85%d9%85%d9%84%d9%88%d9%83.md) [[zo\u{00E9}]]
      """)
    try site.rename("مملوك", to: "öcalan")
    try site.rename("zo\u{00E9}", to: "zoe")
    #expect(
      try site.content("content/entities/people/zoe.md").contains(
        """
        homonyms: [zoe]
        redirect_from: [zoe\u{0301}]
        ---
        [[öcalan]] [a](entity:%C3%B6calan) [b](%C3%B6calan.md) [[zoe]]
        """))
  }

  @Test func whereAReferenceIsWrittenInEscapesTheEditIsRefused() throws {
    let site = try MiniSite(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali
      description: D
      ---
      -- content/briefings/b.md --
      ---
      title: T
      date: 2020-01-01
      about: "\\u0061li"
      ---
      """)
    let before = try site.contents()
    let error = #expect(throws: EditError.self) { try site.rename("ali", to: "b2") }
    #expect(
      error?.message
        == "‘content/briefings/b.md’ refers to ‘ali’ in a spelling that cannot be changed with certainty")
    #expect(try site.contents() == before)
  }

  @Test func namesOfKeysAndOtherWordsAreNoReferences() throws {
    let site = try MiniSite(
      """
      -- content/entities/topics/about.md --
      ---
      name: Everything
      about: about
      tags: [about]
      ---
      about [[about]] about
      -- content/entities/topics/tags.md --
      ---
      name: Tags
      description: "about: tags"
      resolve: {about: about, 'about' : tags}
      mentions:
      - about
      ---
      """)
    try site.rename("about", to: "all")
    #expect(
      try site.contents() == [
        "content/entities/topics/all.md": """
        ---
        name: Everything
        about: all
        tags: [about]
        redirect_from: [about]
        ---
        about [[all]] about

        """,
        "content/entities/topics/tags.md": """
        ---
        name: Tags
        description: "about: tags"
        resolve: {about: all, 'about' : tags}
        mentions:
        - all
        ---

        """,
      ])
  }
}
