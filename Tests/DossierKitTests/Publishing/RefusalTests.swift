import DossierKit
import Foundation
import Testing

@Suite("What publishing refuses")
struct RefusalTests {
  let fixture: OutputFixture
  let page: [PlannedFile] = [.page("a/index.html", "a")]

  init() throws { fixture = try OutputFixture() }

  @discardableResult
  private func refusal(
    of files: [PlannedFile], protecting: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> PublishingError? {
    #expect(throws: PublishingError.self, sourceLocation: sourceLocation) {
      try fixture.folder(protecting: protecting).publish(files, jobs: 2) { _, _ in }
    }
  }

  @Test("a folder with somebody else's files, and says what to do")
  func foreignFolder() throws {
    try fixture.write("mine", to: "public/thesis.txt")
    let error = refusal(of: page)
    #expect(error?.reason == .foreignFolder)
    #expect(
      error?.message == "the output folder ‘\(fixture.output)’ holds ‘thesis.txt’, and no build of Dossier made it")
    #expect(error?.fixes == ["choose an empty or a new folder, or move away what is in this one"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.output) == ["thesis.txt"])
  }

  @Test("not a folder that holds only names with a dot, which stay untouched")
  func dotfiles() throws {
    try fixture.write("*", to: "public/.gitignore")
    try fixture.write("x", to: "public/.git/config")
    let before = try fixture.stamps()
    try fixture.publish(page)
    let after = try fixture.stamps()
    #expect(before.allSatisfy { after[$0.key] == $0.value } && before.count == 2)
    #expect(fixture.published().count == 3)
  }

  @Test("an output folder that is or holds the site or its content, also behind a link")
  func protectedFolders() throws {
    try fixture.write("text", to: "public/content/a.md")
    for folder in [fixture.output, "\(fixture.output)/content", "\(fixture.root)/public/../public/content/"] {
      let error = refusal(of: page, protecting: [folder])
      #expect(error?.reason == .protectedFolder)
      #expect(error?.message.contains("is or contains ‘\(folder)’") == true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(fixture.root)/link", withDestinationPath: fixture.output)
    #expect(refusal(of: page, protecting: ["\(fixture.root)/link/content"])?.reason == .protectedFolder)
  }

  @Test("not an output folder inside the site folder")
  func insideSite() throws {
    _ = try fixture.folder(protecting: [fixture.root]).publish(page, jobs: 1) { _, _ in }
    #expect(fixture.published().count == 1)
  }

  @Test(
    "paths that leave the folder or belong to others",
    arguments: [
      "", "/etc/passwd", "../a", "a/../b", "a//b", "a/", "./a", "a\0b", "a\nb", ".dossier-manifest", ".git/config",
      String(repeating: "a", count: 256),
    ])
  func unsoundPaths(path: String) {
    #expect(refusal(of: [.page(path, "x")])?.reason == .invalidPlan)
    #expect(!fixture.exists("public"))
  }

  @Test("two files with one path, and a file that is another one's folder")
  func collisions() {
    #expect(refusal(of: [.page("a", "1"), .page("a", "2")])?.message == "two files have the path ‘a’")
    #expect(
      refusal(of: [.page("a/b/c", "1"), .page("a/b", "2")])?.message
        == "‘a/b’ is a file and a folder of another file at once")
  }

  @Test("to write through a symbolic link in place of a folder")
  func linkedFolder() throws {
    try fixture.publish(page)
    try FileManager.default.removeItem(atPath: "\(fixture.output)/a")
    try FileManager.default.createDirectory(atPath: "\(fixture.root)/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(fixture.output)/a", withDestinationPath: "\(fixture.root)/elsewhere")
    for files in [page, [.page("a/new/index.html", "new")]] {
      let error = refusal(of: files)
      #expect(error?.reason == .symbolicLink)
      #expect(error?.path == "\(fixture.output)/a")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(fixture.root)/elsewhere") == [])
  }

  @Test("not a symbolic link in place of a file of ours, which is replaced and its target left alone")
  func linkedFile() throws {
    try fixture.publish(page)
    try fixture.write("precious", to: "elsewhere.txt")
    try FileManager.default.removeItem(atPath: "\(fixture.output)/a/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(fixture.output)/a/index.html", withDestinationPath: "\(fixture.root)/elsewhere.txt")
    #expect(try fixture.publish(page).written == 1)
    #expect(fixture.read("elsewhere.txt") == "precious")
    #expect(fixture.read("public/a/index.html") == "a")
  }

  @Test("to overwrite a file or folder that somebody else put where a new page must go, before anything is written")
  func foreignFiles() throws {
    try fixture.publish(page)
    try fixture.write("mine", to: "public/CNAME")
    try fixture.write("mine", to: "public/b/deep/notes.txt")
    let changed: [PlannedFile] = [.page("a/index.html", "changed")]
    for (path, named) in [("CNAME", "CNAME"), ("b", "b/deep/notes.txt"), ("CNAME/index.html", "CNAME")] {
      let error = refusal(of: changed + [.page(path, "x")])
      #expect(error?.reason == .foreignFile)
      #expect(error?.path == "\(fixture.output)/\(named)")
      #expect(error?.message.contains("no build of Dossier wrote") == true)
    }
    #expect(
      fixture.published() == ["a/index.html": "a", "CNAME": "mine", "b/deep/notes.txt": "mine"])
  }

  @Test("a folder of somebody else's in place of a file of ours")
  func folderInPlaceOfFile() throws {
    try fixture.publish(page)
    try FileManager.default.removeItem(atPath: "\(fixture.output)/a/index.html")
    try fixture.write("mine", to: "public/a/index.html/mine.txt")
    #expect(refusal(of: page)?.path == "\(fixture.output)/a/index.html/mine.txt")
    try FileManager.default.removeItem(atPath: "\(fixture.output)/a/index.html/mine.txt")
    #expect(try fixture.publish(page).written == 1)
  }

  @Test(
    "a manifest that is damaged, foreign or leads out of the folder",
    arguments: [
      "", "dossier manifest 2\np a\n", "dossier manifest 1\np a/ind", "dossier manifest 1\np ../../etc/passwd\n",
      "dossier manifest 1\nz a\n", "dossier manifest 1\np b\np a\n", "dossier manifest 1\np a\np a\n",
      "dossier manifest 1\n\n",
    ])
  func damagedManifest(text: String) throws {
    try fixture.publish(page)
    try fixture.write(text, to: "public/.dossier-manifest")
    let error = refusal(of: page)
    #expect(error?.reason == .unreadableManifest)
    #expect(throws: PublishingError.self) { try PublicFolder.clean(path: fixture.output) }
    #expect(fixture.published() == ["a/index.html": "a"])
  }

  @Test("a second build in the same folder at the same time, and names the first")
  func lock() throws {
    let fixture = fixture
    let inner = PlannedFile(path: "inner", stage: .page, content: .page(0))
    let seen = Box<PublishingError?>(nil)
    _ = try fixture.folder().publish([inner], jobs: 1) { _, _ in
      do { _ = try fixture.publish([.page("other", "x")]) } catch { seen.value = error as? PublishingError }
    }
    #expect(seen.value?.reason == .buildRunning)
    #expect(
      seen.value?.message == "another build (process \(getpid())) is writing to ‘\(fixture.output)’")
    #expect(try fixture.publish([.page("other", "x")]).written == 1)
  }
}

/// A value that a closure may set on the thread that waits for it.
final class Box<Value>: @unchecked Sendable {
  var value: Value
  init(_ value: Value) { self.value = value }
}
