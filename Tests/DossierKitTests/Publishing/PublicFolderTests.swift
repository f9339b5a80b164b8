import DossierKit
import Foundation
import HTML
import Testing

@Suite("Publishing")
struct PublicFolderTests {
  let fixture: OutputFixture

  init() throws { fixture = try OutputFixture() }

  let site: [PlannedFile] = [
    .index("feed.xml", "feed"), .page("index.html", "home"), .asset("style.css", "css"),
    .page("briefings/moscow/index.html", "moscow", isDocument: true),
    .page("briefings/index.html", "all"),
  ]

  @Test("creates the folder and the folders in it, and reports what it did")
  func firstBuild() throws {
    let report = try fixture.publish(site)
    #expect(
      fixture.published() == [
        "feed.xml": "feed", "index.html": "home", "style.css": "css", "briefings/moscow/index.html": "moscow",
        "briefings/index.html": "all",
      ])
    #expect(report.written == 5 && report.unchanged == 0 && report.deleted == 0)
    #expect(report.bytes == 20 && report.bytesWritten == 20)
    #expect(
      fixture.manifest == """
        dossier manifest 1
        p briefings/index.html
        c briefings/moscow/index.html
        i feed.xml
        p index.html
        a style.css

        """)
    #expect(!fixture.exists("public/.dossier-tmp"))
  }

  @Test("a second build of the same site writes nothing")
  func secondBuild() throws {
    try fixture.publish(site)
    let before = try fixture.stamps()
    let report = try fixture.publish(site)
    #expect(try fixture.stamps() == before)
    #expect(report.written == 0 && report.unchanged == 5 && report.bytes == 20 && report.bytesWritten == 0)
  }

  @Test("only what differs is written, also when the size is the same")
  func changedFile() throws {
    try fixture.publish(site)
    let before = try fixture.stamps()
    var changed = site
    changed[1] = .page("index.html", "HOME")
    let report = try fixture.publish(changed)
    let after = try fixture.stamps()
    #expect(report.written == 1)
    #expect(before.filter { after[$0.key] != $0.value }.map(\.key) == ["index.html"])
    #expect(fixture.read("public/index.html") == "HOME")
  }

  @Test("files and folders can be read by a web server whatever the umask")
  func modes() throws {
    let before = umask(0o077)
    defer { umask(before) }
    try fixture.publish(site)
    for (path, mode) in [("index.html", 0o644), ("briefings", 0o755)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(fixture.output)/\(path)")
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test("pages are rendered into the worker's buffer, each from empty", arguments: [1, 3])
  func rendering(jobs: Int) throws {
    let pages = (0..<200).map { PlannedFile(path: "p\($0)/index.html", stage: .page, content: .page($0)) }
    let report = try fixture.folder().publish(pages, jobs: jobs) { page, html in
      html.raw(TrustedHTML(Array("page \(page)".utf8)))
    }
    #expect(report.written == 200)
    #expect(fixture.published().count == 200)
    #expect(fixture.read("public/p0/index.html") == "page 0")
    #expect(fixture.read("public/p199/index.html") == "page 199")
  }

  @Test("the outcome does not depend on the number of jobs")
  func determinism() throws {
    let pages = (0..<300).map { PlannedFile.page("p\($0 % 17)/\($0).html", "text \($0)", isDocument: $0 % 2 == 0) }
    var seen: [[String: String]] = []
    for jobs in [1, 2, 8] {
      let fixture = try OutputFixture()
      let report = try fixture.publish(pages, jobs: jobs)
      #expect(report.written == 300)
      seen.append(fixture.published().merging(["": fixture.manifest ?? ""]) { $1 })
    }
    #expect(seen[0] == seen[1] && seen[1] == seen[2])
  }

  @Test("files are copied, compared in chunks, and copied again when they differ")
  func copies() throws {
    let long = String(repeating: "0123456789abcdef", count: 50_000)
    try fixture.write(long, to: "source.bin")
    let plan = [PlannedFile(path: "a/copy.bin", stage: .asset, content: .copy(of: try fixture.file("source.bin")))]
    #expect(try fixture.publish(plan).written == 1)
    #expect(fixture.read("public/a/copy.bin") == long)
    #expect(try fixture.publish(plan).unchanged == 1)

    try fixture.write(long.dropLast() + "X", to: "source.bin")
    #expect(try fixture.publish(plan).written == 1)
    #expect(fixture.read("public/a/copy.bin")?.hasSuffix("X") == true)

    let long2: [PlannedFile] = [.page("a/copy.bin", long.dropLast() + "Y")]
    #expect(try fixture.publish(long2).written == 1)
    #expect(try fixture.publish(long2).unchanged == 1)
  }

  @Test("a missing source of a copy is an error that names it")
  func missingSource() throws {
    let plan = [PlannedFile(path: "a.bin", stage: .asset, content: .copy(of: try fixture.file("nowhere/a.bin")))]
    let error = #expect(throws: PublishingError.self) { try fixture.publish(plan) }
    #expect(error?.message == "cannot read ‘nowhere/a.bin’: No such file or directory")
  }

  @Test("assets are there before pages, and pages before indexes")
  func stages() throws {
    let output = fixture.output
    let plan: [PlannedFile] = [
      .index("feed.xml", "feed"), PlannedFile(path: "index.html", stage: .page, content: .page(0)),
      .asset("style.css", "css"),
    ]
    _ = try fixture.folder().publish(plan, jobs: 2) { _, html in
      let hasStyle = FileManager.default.fileExists(atPath: "\(output)/style.css")
      let hasFeed = FileManager.default.fileExists(atPath: "\(output)/feed.xml")
      html.raw(TrustedHTML(Array("style \(hasStyle), feed \(hasFeed)".utf8)))
    }
    #expect(fixture.read("public/index.html") == "style true, feed false")
    #expect(fixture.read("public/feed.xml") == "feed")
  }
}
