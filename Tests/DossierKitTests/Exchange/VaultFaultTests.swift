import Broadsheet
import Foundation
import SiteTesting
import Testing

@testable import DossierKit

@Suite("Vaults that cannot be imported") struct VaultFaultTests {
  private func message(_ vault: MiniVault, _ change: (inout VaultTransfer) -> Void = { _ in }) throws -> String {
    var transfer = vault.transfer()
    change(&transfer)
    do {
      _ = try transfer.run(theme: Broadsheet())
      return "it was made"
    } catch let error as ImportError {
      return error.message.replacing(vault.site.root, with: "…")
    }
  }

  @Test("a folder that is none, one without Markdown, and one that no program is known by") func noVault() throws {
    let vault = try MiniVault("-- a.txt --\nx\n")
    #expect(try message(vault) == "‘…/vault’ holds no Markdown")
    #expect(try message(vault) { $0.source += "/nowhere" }.hasPrefix("cannot open the folder ‘…/vault/nowhere’"))
    try vault.site.write("Words.", to: "vault/a.md")
    #expect(try message(vault) == "‘…/vault’ is not a vault that is known")
    #expect(try message(vault) { $0.format = .obsidian } == "it was made")
  }

  @Test("a file in the place of a folder, an empty folder, and a site of Dossier") func otherThings() throws {
    let vault = try MiniVault("-- a.md --\nx\n-- empty/.keep --\n")
    #expect(try message(vault) { $0.source += "/a.md" } == "‘…/vault/a.md’ is a file and no folder")
    #expect(try message(vault) { $0.source += "/empty" } == "‘…/vault/empty’ holds no Markdown")
    try vault.site.write("title: T\n", to: "vault/dossier.yaml")
    #expect(try message(vault) { $0.format = .obsidian } == "‘…/vault’ is a site of Dossier and no vault")
    #expect(!FileManager.default.fileExists(atPath: vault.target))
  }

  @Test("names that differ only in case become documents and pictures of their own, told apart on every disk")
  func cases() throws {
    let vault = try MiniVault(
      """
      -- .obsidian/app.json --
      {}
      -- Note.md --
      one ![[Map.svg]] [[note]]
      -- note.md --
      two ![[map.svg]]
      -- NOTE.md --
      three
      -- Sub/a.md --
      four
      -- sub/A.md --
      five
      -- Map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>
      -- map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="5" height="3"></svg>
      """)
    let report = try vault.run()
    #expect(report.documents.values.reduce(0, +) == 5)
    let files = try FileManager.default.subpathsOfDirectory(atPath: vault.target).filter { !$0.hasPrefix(".dossier") }
    #expect(Set(files.map { $0.lowercased() }).count == files.count, "\(files.sorted())")
    let built = try vault.build()
    #expect(built.report.count(of: .error) == 0)
    let texts = built.files.filter { $0.key.hasSuffix("index.html") }.map { String(decoding: $0.value, as: UTF8.self) }
    for word in ["one", "two", "three", "four", "five"] {
      #expect(texts.contains { $0.contains("<p>\(word)") }, "\(word)")
    }
  }

  @Test("an existing site, a folder that is not empty, one within the vault") func places() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\nx\n")
    try vault.site.write("x", to: "new/file")
    #expect(try message(vault) == "‘…/new’ is there already and not empty")
    try vault.site.write("title: T", to: "new/dossier.yaml")
    #expect(try message(vault) == "‘…/new’ is a site already, and nothing is written into it")
    #expect(
      try message(vault) { $0.target = vault.root + "/site" }
        == "the new site would lie within the vault, to which nothing is written")
    #expect(try FileManager.default.contentsOfDirectory(atPath: vault.target).sorted() == ["dossier.yaml", "file"])
  }

  @Test("an import that was interrupted leaves no site, and the next one completes it") func interrupted() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\nx\n")
    try vault.site.write("", to: ".new.dossier-new/.dossier-unfinished")
    try vault.site.write("half", to: ".new.dossier-new/content/pages/a.md")
    #expect(!FileManager.default.fileExists(atPath: vault.target))
    try vault.run()
    #expect(try vault.text("content/pages/a.md").contains("title: a"))
    #expect(!FileManager.default.fileExists(atPath: vault.site.root + "/.new.dossier-new"))
  }

  @Test("somebody's own folder in the way of the unfinished one is left alone") func inTheWay() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\nx\n")
    try vault.site.write("mine", to: ".new.dossier-new/file")
    #expect(try message(vault) == "‘…/.new.dossier-new’ stands in the way")
    #expect(FileManager.default.fileExists(atPath: vault.site.root + "/.new.dossier-new/file"))
  }

  @Test("a place where nothing can be written") func readOnly() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\nx\n")
    #expect(try message(vault) { $0.target = "/proc/none/new" }.hasPrefix("cannot make the folder ‘/proc"))
  }

  @Test("a table with a line that means nothing is named with its line") func table() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\nx\n")
    try vault.site.write("folder people: Staff\nfolder nonsense: x\n", to: "table.txt")
    #expect(
      try message(vault) { $0.tablePath = vault.site.root + "/table.txt" }
        == "line 2 of the table: ‘folder nonsense: x’ is no line of a table")
  }

  @Test("links to folders and files outside are not followed") func links() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\n![[secret.md]] [x](out/x.md)\n")
    try vault.site.write("xqjaaaa", to: "outside/x.md")
    for (name, target) in [("out", "outside"), ("secret.md", "outside/x.md")] {
      try FileManager.default.createSymbolicLink(
        atPath: vault.root + "/" + name, withDestinationPath: vault.site.root + "/" + target)
    }
    let report = try vault.run()
    #expect(
      report.files.filter { $0.notes == ["a symbolic link, which is not followed"] }.map(\.path) == [
        "out", "secret.md",
      ])
    #expect(try !vault.text("content/pages/a.md").contains("xqjaaaa"))
  }

  @Test("of two names that differ in how an accent is written, one is taken and the other named") func accents() throws
  {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- caf\u{E9}.md --\none\n")
    try vault.site.write("two", to: "vault/cafe\u{301}.md")
    let report = try vault.run()
    #expect(report.documents == ["page": 1])
    #expect(report.files.contains { $0.target == nil && $0.notes[0].contains("accents") })
  }

  @Test("files that are not UTF-8 are left out and named") func encodings() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- a.md --\nx\n-- b.md (bytes) --\ncaf\\xe9\n")
    let report = try vault.run()
    #expect(report.files.first { $0.path == "b.md" }?.notes == ["it is not written in UTF-8"])
  }

  @Test("a vault of thousands of notes that all name each other is imported in seconds") func large() throws {
    var texts: [String: [UInt8]] = [:]
    for number in 0..<4_000 {
      texts["folder \(number % 50)/Note \(number).md"] = Array(
        "---\ntags: [a, b]\n---\n[[Note \(number * 7 % 4_000)]] and [[Note \(number / 2)|half]] %%x%%\n".utf8)
    }
    let importing = VaultImport(format: .obsidian, table: try ImportTable(for: .obsidian), now: MiniSite.newYear2026)
    let start = ContinuousClock.now
    let result = importing.convert(VaultSource(name: "Large", texts: texts))
    #expect(result.report.documents == ["page": 4_000])
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
