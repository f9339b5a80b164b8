import DossierKit
import Foundation
import Synchronization
import Testing

@Suite("A build that does not end well")
struct InterruptionTests {
  struct Kill: Error {}

  static let old: [PlannedFile] = [
    .asset("a.css", "old style"), .page("index.html", "old home"), .page("x/gone.html", "gone", isDocument: true),
    .page("swap", "a file that becomes a folder"), .page("back/a.html", "a folder that becomes a file"),
    .index("feed.xml", "same feed"),
  ]
  static let new: [PlannedFile] = [
    .asset("b.css", "new style"), .page("index.html", "new home"), .page("y/z/new.html", "new", isDocument: true),
    .page("swap/index.html", "now a folder"), .page("back", "now a file"), .index("feed.xml", "same feed"),
  ]

  private func texts(_ files: [PlannedFile]) -> [String: String] {
    var texts: [String: String] = [:]
    for file in files {
      if case .bytes(let bytes) = file.content { texts[file.path] = String(decoding: bytes, as: UTF8.self) }
    }
    return texts
  }

  /// Stops before the step of that number. False when the build ended before.
  private func stop(at step: Int, _ fixture: OutputFixture, _ files: [PlannedFile]) throws -> Bool {
    do {
      try fixture.publish(files, jobs: 1) { if $0 >= step { throw Kill() } }
      return false
    } catch let error as PublishingError {
      #expect(error.reason == .interrupted)
      return true
    }
  }

  @Test("or does, lets the next one begin, though a program started meanwhile still has the lock's file open")
  func inheritedLock() throws {
    let fixture = try OutputFixture()
    let copies = Mutex<[Int32]>([])
    try fixture.publish(Self.old, jobs: 1) { _ in
      guard copies.withLock({ $0.isEmpty }) else { return }
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)
        guard let path, path.hasPrefix(fixture.output + "/"), path.hasSuffix("lock"), let raw = Int32(name) else {
          continue
        }
        copies.withLock { $0.append(dup(raw)) }
      }
    }
    #expect(copies.withLock { !$0.isEmpty })
    try fixture.publish(Self.new)
    for copy in copies.withLock({ $0 }) { close(copy) }
  }

  @Test("leaves whole files at every instant, and the next build repairs everything")
  func everyStep() throws {
    let (old, new) = (texts(Self.old), texts(Self.new))
    var step = 0
    while true {
      let fixture = try OutputFixture()
      try fixture.publish(Self.old)
      guard try stop(at: step, fixture, Self.new) else { break }
      for (path, text) in fixture.published() {
        #expect(text == old[path] || text == new[path], "‘\(path)’ after step \(step)")
      }
      #expect(fixture.read("public/feed.xml") == "same feed")

      try fixture.write("www.example.org", to: "public/CNAME")
      let isListed = fixture.manifest?.contains("x/gone.html") == true
      let report = try fixture.publish(Self.new)
      #expect(fixture.published() == new.merging(["CNAME": "www.example.org"]) { $1 }, "after step \(step)")
      #expect(!fixture.exists("public/.dossier-tmp") && !fixture.exists("public/x"), "after step \(step)")
      #expect(report.droppedPages == (isListed ? ["x/gone.html"] : []), "after step \(step)")
      #expect(try fixture.publish(Self.new).written == 0)
      step += 1
    }
    #expect(step > 30)
  }

  @Test("and one that is stopped can also be undone: the earlier site comes back whole")
  func everyStepBack() throws {
    let old = texts(Self.old)
    var step = 0
    while true {
      let fixture = try OutputFixture()
      try fixture.publish(Self.old)
      guard try stop(at: step, fixture, Self.new) else { break }
      try fixture.publish(Self.old)
      #expect(fixture.published() == old, "after step \(step)")
      #expect(!fixture.exists("public/y"), "after step \(step)")
      step += 1
    }
  }

  @Test("on a new folder leaves it usable at every instant, and cleaning finds every file")
  func firstBuild() throws {
    var step = 0
    while true {
      let fixture = try OutputFixture()
      guard try stop(at: step, fixture, Self.new) else { break }
      if step % 2 == 0 {
        try fixture.publish(Self.new)
        #expect(fixture.published() == texts(Self.new))
      } else {
        try PublicFolder.clean(path: fixture.output)
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.output)
        #expect(left.allSatisfy { $0.hasPrefix(".dossier-") }, "after step \(step)")
        try fixture.publish(Self.old)
        #expect(fixture.published() == texts(Self.old))
      }
      step += 1
    }
  }

  @Test("because the disk is full keeps the earlier site, leaves no temporary file and says so")
  func fullDisk() throws {
    let fixture = try OutputFixture()
    try FileManager.default.createDirectory(atPath: fixture.output, withIntermediateDirectories: true)
    guard mount("none", fixture.output, "tmpfs", 0, "size=256k") == 0 else {
      try Test.cancel("mounting a small file system needs root")
    }
    defer { umount(fixture.output) }

    try fixture.publish([.page("index.html", "home")])
    let tooLarge: [PlannedFile] = [.page("index.html", String(repeating: "x", count: 1 << 20)), .page("b.html", "b")]
    let error = #expect(throws: PublishingError.self) { try fixture.publish(tooLarge) }
    #expect(error?.reason == .fileSystem)
    #expect(error?.message == "cannot write ‘\(fixture.output)/index.html’: No space left on device")
    #expect(error?.fixes == ["free some space and build again; what was published before is still there"])
    #expect(fixture.read("public/index.html") == "home")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(fixture.output)/.dossier-tmp") == [])
    #expect(try fixture.publish([.page("index.html", "home")]).unchanged == 1)
  }
}
