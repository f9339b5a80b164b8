import Foundation
import Testing

@Suite("From nothing to a site") struct StartingTests {
  private let site: MiniSite

  init() throws {
    site = try MiniSite([:])
    try FileManager.default.removeItem(atPath: site.path("dossier.yaml"))
  }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(
      arguments, in: site.folder, environment: environment.merging(["SOURCE_DATE_EPOCH": "1767225600"]) { $1 })
  }

  @Test("init ends with the commands to type next, and they work") func start() throws {
    let made = try run("init", "s")
    #expect(made.status == 0 && made.output.hasSuffix("\nnext: cd s\n      dossier serve --open\n"))
    let built = try run("build", "s", "--strict")
    #expect(built.status == 0 && built.output.contains("0 errors, 0 warnings"))
    let again = try run("init", "s")
    #expect(again.status == 2 && again.errors.contains("is a site already"))
  }

  @Test("new prints the path and opens the file in the editor that is set") func new() throws {
    _ = try run("init", "--bare", "s")
    let made = try run(
      "new", "briefing", "A briefing", "s", "--open", environment: ["EDITOR": "cat >&2; printf '%s' > opened"])
    #expect(made.output == "s/content/briefings/a-briefing.md\n")
    #expect(FileManager.default.fileExists(atPath: site.path("opened")))
    let text = try String(contentsOfFile: site.path("s/content/briefings/a-briefing.md"), encoding: .utf8)
    #expect(text.contains("date: 2026-01-01\n"))
    let outside = try run("new", "briefing", "x")
    #expect(outside.status == 2 && outside.errors.contains("there is no ‘dossier.yaml’"))
    let unknown = try run("new", "poem", "x", "s")
    #expect(unknown.status == 2)
  }

  @Test("import tells what it took, and a second time that nothing is added") func importing() throws {
    try site.write("---\ndraft: true\n---\n[[Nowhere]]\n", to: "notes/A note.md")
    let unknown = try run("import", "vault", "notes")
    #expect(unknown.status == 2 && unknown.errors.contains("‘--from obsidian’"))
    let made = try run("import", "vault", "notes", "--from", "obsidian")
    #expect(made.status == 0)
    #expect(
      made.output.contains("A note.md → content/pages/a-note.md: draft (draft: true); plain text now: [[Nowhere]]\n"))
    #expect(made.output.hasSuffix("next: cd notes-dossier\n      dossier serve --open\n"))
    #expect(try run("build", "notes-dossier").status == 0)
    #expect(try run("import", "vault", "notes", "--from", "obsidian").output.contains("nothing is added"))
  }

  @Test("a full disk is said in one sentence, and leaves nothing") func fullDisk() throws {
    try site.write(String(repeating: "words ", count: 40_000), to: "notes/A.md")
    let run = try CommandRun(
      shell: "ulimit -f 8; trap '' XFSZ; \"$DOSSIER\" import vault notes --from obsidian", in: site.folder)
    #expect(run.status == 4)
    #expect(run.errors.hasPrefix("error: cannot write ‘") && run.errors.contains("File too large"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.folder).sorted() == ["content", "notes"])
  }
}
