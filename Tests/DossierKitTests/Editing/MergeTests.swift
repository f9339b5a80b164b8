import Foundation
import Testing

@testable import DossierKit

@Suite struct MergeTests {
  private static let site = """
    -- content/entities/people/mamlouk.md --
    ---
    # The older record
    name: Ali Mamlouk
    description: Syrian intelligence chief
    aliases: [Ali Mamluk, {name: علي مملوك, lang: ar}]   # from the press
    weak_aliases: Mamlouk
    born: 1946
    tags:
      - syria
      - security
    relations:
      - {id: bureau, role: director, from: 2012}
    same_as: https://example.org/mamlouk
    redirect_from: /who/mamlouk/
    merged_from: [mamluk]
    homonyms: [ali-mamlouk]
    x_desk: ours
    ---
    He directs [[bureau]].[^1]

    [^1]: So [[mamlouk|he]] says.
    -- content/entities/people/ali-mamlouk.md --
    ---
    name: ʿAlī Mamlūk
    description: Head of the bureau
    aliases: [ali mamluk]
    tags: security
    homonyms:
      - mamlouk   # or not
    ---
    A record.
    -- content/entities/organizations/bureau.md --
    ---
    name: Bureau
    relations:
      - {id: mamlouk, role: head}
    ---
    -- content/briefings/talks.md --
    ---
    title: Talks
    date: 2020-01-14
    about: [mamlouk, ali-mamlouk, bureau]
    mentions:
      - ali-mamlouk
      - mamlouk   # twice
    places: [bureau, mamlouk]
    visibility: internal
    ---
    [[mamlouk]] and [[ali-mamlouk]], [[Ali Mamlouk]], [him](../entities/people/mamlouk.md#x), [[mamluk]].
    """

  @Test func theEntityThatStaysSaysAllThatBothSaid() throws {
    let site = try MiniSite(Self.site)
    let report = try site.merge("mamlouk", into: "ali-mamlouk")
    #expect(
      try site.content("content/entities/people/ali-mamlouk.md") == """
        ---
        name: ʿAlī Mamlūk
        description: Head of the bureau
        aliases: [Ali Mamlouk, ali mamluk, {name: علي مملوك, lang: ar}]
        tags: [security, syria]
        homonyms:
          # or not
        weak_aliases: Mamlouk
        born: 1946
        relations:
          - {id: bureau, role: director, from: 2012}
        same_as: https://example.org/mamlouk
        x_desk: ours
        redirect_from: [/who/mamlouk/]
        merged_from: [mamluk, mamlouk]
        # merged from mamlouk:
        #   # The older record
        #   name: Ali Mamlouk
        #   description: Syrian intelligence chief
        #   aliases: [Ali Mamluk, {name: علي مملوك, lang: ar}]   # from the press
        ---
        A record.

        He directs [[bureau]].[^1]

        [^1]: So [[ali-mamlouk|he]] says.

        """)
    #expect(report.unjoined.map(\.text) == ["description: Syrian intelligence chief"])
    #expect(!FileManager.default.fileExists(atPath: site.root + "/content/entities/people/mamlouk.md"))
  }

  @Test func everyReferenceLeadsToItAndNoListHoldsItTwice() throws {
    let site = try MiniSite(Self.site)
    try site.merge("mamlouk", into: "ali-mamlouk")
    #expect(
      try site.content("content/briefings/talks.md") == """
        ---
        title: Talks
        date: 2020-01-14
        about: [ali-mamlouk, bureau]
        mentions:
          - ali-mamlouk
          # twice
        places: [bureau, ali-mamlouk]
        visibility: internal
        ---
        [[ali-mamlouk]] and [[ali-mamlouk]], [[Ali Mamlouk]], [him](../entities/people/ali-mamlouk.md#x), [[mamluk]].

        """)
    #expect(
      try site.content("content/entities/organizations/bureau.md").contains("  - {id: ali-mamlouk, role: head}\n"))
    let built = try site.build()
    #expect(built.report.count(of: .error) == 0, "\(built.diagnostics)")
    #expect(built.text("entities/mamlouk/index.html").contains("/entities/ali-mamlouk/"))
    #expect(built.text("entities/mamluk/index.html").contains("/entities/ali-mamlouk/"))
  }

  @Test func linksToAFileInAnotherFolderGetItsWholePath() throws {
    let site = try MiniSite(
      """
      -- content/entities/places/a.md --
      ---
      name: A
      ---
      -- content/entities/places/asia/b.md --
      ---
      name: B
      ---
      -- content/pages/p.md --
      ---
      title: P
      ---
      [a](../entities/places/a.md#x) [a](/entities/places/a.md "A") <entity:a> [a][l]

      [l]: <../entities/places/a.md>
      """)
    try site.merge("a", into: "b")
    #expect(
      try site.content("content/pages/p.md").hasSuffix(
        """
        [a](../entities/places/asia/b.md#x) [a](/entities/places/asia/b.md "A") <entity:b> [a][l]

        [l]: <../entities/places/asia/b.md>

        """))
    #expect(
      try site.content("content/entities/places/asia/b.md") == "---\nname: B\naliases: [A]\nmerged_from: [a]\n---\n")
  }

  @Test(arguments: [
    ("talks", "bureau", "‘talks’ is a briefing, and only entities can be merged"),
    ("bureau", "mamlouk", "‘bureau’ is an organization, and ‘mamlouk’ is a person"),
    ("bureau", "bureau", "‘bureau’ cannot be merged into itself"),
    ("buro", "bureau", "no document has the id ‘buro’"),
    (
      "secret", "mamlouk",
      "‘secret’ has ‘visibility: internal’, ‘mamlouk’ has no ‘visibility’: merged, what one hides the other would publish"
    ),
    (
      "wife", "mamlouk",
      "‘wife’ names ‘mamlouk’ under ‘relations’ (content/entities/people/wife.md:4), which would then be itself"
    ),
    ("fence", "open", "the text of ‘fence’ would mean something else behind that of ‘open’"),
    ("label", "labels", "the text of ‘label’ would mean something else behind that of ‘labels’"),
  ])
  func whatCannotBeOneIsRefused(_ old: String, _ new: String, _ message: String) throws {
    let site = try MiniSite(Self.site)
    let texts = [
      ("secret", "visibility: internal\n", ""), ("wife", "relations: [{id: mamlouk, role: husband}]\n", ""),
      ("fence", "", "Text."), ("open", "", "```\ncode"), ("label", "", "[a]\n\n[a]: https://b.example"),
      ("labels", "", "[a]\n\n[a]: https://a.example"),
    ]
    for (id, field, body) in texts {
      try site.write(
        "---\nname: N\(id)\ndescription: D\n\(field)---\n\(body)\n", to: "content/entities/people/\(id).md")
    }
    let before = try site.contents()
    let error = #expect(throws: EditError.self) { try site.merge(old, into: new) }
    #expect(error?.message == message)
    #expect(try site.contents() == before)
  }

  @Test func onlyReferencesToTheOtherOneAreReferences() throws {
    let site = try MiniSite(
      """
      -- content/entities/topics/a.md --
      ---
      name: A
      tags: [b]
      resolve: {X: b}
      ---
      -- content/entities/topics/b.md --
      ---
      name: B
      homonyms: a
      tags: a
      ---
      """)
    try site.merge("a", into: "b")
    #expect(
      try site.content("content/entities/topics/b.md") == """
        ---
        name: B
        homonyms: []
        tags: [a, b]
        resolve: {X: b}
        aliases: [A]
        merged_from: [a]
        ---

        """)
  }

  @Test func aDryRunWritesNothing() throws {
    let site = try MiniSite(Self.site)
    let before = try site.contents()
    let report = try site.merge("mamlouk", into: "ali-mamlouk") { $0.isDryRun = true }
    #expect(report.deleted == "content/entities/people/mamlouk.md")
    #expect(report.changes.count == 8)
    #expect(try site.contents() == before)
  }

  @Test func lineEndsAreThoseOfTheFileThatStays() throws {
    let site = try MiniSite("")
    try site.write(
      "---\nname: A\nx_a: |\n  one\n  two\n---\nText.\n\nMore.\n", to: "content/entities/topics/a.md")
    try site.write("\u{FEFF}---\r\nname: B\r\n---\r\nOwn.\r\n", to: "content/entities/topics/b.md")
    try site.merge("a", into: "b")
    #expect(
      try site.content("content/entities/topics/b.md")
        == "\u{FEFF}---\r\nname: B\r\nx_a: |\r\n  one\r\n  two\r\naliases: [A]\r\nmerged_from: [a]\r\n---\r\n"
        + "Own.\r\n\r\nText.\r\n\r\nMore.\r\n")
  }

  @Test func recordsOfSeveralLinesKeepTheirOrder() throws {
    let site = try MiniSite("")
    try site.write(
      """
      ---
      name: 'Ann: "the" first'
      description: >-
        A long
        description
      positions:
        - title: Chief
          from: 2012
        - {title: Deputy, until: 2012}
      aliases: ["null", "a, b"]
      ---

      """, to: "content/entities/people/a.md")
    try site.write(
      "---\nname: B\ndescription: D\npositions:\n  - title: Minister\n    from: 2020\n---\n",
      to: "content/entities/people/b.md")
    let report = try site.merge("a", into: "b")
    #expect(report.unjoined.map(\.text) == ["description: A long description"])
    #expect(
      try site.content("content/entities/people/b.md") == """
        ---
        name: B
        description: D
        positions:
          - {title: Chief, from: 2012}
          - {title: Deputy, until: 2012}
          - title: Minister
            from: 2020
        aliases: ["null", "a, b", "Ann: \\"the\\" first"]
        merged_from: [a]
        # merged from a:
        #   description: >-
        #     A long
        #     description
        ---

        """)
  }
}
