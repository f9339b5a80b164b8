import Foundation
import Testing

/// Very many findings do not bury the one that matters.
@Suite struct ManyFindingsTests {
  private let site: MiniSite

  /// 30 warnings of one kind in 3 files, an error in the last file, and an entity that only the error leaves alone.
  init() throws {
    let lines = (1...10).map { "A <b>word</b> \($0)." }.joined(separator: "\n\n").replacing("</b>", with: "")
    var files = MiniSite.whole
    for name in ["a", "b", "c"] {
      files["content/briefings/\(name).md"] = MiniSite.briefing(body: lines + " [@report]")
    }
    files["content/briefings/talks.md"] = MiniSite.briefing(body: "It began with [[ana]] [@report].")
    files["content/articles/report.md"] = MiniSite.article().replacing("about: [anna]\n", with: "")
    site = try MiniSite(files)
  }

  @Test func ofEachKindTwentyAreShownAndTheRestIsCounted() throws {
    let run = try site.run("check")
    #expect(run.errors.components(separatedBy: "warning: raw HTML is left out").count == 21)
    #expect(run.errors.contains("\nwarning: and 10 more of these in 1 file; --verbose shows them all [raw-html]\n"))
    #expect(run.output.contains("1 error, 30 warnings"))
  }

  @Test func verboseShowsThemAll() throws {
    for command in ["check", "build"] {
      let run = try site.run(command, "--verbose")
      #expect(run.errors.components(separatedBy: "warning: raw HTML is left out").count == 31)
      #expect(!run.errors.contains("more of these"))
    }
  }

  @Test(arguments: ["json", "sarif", "github"])
  func programsAreToldOfAll(_ format: String) throws {
    let run = try site.run("check", "--format", format)
    #expect((run.output + run.errors).components(separatedBy: "raw HTML is left out").count == 31)
  }

  @Test func whatStopsPublishingStandsFirst() throws {
    let errors = try site.run("check").errors
    #expect(errors.hasPrefix("error: nothing has the id or name ‘ana’ [unknown-reference]\n"))
    #expect(errors.components(separatedBy: "\nerror: ").count == 1)
    let places = errors.matches(of: #/--> content\/briefings\/([abc]).md:(\d+):/#).map { "\($0.1)\($0.2.count)\($0.2)" }
    #expect(places.count == 20 && places == places.sorted())
  }

  @Test func whatOnlyFollowsFromAnErrorIsNotSaidBesideIt() throws {
    #expect(!(try site.run("check").errors.contains("orphan-entity")))
    try site.write(MiniSite.briefing(body: "It began [@report]."), to: "content/briefings/talks.md")
    #expect(try site.run("check").errors.contains("note: nothing refers to ‘Anna Example’ [orphan-entity]"))
  }

  @Test func quietShowsTheErrorsAlone() throws {
    let run = try site.run("check", "--quiet")
    #expect(run.errors.components(separatedBy: " [").count == 2 || !run.errors.contains("raw-html"))
  }
}
