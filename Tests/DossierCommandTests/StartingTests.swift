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

  @Test(
    "a disk that has no room left is said in one sentence, and leaves nothing",
    .enabled(if: Mounts.areAllowed, "needs root, to mount a small disk")) func noRoom() throws
  {
    for number in 0..<40 {
      try site.write(String(repeating: "words \(number) ", count: 2_000), to: "notes/A\(number).md")
    }
    try site.write("", to: "disk/.keep")
    let run = try CommandRun(
      shell: """
        unshare -m sh -c 'mount -t tmpfs -o size=128k none disk && \
        "$DOSSIER" import vault notes --from obsidian --into disk/site; code=$?; ls -A disk; exit $code'
        """, in: site.folder)
    #expect(run.status == 4)
    #expect(run.errors.hasPrefix("error: cannot ") && run.errors.contains("No space left on device"))
    #expect(run.output == "")
  }

  @Test(
    "a disk that is read only is said in one sentence, and a vault on one can be imported",
    .enabled(if: Mounts.areAllowed, "needs root, to mount a disk read only")) func readOnly() throws
  {
    try site.write("Words.", to: "disk/vault/A.md")
    let script = """
      unshare -m sh -c 'mount --bind disk disk && mount -o remount,bind,ro disk && "$DOSSIER" import vault disk/vault \
      --from obsidian --into INTO'
      """
    let refused = try CommandRun(shell: script.replacing("INTO", with: "disk/site"), in: site.folder)
    #expect(refused.status == 4 && refused.errors.contains("Read-only file system"), "\(refused.errors)")
    let made = try CommandRun(shell: script.replacing("INTO", with: "site"), in: site.folder)
    #expect(made.status == 0 && site.exists("site/content/pages/a.md"), "\(made.errors)")
  }

  @Test("an import that is killed leaves nothing half-written, and the next one completes it") func killed() throws {
    for number in 0..<1_500 {
      try site.write("Words \(number) of [[A\(number / 2)]].\n", to: "notes/A\(number).md")
    }
    let arguments = ["import", "vault", "notes", "--from", "obsidian", "--quiet"]
    // At whatever moment: before it writes, while it does, and when it is done.
    for milliseconds in [20, 500, 2_000] {
      let running = try RunningCommand(dossier: arguments, in: site.folder)
      usleep(UInt32(milliseconds) * 1_000)
      running.kill()
      _ = try running.wait()
      #expect(!site.exists("notes-dossier") || site.exists("notes-dossier/.dossier/import.txt"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: site.path("notes")).count == 1_500)
    }
    let completed = try CommandRun(arguments, in: site.folder)
    #expect(completed.status == 0, "\(completed.errors)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: site.path("notes-dossier/content/pages"))
    #expect(pages.count { $0.contains(/^a[0-9]+\.md$/) } == 1_500)
    #expect(!site.exists(".notes-dossier.dossier-new"))
    #expect(!site.exists("notes-dossier/.dossier-unfinished"))
  }
}

/// Whether a test may mount a disk, in a name space of its own.
enum Mounts {
  static let areAllowed =
    (try? CommandRun(shell: "unshare -m mount -t tmpfs none /mnt", in: "/").status == 0) ?? false
}
