import Broadsheet
import Testing

@testable import DossierKit

@Suite("What looks like a name and has no record")
struct CandidateNameTests {
  private func names(_ text: String, besides known: [String] = []) -> [String] {
    let bytes = Array(text.utf8)
    let ranges = known.compactMap { name -> Range<Int>? in
      guard let offset = bytes.firstOffset(of: Array(name.utf8)) else { return nil }
      return offset..<(offset + name.utf8.count)
    }
    return CandidateNames.find(in: bytes, besides: ranges).map {
      String(decoding: bytes[$0.range], as: UTF8.self) + ($0.followsHonorific ? " (title)" : "")
    }
  }

  @Test(
    "is two capitalized words, an acronym, or one word behind a title",
    arguments: [
      ("Then John Smith came.", ["John Smith"]),
      ("He said so. The Daily Planet is right.", ["Daily Planet"]),
      ("In Moscow, the UN met the YPG.", ["UN", "YPG"]),
      ("Then Gen. Hakki and Minister Çavuşoğlu’s men", ["Hakki (title)", "Çavuşoğlu (title)"]),
      ("The Foreign Minister John Smith of the Ministry of Defence", ["John Smith (title)"]),
      ("the Ministry of Silly Walks in Damascus", ["Ministry of Silly Walks"]),
      ("met Walid al-Muallem on Monday in March", ["Walid al-Muallem"]),
      ("Jean-Pierre Léaud", ["Jean-Pierre Léaud"]),
      ("John\nSmith wraps", ["John\nSmith"]),
      ("Сергей Шойгу прибыл", ["Сергей Шойгу"]),
      ("In May. Moscow, on Monday; A man. I came.", []),
      ("علي مملوك في موسكو", []),
    ])
  func found(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test("never overlaps what is known")
  func known() {
    #expect(names("President John Smith and Mary Jones", besides: ["John Smith"]) == ["Mary Jones"])
  }

  @Test("is looked for in broken UTF-8 without harm")
  func broken() {
    #expect(CandidateNames.find(in: [0xC3, 0x28, 0xF0, 0x9F, 0x41, 0xFF], besides: []).isEmpty)
  }
}

@Suite("Reports on names")
struct NameReportTests {
  private func site() throws -> MiniSite {
    try MiniSite(
      NamedSite.entities + """
        -- content/briefings/b.md --
        ---
        title: Brief
        date: 2020-01-01
        sources: [a1]
        ---
        Ali Mamlouk came with Ali Mamlouk; PKK Street is closed, the PKK is not.
        Gen. Assad met John Smith, and
        Ismail Hakki stayed.
        -- content/briefings/c.md --
        ---
        title: Further
        date: 2020-01-02
        sources: [a1]
        ---
        John Smith again.

        """)
  }

  private func build(_ site: MiniSite) -> SiteBuild {
    SiteBuild(root: site.root, output: site.output, now: MiniSite.newYear2026)
  }

  @Test("tell of each name what became of it, and where")
  func links() throws {
    let site = try site()
    let report = try build(site).mentionReport(theme: Broadsheet())
    #expect(
      report.text() == """
        content/briefings/b.md  Brief
          linked      Ali Mamlouk   → ali-mamlouk                 line 6
          counted     Ali Mamlouk   → ali-mamlouk                 line 6, linked before
          counted     PKK           → workers-party               line 6, ‘about’, ‘mentions’ or ‘places’ do not name it
          ambiguous   Ismail Hakki  hakki-envoy or hakki-general  line 8
          ignored     PKK Street                                  line 6, a blocked phrase
          ignored     Assad         → bashar, hafez               line 7, a weak alias without the full name
          unresolved  John Smith    in 2 documents                line 7

        content/briefings/c.md  Further
          unresolved  John Smith  in 2 documents  line 6

        """)
    #expect(report.json().contains(#""name": "Ismail Hakki""#))
  }

  @Test("propose what to write, for all documents or for one, and change nothing")
  func suggestions() throws {
    let site = try site()
    let all = try build(site).suggestions(theme: Broadsheet())
    #expect(
      all.text() == """
        content/briefings/b.md:6:62: unlinked: ‘PKK’ is named once and never linked here: ‘about’, ‘mentions’ or ‘places’ do not name it
          write: [[workers-party|PKK]], or mentions: [workers-party]
        content/briefings/b.md:7:6: weak: ‘Assad’ is a short name of bashar or hafez; the full name does not come before it
          write: write the full name first, or resolve: {Assad: bashar}
        content/briefings/b.md:7:16: unknown: ‘John Smith’ has no record: in 2 documents
          write: add a record, or the name to the aliases of one
        content/briefings/b.md:8:1: ambiguous: ‘Ismail Hakki’ may be hakki-envoy or hakki-general
          write: resolve: {Ismail Hakki: hakki-envoy}, or none for none of them

        """)
    let one = try build(site).suggestions(for: "content/briefings/c.md", theme: Broadsheet())
    #expect(one.entries.map(\.location?.path) == ["content/briefings/c.md"])
    #expect(one.entries.map(\.name) == ["John Smith"])
  }

  @Test("note, in a check, what three documents name and no record has")
  func unresolved() throws {
    let site = try site()
    try site.add(
      "-- content/briefings/d.md --\n---\ntitle: Third\ndate: 2020-01-03\nsources: [a1]\n---\nJohn Smith still.\n")
    let checked = try site.build { $0.wantsNotes = true }
    #expect(
      checked.diagnostics.filter { $0.contains("unresolved-name") } == [
        "content/briefings/d.md:6:1 note unresolved-name ‘John Smith’ stands in 3 documents and has no record"
      ])
    #expect(!(try site.build().diagnostics.contains { $0.contains("unresolved-name") }))
  }

  @Test("propose records that may be one, in any script")
  func duplicates() throws {
    let site = try site()
    try site.add("-- content/entities/people/second.md --\n---\nname: Ali Mamluk\ndescription: A chief\n---\n")
    let found = try build(site).suggestions(theme: Broadsheet()).entries.filter { $0.kind == .duplicate }
    #expect(found.map(\.name) == ["Ali Mamluk"])
    #expect(found.first?.remedy == "dossier merge second ali-mamlouk, or homonyms: [ali-mamlouk] if they are two")
    try site.add(
      "-- content/entities/people/second.md --\n---\nname: Ali Mamluk\ndescription: A chief\nhomonyms: [ali-mamlouk]\n---\n"
    )
    #expect(try !build(site).suggestions(theme: Broadsheet()).entries.contains { $0.kind == .duplicate })
  }
}
