import Foundation
import Testing

@testable import DossierKit

@Suite("What the watcher reports")
struct ContentWatcherTests {
  private let folder: WatchedFolder
  private let file = "content/briefings/talks.md"

  init() throws {
    folder = try WatchedFolder()
    _ = try folder.changes { try $0.write("before", to: file) }
  }

  @Test("a file that is saved in place is one change")
  func saved() throws { #expect(try folder.changes { try $0.write("after", to: file) } == [[file]]) }

  @Test("a file that an editor writes under another name and renames is one change, and the other name is none")
  func renamedOver() throws {
    let changes = try folder.changes {
      try $0.write("after", to: "content/briefings/.talks.md.swp")
      try $0.write("after", to: "content/briefings/talks.md~")
      $0.move("content/briefings/talks.md~", to: file)
    }
    #expect(changes == [[file]])
  }

  @Test("a file that an editor moves away before it writes the new one is never reported missing")
  func movedAway() throws {
    let changes = try folder.changes {
      try $0.write("", to: "content/briefings/4913")
      unlink($0.path("content/briefings/4913"))
      $0.move(file, to: file + "~")
      usleep(20_000)
      try $0.write("after", to: file)
      unlink($0.path(file + "~"))
    }
    #expect(changes == [[file]])
  }

  @Test("hidden files of static/ are reported, and what programs leave there is not")
  func statics() throws {
    let path = "static/.well-known/security.txt"
    let made = try folder.changes {
      try $0.makeFolder("static/.well-known")
      try $0.write("a", to: path)
      try $0.write("a", to: "static/.DS_Store")
    }
    // A file in a folder that is new itself may be met with twice: when the folder is listed, and when it is watched.
    #expect(!made.isEmpty && made.allSatisfy { $0 == [path] })
    #expect(try folder.changes { try $0.write("b", to: path) } == [[path]])
  }

  @Test("a renamed file is reported under both names")
  func renamed() throws {
    let other = "content/briefings/meeting.md"
    #expect(try folder.changes { $0.move(file, to: other) } == [[file, other]])
  }

  @Test("a deleted file is reported")
  func deleted() throws { #expect(try folder.changes { unlink($0.path(file)) } == [[file]]) }

  @Test("a symbolic link is reported when it is made")
  func linked() throws {
    let link = "content/briefings/linked.md"
    #expect(try folder.changes { symlink("talks.md", $0.path(link)) } == [[link]])
  }

  @Test("files in new folders, however deep, are reported, and so is what changes there later")
  func newFolders() throws {
    let deep = "content/articles/2020/01/report.md"
    let first = try folder.changes {
      try $0.makeFolder("content/articles/2020/01")
      try $0.write("new", to: deep)
    }
    #expect(first.reduce(Set()) { $0.union($1) }.contains(deep))
    #expect(try folder.changes { try $0.write("newer", to: deep) } == [[deep]])
  }

  @Test("a folder that is moved is reported, and what changes in it is reported under its new name")
  func movedFolder() throws {
    let moved = try folder.changes { $0.move("content/briefings", to: "content/notes") }
    #expect(moved.reduce(Set()) { $0.union($1) }.isSuperset(of: ["content/briefings", "content/notes"]))
    #expect(
      try folder.changes { try $0.write("later", to: "content/notes/talks.md") } == [["content/notes/talks.md"]])
  }

  @Test("a folder that is moved out of the site is reported, and nothing that happens there afterwards")
  func movedOut() throws {
    let away = try WatchedFolder()
    #expect(
      try folder.changes { rename($0.path("content/briefings"), away.path("content/gone")) } == [["content/briefings"]])
    #expect(try folder.changes { _ in try away.write("later", to: "content/gone/talks.md") }.isEmpty)
  }

  @Test("a content folder that is replaced as a whole goes on being watched")
  func replacedContent() throws {
    _ = try folder.changes {
      try FileManager.default.removeItem(atPath: $0.path("content"))
      try $0.makeFolder("content/briefings")
    }
    #expect(try folder.changes { try $0.write("again", to: file) } == [[file]])
  }

  @Test("what is published, and what lies beside the content, is no change")
  func others() throws {
    let changes = try folder.changes {
      try $0.write("page", to: "public/index.html")
      try $0.write("notes", to: "notes.txt")
    }
    #expect(changes.isEmpty)
  }

  @Test("many files saved at once are all reported, and together")
  func many() throws {
    let names = (0..<400).map { "content/briefings/b\($0).md" }
    let changes = try folder.changes { for name in names { try $0.write("x", to: name) } }
    #expect(changes.reduce(Set()) { $0.union($1) } == Set(names))
    // How many depends on how long the writing takes.
    #expect(changes.count < names.count / 4)
  }

  @Test("where the system lost count of events, anything may have changed")
  func overflow() throws {
    let watcher = try ContentWatcher(root: folder.root)
    var change = ContentWatcher.Change()
    watcher.note(InotifyEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW), name: ""), into: &change)
    #expect(change.isIncomplete)
  }

  @Test(
    "editors' own files are no change",
    arguments: [".talks.md.swp", "talks.md~", "#talks.md#", ".#talks.md", "4913", "talks.md.tmp", ".goutputstream-X"])
  func temporary(name: String) { #expect(!WatchedNames.matters(name)) }

  @Test("the journal of an edit is reported as it comes and goes, and nothing else in Dossier's own folder is")
  func journal() throws {
    let made = try folder.changes {
      try $0.makeFolder(".dossier/cache")
      usleep(50_000)
      try $0.write("x", to: ".dossier/cache/bodies")
      try $0.write("x", to: ".dossier/lock")
      try $0.write("x", to: EditJournal.temporaryName)
      $0.move(EditJournal.temporaryName, to: EditJournal.name)
    }
    #expect(made == [[EditJournal.name]])
    #expect(try folder.changes { unlink($0.path(EditJournal.name)) } == [[EditJournal.name]])
  }

  @Test("in the site's folder only the configuration, the content and the themes matter")
  func root() {
    #expect(WatchedNames.matters("dossier.yaml", in: ""))
    #expect(!WatchedNames.matters("public", in: ""))
    #expect(WatchedNames.matters("public.md"))
  }
}

@Suite("The watcher, told of a moment")
struct WatcherMomentTests {
  @Test("reports it once the clock says that it has come, and a change before it as a change")
  func moment() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-moment-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root + "/content", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let watcher = try ContentWatcher(root: root)
    let clock = WallClock { 1000 }
    #expect(watcher.nextEvent(until: 1000, clock) == .moment)
    #expect(watcher.nextEvent(until: 900, clock) == .moment)
    try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/content/a.md"))
    guard case .change = watcher.nextEvent(until: 2000, clock) else {
      Issue.record("no change")
      return
    }
    watcher.stop()
    #expect(watcher.nextEvent(until: 2000, clock) == .stop)
    // However far a moment is, the clock is looked at again before.
    #expect(clock.seconds(until: 1030) == 30 && clock.seconds(until: 1_000_000) == 60)
  }
}
