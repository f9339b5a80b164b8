import Foundation
import Synchronization
import Testing

@testable import DossierKit

/// Edits that are stopped, that meet, or whose files change under them.
@Suite struct EditTransactionTests {
  private static let site = """
    -- content/entities/people/ali.md --
    ---
    name: Ali
    description: D
    ---
    -- content/briefings/one.md --
    ---
    title: One
    date: 2020-01-01
    about: ali
    ---
    -- content/briefings/two.md --
    ---
    title: Two
    date: 2020-01-02
    about: ali
    ---
    """

  private static let interruption = EditError(.interrupted, "interrupted")

  /// Every step that a rename of this site takes.
  private static func steps() throws -> [EditTransaction.Step] {
    let steps = Mutex<[EditTransaction.Step]>([])
    let site = try MiniSite(Self.site)
    try site.rename("ali", to: "bob") { $0.onStep = { step in steps.withLock { $0.append(step) } } }
    return steps.withLock { $0 }
  }

  @Test func anEditKilledAtAnyStepIsTakenBackOrCompletedByTheNextOne() throws {
    let steps = try Self.steps()
    #expect(steps.count == 11)
    let before = try MiniSite(Self.site).contents()
    let done = try MiniSite(Self.site)
    try done.rename("ali", to: "bob")
    let after = try done.contents()

    for stop in steps {
      let site = try MiniSite(Self.site)
      #expect(throws: EditError.self) {
        try site.rename("ali", to: "bob") {
          $0.onStep = { step throws(EditError) in if step == stop { throw Self.interruption } }
        }
      }
      if stop != .begin {
        let finding = try site.build().diagnostics.first
        #expect(
          finding
            == ".dossier/edit-journal:1:1 error unfinished-edit an edit of the content was interrupted, and files may be changed in part",
          "\(stop)")
        #expect(throws: EditError.self) { try site.rename("one", to: "x") { $0.isDryRun = true } }
      }
      let report = try site.rename("ali", to: "bob")
      #expect(report.isWritten)
      #expect((report.recovered != nil) == (stop != .begin), "\(stop)")
      #expect(try site.contents() == after, "\(stop)")
      #expect(!FileManager.default.fileExists(atPath: site.root + "/.dossier"))

      let other = try MiniSite(Self.site)
      _ = try? other.rename("ali", to: "bob") {
        $0.onStep = { step throws(EditError) in if step == stop { throw Self.interruption } }
      }
      try other.rename("one", to: "first")
      let isCompleted = try other.contents()["content/entities/people/bob.md"] != nil
      let names = Set(try other.contents().keys)
      #expect(
        names == Set((isCompleted ? after : before).keys.map { $0.replacing("one.md", with: "first.md") }), "\(stop)")
    }
  }

  @Test func anInterruptedEditDoesNotOverwriteWhatSomebodyTypedSince() throws {
    let site = try MiniSite(Self.site)
    _ = try? site.rename("ali", to: "bob") {
      $0.onStep = { step throws(EditError) in
        if step == .replace("content/briefings/two.md") { throw Self.interruption }
      }
    }
    try site.write("typed since", to: "content/briefings/two.md")
    let error = #expect(throws: EditError.self) { try site.rename("ali", to: "bob") }
    #expect(
      error?.message == "the rename of ‘ali’ to ‘bob’ was interrupted, and ‘content/briefings/two.md’ changed since")
    #expect(try site.content("content/briefings/two.md") == "typed since")
  }

  @Test func aFileThatChangesMeanwhileStopsTheEdit() throws {
    let site = try MiniSite(Self.site)
    let error = #expect(throws: EditError.self) {
      try site.rename("ali", to: "bob") { edit in
        edit.onStep = { step throws(EditError) in
          if step == .verify { try? site.write("---\ntitle: New\n---\n[[ali]]\n", to: "content/pages/new.md") }
        }
      }
    }
    #expect(error?.message == "a file of the content changed while the edit was prepared; nothing was written")
    try site.remove("content/pages")
    #expect(try site.contents() == MiniSite(Self.site).contents())
    #expect(!FileManager.default.fileExists(atPath: site.root + "/.dossier"))
  }

  @Test func oneEditAtATimeIsAtWork() throws {
    let site = try MiniSite(Self.site)
    let second = Mutex<EditError?>(nil)
    try site.rename("ali", to: "bob") { edit in
      edit.onStep = { step throws(EditError) in
        guard step == .commit else { return }
        do throws(EditError) { try site.rename("one", to: "x") } catch { second.withLock { $0 = error } }
      }
    }
    #expect(second.withLock { $0?.message } == "another edit of this site is at work")
  }

  @Test func filesKeepTheirPermissions() throws {
    let site = try MiniSite(Self.site)
    for (path, mode) in [("entities/people/ali.md", 0o600), ("briefings/one.md", 0o664)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(site.root)/content/\(path)")
    }
    try site.rename("ali", to: "bob")
    for (path, mode) in [("entities/people/bob.md", 0o600), ("briefings/one.md", 0o664)] {
      let found = try FileManager.default.attributesOfItem(atPath: "\(site.root)/content/\(path)")[.posixPermissions]
      #expect(found as? Int == mode)
    }
  }
}
