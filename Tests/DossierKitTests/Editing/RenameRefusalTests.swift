import Foundation
import Testing

@testable import DossierKit

/// Edits that are refused, with what the user reads.
@Suite struct RenameRefusalTests {
  private static let site = """
    -- content/entities/people/ali-mamlouk.md --
    ---
    name: Ali Mamlouk
    description: D
    merged_from: [ali-mamluk]
    ---
    -- content/entities/people/fidan.md --
    ---
    name: Hakan Fidan
    description: D
    redirect_from: [hakan]
    ---
    -- content/briefings/talks.md --
    ---
    title: Talks
    date: 2020-01-01
    ---
    [[ali-mamlouk]] and [[Hakan Fidan]]
    """

  @Test(arguments: [
    ("ali-mamluok", "x", "no document has the id ‘ali-mamluok’", "did you mean ‘ali-mamlouk’?"),
    ("Hakan Fidan", "x", "no document has the id ‘Hakan Fidan’", "it is another name of ‘fidan’: give that id"),
    ("fidan", "fidan", "the id is ‘fidan’ already", "give another new id"),
    ("fidan", "Hakan Fidan!", "‘Hakan Fidan!’ cannot be an id", "use ‘hakan-fidan’, for example"),
    (
      "fidan", "ali-mamlouk", "the id ‘ali-mamlouk’ is taken by ‘content/entities/people/ali-mamlouk.md’",
      "if the two are one, ‘dossier merge fidan ali-mamlouk’ joins them"
    ),
    ("fidan", "Talks", "the id ‘talks’ is taken by ‘content/briefings/talks.md’", "choose another id"),
    (
      "fidan", "ali-mamluk", "‘ali-mamluk’ is a former id of ‘ali-mamlouk’, which readers may still use",
      "choose another id, or take it out of ‘merged_from’ in ‘content/entities/people/ali-mamlouk.md’"
    ),
    (
      "ali-mamlouk", "hakan", "‘hakan’ is a former id of ‘fidan’, which readers may still use",
      "choose another id, or take it out of ‘redirect_from’ in ‘content/entities/people/fidan.md’"
    ),
    // Where the case of letters does not count, the new page would take the place of the redirect.
    (
      "ali-mamlouk", "Hakan", "‘Hakan’ is a former id of ‘fidan’, which readers may still use",
      "choose another id, or take it out of ‘redirect_from’ in ‘content/entities/people/fidan.md’"
    ),
    (
      "fidan", "Fidan", "‘fidan’ and ‘Fidan’ differ in capitals only, and many disks and servers take them for one",
      "choose another id"
    ),
  ])
  func whatCannotBeIsSaidWithTheRemedy(_ old: String, _ new: String, _ message: String, _ fix: String) throws {
    let site = try MiniSite(Self.site)
    let before = try site.contents()
    let error = #expect(throws: EditError.self) { try site.rename(old, to: new) }
    #expect(error?.message == message)
    #expect(error?.fixes.first == fix)
    #expect(error?.reason == .request)
    #expect(try site.contents() == before)
  }

  @Test func aNewIdThatIsANameElsewhereWouldTurnReferencesRound() throws {
    let site = try MiniSite(
      """
      -- content/entities/people/a.md --
      ---
      name: Syria
      description: D
      ---
      -- content/entities/places/b.md --
      ---
      name: Other
      ---
      [[Syria]]
      """)
    let error = #expect(throws: EditError.self) { try site.rename("b", to: "Syria") }
    #expect(error?.message == "‘Syria’ in ‘content/entities/places/Syria.md’ would then lead elsewhere")
  }

  @Test func filesThatCannotBeReadAreNamed() throws {
    let site = try MiniSite(Self.site)
    try site.write("---\ntitle: [\n---\n", to: "content/briefings/broken.md")
    let error = #expect(throws: EditError.self) { try site.rename("fidan", to: "x") }
    #expect(error?.message == "a file has errors, and references in them could be missed")
    #expect(error?.diagnostics.map { $0.location?.path } == ["content/briefings/broken.md"])
    #expect(error?.reason == .content)
  }

  @Test func anIdThatTwoDocumentsShareIsAskedFor() throws {
    let site = try MiniSite(Self.site)
    try site.write("---\ntitle: Fidan\n---\n", to: "content/pages/fidan.md")
    let error = #expect(throws: EditError.self) { try site.rename("fidan", to: "x") }
    #expect(error?.message == "2 documents have the id ‘fidan’")
    try site.rename("content/pages/fidan.md", to: "x")
    #expect(try site.content("content/pages/x.md") == "---\ntitle: Fidan\nredirect_from: [fidan]\n---\n")
  }

  @Test func aPageThatIsNoPlaceForAnIdIsFoundBeforeAnythingIsWritten() throws {
    let site = try MiniSite(Self.site)
    let before = try site.contents()
    let error = #expect(throws: EditError.self) { try site.rename("talks", to: "2020") }
    #expect(error?.diagnostics.map(\.code) == [.pathCollision])
    #expect(try site.contents() == before)
  }

  @Test func aSymbolicLinkIsNotReplacedByAFile() throws {
    let site = try MiniSite(Self.site)
    try site.add("-- content/briefings/again.md (link talks.md) --")
    let error = #expect(throws: EditError.self) { try site.rename("ali-mamlouk", to: "x") }
    #expect(error?.message == "‘content/briefings/again.md’ is a symbolic link and would have to change")
  }
}
