import Testing

@testable import DossierKit

@Suite("A rename to a name that is no document's")
struct RenameNameTests {
  private static let site = "-- content/pages/jane.md --\n---\ntitle: Jane\n---\n"

  @Test(
    "is refused and changes nothing",
    arguments: [
      ("README", "builds leave out files of the name ‘README.md’"),
      ("jane.md", "‘jane.md’ ends as a file of a document does, and the file would be ‘jane.md.md’"),
      ("x.Markdown", "‘x.Markdown’ ends as a file of a document does, and the file would be ‘x.Markdown.md’"),
      ("Jane", "‘jane’ and ‘Jane’ differ in capitals only, and many disks and servers take them for one"),
      (".jane", "‘.jane’ cannot be an id"), ("jane~", "‘jane~’ cannot be an id"), ("#jane", "‘#jane’ cannot be an id"),
      ("../jane", "‘../jane’ cannot be an id"),
    ])
  func refused(new: String, message: String) throws {
    let site = try MiniSite(Self.site)
    let before = try site.contents()
    let error = #expect(throws: EditError.self) { try site.rename("jane", to: new) }
    #expect(error?.message == message)
    #expect(try site.contents() == before)
  }
}
