import DossierKit
import Foundation
import Testing

@Suite("What earlier builds left")
struct PruningTests {
  let fixture: OutputFixture

  init() throws { fixture = try OutputFixture() }

  let first: [PlannedFile] = [
    .page("index.html", "home"), .page("briefings/old/index.html", "old", isDocument: true),
    .page("briefings/kept/index.html", "kept", isDocument: true), .asset("old.css", "css"),
  ]
  let second: [PlannedFile] = [
    .page("index.html", "home"), .page("briefings/kept/index.html", "kept", isDocument: true),
  ]

  @Test("files of ours that are not planned any more go, with the folders that become empty")
  func removesOurs() throws {
    try fixture.publish(first)
    let report = try fixture.publish(second)
    #expect(report.deleted == 2 && report.written == 0 && report.unchanged == 2)
    #expect(fixture.published() == ["index.html": "home", "briefings/kept/index.html": "kept"])
    #expect(!fixture.exists("public/briefings/old"))
  }

  @Test("the pages of documents that went are reported once, other files never")
  func droppedPages() throws {
    try fixture.publish(first)
    #expect(try fixture.folder().previousManifest()?.droppedPages(by: second) == ["briefings/old/index.html"])
    #expect(try fixture.publish(second).droppedPages == ["briefings/old/index.html"])
    #expect(try fixture.publish(second).droppedPages == [])
  }

  @Test("looking at the manifest changes nothing and needs no folder")
  func previousManifest() throws {
    #expect(try fixture.folder().previousManifest() == nil)
    #expect(!fixture.exists("public"))
  }

  @Test("what a person put into the folder stays, and keeps its folder")
  func keepsForeign() throws {
    try fixture.publish(first)
    try fixture.write("www.example.org", to: "public/CNAME")
    try fixture.write("notes", to: "public/briefings/old/notes.txt")
    try fixture.write("git", to: "public/.git/config")
    let report = try fixture.publish(second)
    #expect(report.deleted == 2)
    #expect(
      fixture.published() == [
        "index.html": "home", "briefings/kept/index.html": "kept", "CNAME": "www.example.org",
        "briefings/old/notes.txt": "notes", ".git/config": "git",
      ])
  }

  @Test("nothing is deleted behind a symbolic link that replaced a folder of ours")
  func linkedFolder() throws {
    try fixture.publish(first)
    try fixture.write("precious", to: "elsewhere/index.html")
    try FileManager.default.removeItem(atPath: "\(fixture.output)/briefings/old")
    try FileManager.default.createSymbolicLink(
      atPath: "\(fixture.output)/briefings/old", withDestinationPath: "\(fixture.root)/elsewhere")
    try fixture.publish(second)
    #expect(fixture.read("elsewhere/index.html") == "precious")
  }

  @Test("two spellings of one letter are two files")
  func normalisation() throws {
    try fixture.publish([.page("caf\u{E9}.html", "one"), .page("cafe\u{301}.html", "two")])
    #expect(fixture.exists("public/caf\u{E9}.html") && fixture.exists("public/cafe\u{301}.html"))
    let report = try fixture.publish([.page("caf\u{E9}.html", "one")])
    #expect(report.deleted == 1)
    #expect(fixture.read("public/caf\u{E9}.html") == "one")
  }

  @Test("a file gives way to a folder of that name, and a folder of ours to a file")
  func fileAndFolder() throws {
    try fixture.publish([.page("about", "file"), .page("team/a.html", "a"), .page("team/x/b.html", "b")])
    let report = try fixture.publish([.page("about/index.html", "folder"), .page("team", "file")])
    #expect(fixture.published() == ["about/index.html": "folder", "team": "file"])
    #expect(report.deleted == 3)
  }

  @Test("cleaning deletes what was published and nothing else")
  func clean() throws {
    try fixture.publish(first)
    try fixture.write("www.example.org", to: "public/CNAME")
    try fixture.write("ignore", to: "public/.gitignore")
    #expect(try PublicFolder.clean(path: fixture.output) == 4)
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.output).sorted()
    #expect(left == [".gitignore", "CNAME"])
  }

  @Test("cleaning a folder that is missing or empty does nothing, and refuses one that is not ours")
  func cleanElsewhere() throws {
    #expect(try PublicFolder.clean(path: fixture.output) == 0)
    try fixture.write("mine", to: "public/thesis.txt")
    let error = #expect(throws: PublishingError.self) { try PublicFolder.clean(path: fixture.output) }
    #expect(error?.reason == .foreignFolder)
    #expect(fixture.published() == ["thesis.txt": "mine"])
  }
}
