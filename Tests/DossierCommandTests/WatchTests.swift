import Foundation
import Glibc
import Testing

/// `build --watch`, through the real binary.
@Suite("dossier build --watch", .serialized)
struct WatchTests {
  private final class Watching {
    let site: MiniSite
    let command: RunningCommand

    init(_ files: [String: String] = MiniSite.whole, _ options: [String] = []) throws {
      site = try MiniSite(files)
      command = try RunningCommand(dossier: ["build", "--watch"] + options, in: site.folder)
      wait { command.output.contains("Watching") }
    }

    deinit { command.kill() }

    /// Until it is so, or ten seconds have passed.
    func wait(_ isSo: () throws -> Bool) rethrows {
      for _ in 0..<400 where try command.isRunning && !isSo() { usleep(25_000) }
    }

    func page() -> String { (try? site.text("public/briefings/talks/index.html")) ?? "" }
  }

  @Test("writes what is saved, and stops with 0 on Ctrl-C")
  func saves() throws {
    let watching = try Watching()
    #expect(watching.page().contains("It began with"))
    try watching.site.write(
      MiniSite.briefing(body: "It ended with [[anna]] [@report]."), to: "content/briefings/talks.md")
    watching.wait { watching.page().contains("It ended with") }
    #expect(watching.page().contains("It ended with"))
    // The page is there a moment before the line that says so.
    watching.wait { watching.command.output.components(separatedBy: "written").count == 3 }
    watching.command.kill(SIGINT)
    let run = try watching.command.wait()
    #expect(run.status == 0)
    #expect(run.output.components(separatedBy: "written").count == 3)
  }

  @Test("errors leave the published pages as they are until they are mended")
  func errors() throws {
    let watching = try Watching()
    let good = watching.page()
    try watching.site.write(MiniSite.briefing(body: "Of [[nobody]] [@report]."), to: "content/briefings/talks.md")
    watching.wait { watching.command.output.contains("nothing written: 1 error") }
    #expect(watching.page() == good)
    try watching.site.write(MiniSite.briefing(body: "Of [[anna]] [@report]."), to: "content/briefings/talks.md")
    watching.wait { watching.page() != good }
    #expect(watching.page().contains("Of <a"))
  }

  @Test("ends where there is nothing to publish into, as a build does")
  func refused() throws {
    let site = try MiniSite()
    try site.write("mine", to: "out/notes.txt")
    let run = try site.run("build", "--watch", "-o", "out")
    #expect(run.status == 4)
    #expect(run.errors.contains("notes.txt"))
    #expect(try site.text("out/notes.txt") == "mine")
  }
}
