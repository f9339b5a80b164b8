import Broadsheet
import Foundation
import SiteTesting
import Testing

@testable import DossierKit

/// A vault made from one text, imported into a site beside it.
final class MiniVault {
  let site: MiniSite
  var root: String { site.root + "/vault" }
  var target: String { site.root + "/new" }

  init(_ text: String) throws {
    site = try MiniSite("")
    try site.remove("content")
    try site.remove("dossier.yaml")
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, content) in SiteText(text).files {
      if case .bytes(let bytes) = content { try site.write(bytes, to: "vault/" + path) }
    }
  }

  func transfer(_ format: VaultFormat? = nil) -> VaultTransfer {
    var transfer = VaultTransfer(source: root, target: target, now: MiniSite.newYear2026)
    transfer.format = format
    return transfer
  }

  @discardableResult
  func run(_ format: VaultFormat? = nil) throws -> ImportReport {
    guard case .made(let report) = try transfer(format).run(theme: Broadsheet()) else {
      throw ImportError(.request, "it was there already")
    }
    return report
  }

  /// What a build of the new site reports and publishes.
  func build() throws -> (report: BuildReport, files: [String: [UInt8]]) {
    let build = SiteBuild(root: target, output: site.output, now: MiniSite.newYear2026)
    return (try build.run(theme: Broadsheet()), site.published())
  }

  func text(_ path: String) throws -> String { try String(contentsOfFile: target + "/" + path, encoding: .utf8) }
}

@Suite("Importing a vault") struct VaultImportTests {
  @Test("notes of Obsidian become pages and briefings that build without an error") func obsidian() throws {
    let vault = try MiniVault(
      """
      -- .obsidian/app.json --
      {}
      -- The Channel.md --
      ---
      date: 2024-03-05
      tags: [diplomacy, turkey/foreign]
      aliases: [Moscow channel]
      ---
      # The Channel

      See [[Ali Mamlouk]], [[People/Ali Mamlouk|the general]], [[Method#How it works]], [[Nowhere]] and ![[flag.png|300]].

      %%Ask Anna about
      this%% They met ==twice==. #turkey

      > [!note]- On names
      > Spelled as in the source.

      - [ ] to do
      - [x] done ^a1b2c3
      -- Method.md --
      ## How it works
      As the [[Moscow channel]] shows.
      -- People/Ali Mamlouk.md --
      ---
      description: Security chief
      ---
      A general.
      -- files/flag.png (bytes) --
      \\x89PNG\\x0d\\x0a\\x1a\\x0a\\x00\\x00\\x00\\x0dIHDR\\x00\\x00\\x00\\x01\\x00\\x00\\x00\\x01\\x08\\x06\\x00\\x00\\x00
      """)
    let report = try vault.run()
    #expect(report.documents == ["briefing": 1, "page": 1, "person": 1])
    #expect(report.comments == 1)
    #expect(report.links.first { $0.kind == "[[…]]" }?.lost == 1)
    let text = try vault.text("content/briefings/the-channel.md")
    #expect(text.contains("[the general](/entities/people/ali-mamlouk.md)"))
    #expect(text.contains("[Method > How it works](/pages/method.md#how-it-works)"))
    #expect(text.contains("![flag](/files/files/flag.png)"))
    #expect(text.contains(" Nowhere and"))
    #expect(text.contains("They met **twice**."))
    #expect(text.contains("> **On names**"))
    #expect(text.contains("- ☐ to do\n- ☑ done"))
    #expect(!text.contains("Anna") && !text.contains("a1b2c3"))
    #expect(text.contains("redirect_from: [\"/The+Channel\"]"))
    let site = try vault.build()
    #expect(site.report.count(of: .error) == 0)
    #expect(
      String(decoding: site.files["briefings/the-channel/index.html"] ?? [], as: UTF8.self).contains(
        "href=\"/method/#how-it-works\""))
  }

  @Test("a second import of the same vault adds nothing and tells what changed") func again() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- A.md --\nWords.\n")
    try vault.run()
    try FileManager.default.removeItem(atPath: vault.target + "/content/pages/a.md")
    try vault.site.write("More.", to: "vault/B.md")
    guard case .isThere(let changes) = try vault.transfer().run(theme: Broadsheet()) else {
      Issue.record("it was made again")
      return
    }
    #expect(changes == 1)
    #expect(!FileManager.default.fileExists(atPath: vault.target + "/content/pages/a.md"))
  }

  @Test("the vault stays as it is, to the byte") func untouched() throws {
    let vault = try MiniVault("-- .obsidian/app.json --\n{}\n-- A.md --\n[[B]]\n-- sub/B.md --\n%%x%%\n")
    func listing() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: vault.root).sorted().map { path in
        let attributes = try FileManager.default.attributesOfItem(atPath: vault.root + "/" + path)
        return "\(path) \(attributes[.modificationDate] ?? "")"
      }
    }
    let before = try listing()
    try vault.run()
    #expect(try listing() == before)
  }

  @Test("names in any script and case become ids of their own") func names() throws {
    let vault = try MiniVault(
      """
      -- .obsidian/app.json --
      {}
      -- A note.md --
      one
      -- a Note.md --
      two
      -- Über uns.md --
      three
      -- علي مملوك.md --
      four
      -- 😀.md --
      five
      -- tags.md --
      six
      -- 2024.md --
      seven
      """)
    let report = try vault.run()
    #expect(report.documents == ["page": 7])
    let site = try vault.build()
    #expect(site.report.count(of: .error) == 0)
    let ids = try FileManager.default.contentsOfDirectory(atPath: vault.target + "/content/pages")
    #expect(Set(ids.map { $0.lowercased() }).count == 8)
    #expect(ids.contains("uber-uns.md"))
  }

  @Test("a user's table says what folders and keys become") func ownTable() throws {
    let vault = try MiniVault(
      """
      -- .obsidian/app.json --
      {}
      -- Staff/Jane Doe.md --
      ---
      blurb: Editor
      ---
      """)
    try vault.site.write("folder people: Staff\nkey summary: blurb\n", to: "table.txt")
    var transfer = vault.transfer()
    transfer.tablePath = vault.site.root + "/table.txt"
    _ = try transfer.run(theme: Broadsheet())
    #expect(try vault.text("content/entities/people/jane-doe.md").contains("name: Jane Doe\ndescription: Editor\n"))
  }

  @Test("what has no key here is kept aside and shown nowhere") func kept() throws {
    let vault = try MiniVault(
      """
      -- .obsidian/app.json --
      {}
      -- A.md --
      ---
      mood: xqjaaaa
      draft: false
      nested: {private: no, list: [1, 2]}
      ---
      Words.
      """)
    try vault.run()
    let text = try vault.text("content/pages/a.md")
    #expect(text.contains("x_mood: xqjaaaa") && text.contains("x_was_draft: false"))
    let site = try vault.build()
    #expect(site.report.count(of: .error) == 0)
    #expect(!site.files.values.contains { String(decoding: $0, as: UTF8.self).contains("xqjaaaa") })
  }
}
