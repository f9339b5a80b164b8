import Foundation
import Testing

@testable import DossierKit

@Suite struct RenameTests {
  static let site = """
    -- content/entities/people/ali.md --
    ---
    name: Ali Mamlouk
    description: Intelligence chief
    aliases: [Ali Mamluk]   # as the press spells him
    ---
    -- content/entities/people/ali-mamlouk.md --
    ---
    name: Another Ali
    description: A namesake
    homonyms: [ali]
    relations:
      - {id: ali, role: namesake, source: report}
      - id:   "ali"   # again
        role: cousin
    ---
    Not [ali](ali.md), not `[[ali]]`, but [him](ali.md#life) and [him](./ali.md "ali").

    ## Life
    -- content/entities/organizations/bureau.md --
    ---
    name: Bureau
    parent: 'ali'
    ---
    -- content/entities/events/meeting.md --
    ---
    name: Meeting
    place: ali
    participants: [ali, ali-mamlouk]
    sources: report
    ---
    -- content/articles/report.md --
    ---
    title: ali in the title
    url: https://example.org/ali
    publisher: ali
    published: 2020-01-01
    accessed: 2020-01-02
    author: [ali, Somebody]
    about: "[[ali]]"
    mentions: [[ali]]
    ---
    A stored text with [[ali]].
    -- content/briefings/talks.md --
    ---
    title: Talks of ali
    date: 2020-01-14
    author: ali
    about:
      - ali-mamlouk
      - ali          # the chief
    mentions: [Ali Mamlouk]
    resolve: {ali: ali, Hakki: "ali"}
    nolink: ali
    places: ["[[ali|words]]"]
    method: |
      Asked [[ali]] and `[[ali]]`.
    sources:
      - id: report
        via: ali
    status: draft
    ---
    [[ali]], [[ali|ali]], [[ ali ]], [[ali
    ]], ![[[ali]]](/x.png), [a [[ali]]](https://example.org), \\[[ali]], [[Ali Mamlouk]], [[ali-mamlouk]],
    [him](entity:ali), <entity:ali>, [him][ref], [[ali|*him*]] [him](../entities/people/ali.md).

    | a | b |
    |---|---|
    | [[ali\\|him]] | [[ali]] |

        [[ali]] in code

    ```
    [[ali]] and (entity:ali)
    ```

    Ali, ali and [ali]: see[^ali] [@report].

    [^ali]: The note speaks of [[ali]].

    [ref]: entity:ali
    """

  @Test func everyReferenceIsRewrittenAndNothingElse() throws {
    let site = try MiniSite(Self.site)
    let report = try site.rename("ali", to: "mamlouk")
    #expect(report.moved?.to == "content/entities/people/mamlouk.md")
    #expect(
      try site.content("content/entities/people/mamlouk.md") == """
        ---
        name: Ali Mamlouk
        description: Intelligence chief
        aliases: [Ali Mamluk]   # as the press spells him
        redirect_from: [ali]
        ---

        """)
    #expect(!FileManager.default.fileExists(atPath: site.root + "/content/entities/people/ali.md"))
    #expect(
      try site.content("content/briefings/talks.md") == """
        ---
        title: Talks of ali
        date: 2020-01-14
        author: mamlouk
        about:
          - ali-mamlouk
          - mamlouk          # the chief
        mentions: [Ali Mamlouk]
        resolve: {ali: mamlouk, Hakki: "mamlouk"}
        nolink: mamlouk
        places: ["[[mamlouk|words]]"]
        method: |
          Asked [[mamlouk]] and `[[ali]]`.
        sources:
          - id: report
            via: mamlouk
        status: draft
        ---
        [[mamlouk]], [[mamlouk|ali]], [[ mamlouk ]], [[mamlouk
        ]], ![[[mamlouk]]](/x.png), [a [[mamlouk]]](https://example.org), \\[[ali]], [[Ali Mamlouk]], [[ali-mamlouk]],
        [him](entity:mamlouk), <entity:mamlouk>, [him][ref], [[mamlouk|*him*]] [him](../entities/people/mamlouk.md).

        | a | b |
        |---|---|
        | [[mamlouk\\|him]] | [[mamlouk]] |

            [[ali]] in code

        ```
        [[ali]] and (entity:ali)
        ```

        Ali, ali and [ali]: see[^ali] [@report].

        [^ali]: The note speaks of [[mamlouk]].

        [ref]: entity:mamlouk

        """)
  }

  @Test func moreFieldsAreKnownFromTheirReaders() throws {
    let site = try MiniSite(Self.site)
    try site.rename("ali", to: "mamlouk")
    #expect(
      try site.content("content/entities/people/ali-mamlouk.md") == """
        ---
        name: Another Ali
        description: A namesake
        homonyms: [mamlouk]
        relations:
          - {id: mamlouk, role: namesake, source: report}
          - id:   "mamlouk"   # again
            role: cousin
        ---
        Not [ali](mamlouk.md), not `[[ali]]`, but [him](mamlouk.md#life) and [him](./mamlouk.md "ali").

        ## Life

        """)
    #expect(
      try site.content("content/articles/report.md") == """
        ---
        title: ali in the title
        url: https://example.org/ali
        publisher: mamlouk
        published: 2020-01-01
        accessed: 2020-01-02
        author: [mamlouk, Somebody]
        about: "[[mamlouk]]"
        mentions: [[mamlouk]]
        ---
        A stored text with [[mamlouk]].

        """)
    #expect(try site.content("content/entities/organizations/bureau.md").contains("parent: 'mamlouk'\n"))
    #expect(
      try site.content("content/entities/events/meeting.md").contains(
        "place: mamlouk\nparticipants: [mamlouk, ali-mamlouk]\n"))
  }

  @Test func thereAndBackAgainGivesTheSameBytesButForTheRedirect() throws {
    let site = try MiniSite(Self.site)
    let before = try site.contents()
    try site.rename("ali", to: "mamlouk")
    #expect(try site.contents() != before)
    try site.rename("mamlouk", to: "ali")
    var after = try site.contents()
    let person = "content/entities/people/ali.md"
    after[person] = after[person]?.replacing("redirect_from: [mamlouk]\n", with: "")
    #expect(after == before)
  }

  @Test func theSiteHasTheSameFindingsAfterwards() throws {
    let site = try MiniSite(Self.site)
    let before = try site.build { $0.includesDrafts = true }
    try site.rename("ali", to: "mamlouk")
    let after = try site.build { $0.includesDrafts = true }
    #expect(before.report.diagnostics.map(\.code) == after.report.diagnostics.map(\.code))
  }

  @Test func aDryRunTellsEveryPlaceAndWritesNothing() throws {
    let site = try MiniSite(Self.site)
    let before = try site.contents()
    let report = try site.rename("ali", to: "mamlouk") { $0.isDryRun = true }
    #expect(try site.contents() == before)
    #expect(!report.isWritten)
    let bureau = "content/entities/organizations/bureau.md"
    #expect(
      report.changes.filter { $0.path == bureau }
        == [.init(path: bureau, line: 3, column: 10, old: "ali", new: "mamlouk")])
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.dossier"))
  }
}
