import Foundation
import Testing

/// `dossier rename` and `dossier merge` as they are typed.
@Suite struct EditTests {
  private static let files = MiniSite.whole.merging(
    [
      "content/entities/people/anne.md":
        "---\nname: Anne Example\ndescription: The witness\naliases: [Annie]\n---\nA record.\n"
    ],
    uniquingKeysWith: { first, _ in first })

  @Test func renameSaysWhatItDid() throws {
    let site = try MiniSite(Self.files)
    let run = try site.run("rename", "anna", "anna-example")
    #expect(run.errors == "")
    #expect(
      run.output
        == "2 references in 2 files · content/entities/people/anna.md → content/entities/people/anna-example.md · the old address redirects\n"
    )
    #expect(run.status == 0)
    #expect(try site.text("content/briefings/talks.md").hasSuffix("It began with [[anna-example]] [@report].\n"))
    let built = try site.run("build", "--strict")
    #expect(built.status == 0, "\(built.errors)")
    #expect(try site.text("public/entities/anna/index.html").contains("/entities/anna-example/"))
  }

  @Test func aDryRunPrintsEveryPlace() throws {
    let site = try MiniSite(Self.files)
    let before = try site.files(below: "content")
    let run = try site.run("rename", "anna", "anna-example", "-n")
    #expect(
      run.output == """
        content/articles/report.md:7:9: anna → anna-example
        content/briefings/talks.md:5:17: anna → anna-example
        content/entities/people/anna.md: adds redirect_from: anna
        2 references in 2 files · content/entities/people/anna.md → content/entities/people/anna-example.md · the old address redirects · nothing is written by --dry-run

        """)
    #expect(try site.files(below: "content") == before)
  }

  @Test func mergeSaysWhatItCouldNotJoin() throws {
    let site = try MiniSite(Self.files)
    let run = try site.run("merge", "anna", "anne")
    #expect(
      run.output == """
        kept as a comment in content/entities/people/anne.md: description: A witness
        2 references in 2 files · content/entities/people/anna.md deleted · the old address redirects

        """)
    #expect(
      try site.text("content/entities/people/anne.md") == """
        ---
        name: Anne Example
        description: The witness
        aliases: [Annie, Anna Example]
        merged_from: [anna]
        # merged from anna:
        #   description: A witness
        ---
        A record.

        """)
    #expect(!site.exists("content/entities/people/anna.md"))
    #expect(!site.exists(".dossier"))
    #expect(try site.run("build", "--strict").status == 0)
  }

  @Test func programsGetJSON() throws {
    let site = try MiniSite(Self.files)
    let run = try site.run("rename", "anna", "b", "-n", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["action"] as? String == "rename")
    #expect(object["written"] as? Bool == false)
    #expect((object["moved"] as? [String: String])?["to"] == "content/entities/people/b.md")
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.map { $0["path"] as? String } == ["content/articles/report.md", "content/briefings/talks.md"])
    #expect(changes[1]["column"] as? Int == 17)
  }

  /// A command line, what is said of it and the exit code.
  private struct Mistake: Sendable, CustomTestStringConvertible {
    var command: String
    var errors: String
    var status: Int32
    var testDescription: String { command }
  }

  private static let mistakes: [Mistake] = [
    Mistake(
      command: "rename ana b",
      errors: "error: no document has the id ‘ana’\n   = help: did you mean ‘anna’?\n", status: 2),
    Mistake(
      command: "rename anna",
      errors: "error: missing expected argument ‘<new>’\n   = help: see ‘dossier rename --help’\n", status: 2),
    Mistake(
      command: "rename anna talks",
      errors: "error: the id ‘talks’ is taken by ‘content/briefings/talks.md’\n   = help: choose another id\n",
      status: 2),
    Mistake(
      command: "rename anna b nowhere",
      errors: """
        error: cannot find the folder ‘content’: No such file or directory
           = help: a site's folder holds dossier.yaml and content/; name that folder, or make ‘content’ in it

        """, status: 4),
    Mistake(
      command: "merge talks anna",
      errors: """
        error: ‘talks’ is a briefing, and only entities can be merged
           = help: give another document's id with ‘dossier rename’, or join the texts by hand

        """, status: 2),
  ]

  @Test(arguments: mistakes)
  private func whatIsWrongIsSaidInTwoLines(_ mistake: Mistake) throws {
    let site = try MiniSite(Self.files)
    let before = try site.files(below: ".")
    let run = try CommandRun(mistake.command.split(separator: " ").map(String.init), in: site.folder)
    #expect(run.errors == mistake.errors)
    #expect(run.status == mistake.status)
    #expect(run.output == "")
    #expect(try site.files(below: ".") == before)
  }

  @Test func faultsOfTheContentAreShownWithTheirPlace() throws {
    let site = try MiniSite(Self.files)
    try site.write("---\ntitle: [\n---\n", to: "content/pages/broken.md")
    let run = try site.run("rename", "anna", "b")
    #expect(run.errors.contains("--> content/pages/broken.md:3:1"))
    #expect(
      run.errors.hasSuffix(
        """
        error: a file has errors, and references in them could be missed
           = help: mend what ‘dossier check’ reports, and give the command again

        """))
    #expect(run.status == 1)
  }

  @Test func anEditKilledAtAnyMomentIsFinishedByTheNextOne() throws {
    var files = Self.files
    for number in 0..<20 { files["content/briefings/b\(number).md"] = MiniSite.briefing() }
    let site = try MiniSite(files)
    let (before, after) = (try Self.edition(site), try Self.renamed(files))
    var interrupted = 0
    for attempt in 0..<8 {
      let running = try RunningCommand(dossier: ["rename", "anna", "b"], in: site.folder)
      while running.isRunning, !site.exists(".dossier/edit-journal") { usleep(100) }
      usleep(UInt32(attempt * 500))
      running.kill()
      if try running.wait().status == 9 { interrupted += 1 }
      let run = try site.run("rename", "anna", "b")
      #expect(run.status == 0 || run.errors.contains("no document has the id ‘anna’"), "\(run.errors)")
      #expect(try Self.edition(site) == after)
      for (path, text) in before { try site.write(text, to: path) }
      try FileManager.default.removeItem(atPath: site.path("content/entities/people/b.md"))
    }
    #expect(interrupted >= 3, "only \(interrupted) edits were interrupted")
  }

  private static func edition(_ site: MiniSite) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try site.files(below: "content").map {
        ("content/" + $0.key, String(decoding: $0.value, as: UTF8.self))
      })
  }

  private static func renamed(_ files: [String: String]) throws -> [String: String] {
    let site = try MiniSite(files)
    #expect(try site.run("rename", "anna", "b").status == 0)
    return try edition(site)
  }
}
