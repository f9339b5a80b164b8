import Broadsheet
import Foundation
import SiteTesting
import Testing

@testable import DossierKit

@Suite("Beginning a site") struct StartSiteTests {
  private func emptySite() throws -> MiniSite {
    let site = try MiniSite("")
    try site.remove("content")
    try site.remove("dossier.yaml")
    return site
  }

  @Test("the site that init writes shows everything once and builds without a finding") func wholeSite() throws {
    let site = try emptySite()
    _ = try StartSite(path: site.root).make()
    let built = try site.build {
      $0.isStrict = true
      $0.wantsNotes = true
    }
    #expect(built.diagnostics == [])
    #expect(built.report.briefings == 1 && built.report.articles == 2 && built.report.entities == 5)
    let page = built.page("briefings/the-harbour-reopens/")
    for part in ["<figure>", "footnote", "likely", "The Courier"] { #expect(page.contains(part), "\(part)") }
    #expect(!built.paths.contains { $0.contains("what-we-do-not-know-yet") })
    let preview = try site.build { $0.includesDrafts = true }
    #expect(preview.diagnostics == [])
    #expect(preview.paths.contains("briefings/what-we-do-not-know-yet/index.html"))
  }

  @Test("a file that is there already is named and kept") func kept() throws {
    let site = try emptySite()
    try site.write("mine\n", to: ".gitignore")
    try FileManager.default.createSymbolicLink(atPath: site.root + "/content", withDestinationPath: "/nowhere")
    #expect(throws: ImportError.self) { try StartSite(path: site.root).make() }
    try FileManager.default.removeItem(atPath: site.root + "/content")
    let report = try StartSite(path: site.root).make()
    #expect(report.kept.contains(".gitignore"))
    #expect(try String(contentsOfFile: site.root + "/.gitignore", encoding: .utf8) == "mine\n")
    #expect(throws: ImportError.self) { try StartSite(path: site.root).make() }
  }

  @Test("a bare site holds what is needed and nothing else") func bare() throws {
    let site = try emptySite()
    var start = StartSite(path: site.root + "/deep/new")
    start.isBare = true
    #expect(try start.make().written.sorted() == [".gitignore", "dossier.yaml"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: start.path).sorted() == [
        ".gitignore", "content", "dossier.yaml",
      ])
  }
}

@Suite("Beginning a document") struct NewDocumentTests {
  private static let kinds: [DocumentKind] =
    [.briefing, .article, .freePage] + EntityKind.allCases.map { .entity($0) }

  private func make(_ site: MiniSite, _ kind: DocumentKind, _ title: String, id: String? = nil, date: String? = nil)
    throws -> String
  {
    var document = NewDocument(kind, title: title, today: "2025-12-31")
    (document.id, document.date) = (id, date)
    return try document.make(in: site.root)
  }

  @Test(
    "each kind with any title gives a site without a finding",
    arguments: [
      "A title", "عنوان الخبر", "日本のニュース", "🚢", "../x", String(repeating: "long ", count: 60), "Tags",
      "[[x]] <!-- y --> %%z%%",
      "a: b # c", "2024", "con", "\"q\"\nand\t'r'",
    ]) func anyTitle(_ title: String) throws
  {
    for kind in Self.kinds {
      let site = try MiniSite("")
      let path = try make(site, kind, title)
      #expect(path.hasPrefix("content/") && !path.contains(".."))
      #expect(DocumentReader.isValidID(path.fileStem))
      let built = try site.build { $0.isStrict = true }
      #expect(built.diagnostics == [])
    }
  }

  @Test("ids are told apart from those of all other documents, hidden ones and ids in fields too") func unique() throws
  {
    let site = try MiniSite("-- content/pages/one.md --\n---\ntitle: One\nid: talks\nstatus: draft\n---\n")
    #expect(try make(site, .briefing, "Talks") == "content/briefings/talks-2.md")
    #expect(try make(site, .freePage, "ONE") == "content/pages/one-2.md")
    #expect(throws: ImportError.self) { try make(site, .freePage, "x", id: "Talks") }
    #expect(throws: ImportError.self) { try make(site, .freePage, "x", id: "../x") }
    #expect(throws: ImportError.self) { try make(site, .freePage, "  ") }
    #expect(throws: ImportError.self) { try make(site, .briefing, "x", date: "2024") }
    #expect(try make(site, .briefing, "x", id: "mine", date: "2024-02-29") == "content/briefings/mine.md")
  }

  @Test("a name that an entity has already is not given to a second one") func names() throws {
    let site = try MiniSite("")
    let path = try make(site, .entity(.people), "Ali Mamlouk")
    #expect(path == "content/entities/people/ali-mamlouk.md")
    #expect(throws: ImportError.self) { try make(site, .entity(.topics), "Ali Mamlouk") }
  }

  @Test("an article's address fills in what it tells, and no date of publication") func article() throws {
    let site = try MiniSite("")
    let path = try make(site, .article, "https://www.example.org/2024/03/05/a-ship-comes-in.html?x=1#y")
    #expect(path == "content/articles/example-org-2024-03-05.md")
    let text = try String(contentsOfFile: site.root + "/" + path, encoding: .utf8)
    #expect(text.contains("title: A ship comes in #") && text.contains("publisher: example.org\n"))
    #expect(text.contains("published_note: its address says 2024-03-05\naccessed: 2025-12-31\n"))
    #expect(try make(site, .article, "https://example.org/") == "content/articles/example-org-example-org.md")
  }

  @Test(
    "the titles of every script become Latin letters",
    arguments: [("Über Ǻ ß", "uber-a-ss"), ("Али Мамлюк", "ali-mamluk"), ("Ελλάδα", "ellada")])
  func scripts(_ title: String, _ id: String) {
    #expect(DocumentIDs.wanted(title) == id)
  }
}
