import Broadsheet
import DossierKit
import Foundation
import Synchronization
import Testing

@testable import dossier

/// The clock is the test's own: nobody waits for a moment to come.
@Suite("When a moment comes at which the site changes by itself")
struct WakingTests {
  private let site: MiniSite
  /// 2030-01-01T00:00:00Z.
  private static let embargo = 1_893_456_000
  private static let clock = WallClock { embargo }

  init() throws {
    site = try MiniSite(
      MiniSite.whole.merging(["content/briefings/late.md": MiniSite.briefing("embargo: 2030-01-01T00:00Z\n")]) { $1 })
  }

  private func build() -> SiteBuild {
    SiteBuild(root: site.folder, output: site.path("public"), now: Self.embargo - 1000)
  }

  @Test("build --watch builds again, and publishes what was held back until then")
  func watch() throws {
    let run = BuildRun(build: build(), options: try ReportOptions.parse(["--quiet"]))
    let watcher = try run.build.watcher()
    var reuse = Reuse(isKept: true)
    let first = try run.once(&reuse)
    #expect(first.nextChange == Self.embargo)
    #expect(!site.exists("public/briefings/late/index.html"))
    // The loop ends when it has nothing left to wait for.
    watcher.stop()
    WatchLoop(run: run, clock: Self.clock)(watcher, &reuse, after: first)
    #expect(site.exists("public/briefings/late/index.html"))
  }

  @Test("a build that the environment kept from it is tried again")
  func retry() throws {
    let run = BuildRun(build: build(), options: try ReportOptions.parse(["--quiet"]))
    let watcher = try run.build.watcher()
    var reuse = Reuse(isKept: true)
    let first = try run.once(&reuse)
    // Where the output folder was there is a file for a while.
    let (output, away) = (site.path("public"), site.path("away"))
    try FileManager.default.moveItem(atPath: output, toPath: away)
    try #require(FileManager.default.createFile(atPath: output, contents: nil))
    let looks = Mutex(0)
    let clock = WallClock {
      looks.withLock { looks in
        looks += 1
        if looks == 6 {
          try? FileManager.default.removeItem(atPath: output)
          try? FileManager.default.moveItem(atPath: away, toPath: output)
        }
        return Self.embargo + looks * 100
      }
    }
    watcher.stop()
    WatchLoop(run: run, clock: clock)(watcher, &reuse, after: first)
    #expect(site.exists("public/briefings/late/index.html"))
  }

  @Test("the preview shows it, and open pages hear of it")
  func preview() throws {
    let preview = PreviewSite(build(), theme: Broadsheet())
    let events = EventStreams(of: preview)
    let news = DispatchSemaphore(value: 0)
    _ = events.open(page: "/briefings/late/") { _ in news.signal() }
    let watcher = try build().watcher()
    let loop = PreviewLoop(preview, events, PreviewLog(color: .never), clock: Self.clock)
    loop.start(watcher) { _ in
      #expect(preview.state.answer("/briefings/late/").outcome == .notFound)
    }
    // Of the first edition, and of the one with the briefing.
    for _ in 0..<2 { #expect(news.wait(timeout: .now() + 60) == .success) }
    #expect(preview.state.answer("/briefings/late/").outcome == .found)
    watcher.stop()
    loop.stop()
  }

  @Test("with a fixed date as now, nothing happens by itself")
  func fixed() throws {
    let run = BuildRun(build: build(), options: try ReportOptions.parse(["--quiet"]))
    let watcher = try run.build.watcher()
    var reuse = Reuse(isKept: true)
    let first = try run.once(&reuse)
    watcher.stop()
    WatchLoop(run: run, clock: nil)(watcher, &reuse, after: first)
    #expect(!site.exists("public/briefings/late/index.html"))
  }
}
