import Foundation
import Testing

@Suite struct ExitCodeTests {
  @Test func aSoundSiteEndsWith0() throws {
    let site = try MiniSite()
    for arguments in [["build"], ["check"], ["list", "drafts"], ["clean"], ["version"], ["explain"], []] {
      let run = try CommandRun(arguments, in: site.folder)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
  }

  @Test func errorsOfTheContentEndWith1AndTellThePlace() throws {
    let site = try MiniSite(["content/briefings/talks.md": MiniSite.briefing(body: "With [[ann]] [@report].")])
    try site.write(
      MiniSite.article("about: [anna]\n").replacing("about: [anna]\nabout", with: "about"),
      to: "content/articles/report.md")
    try site.write(MiniSite.person(), to: "content/entities/people/anna.md")
    let run = try site.run("build")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        error: nothing has the id or name ‘ann’ [unknown-reference]
          --> content/briefings/talks.md:5:8
           |
         5 | With [[ann]] [@report].
           |        ^^^
           = help: did you mean ‘anna’?


        """)
    #expect(run.output.hasPrefix("1 briefing · 1 article · 1 entity · nothing written: 1 error · "))
    #expect(!site.exists("public"))
  }

  @Test func wrongUsageEndsWith2() throws {
    let site = try MiniSite()
    for arguments in [
      ["bild"], ["build", "--dratfs"], ["build", "a", "b"], ["build", "--format", "xml"], ["build", "-j", "0"],
      ["build", "--now", "yesterday"], ["build", "--now", "2024"], ["build", "-b", "example.org"], ["build", "-o", ""],
      ["list", "everything"], ["explain", "no-such-code"], ["completion", "tcsh"], ["help", "bild"],
      ["-D", "build"], ["build", "-o"], ["build", "-xyz"],
    ] {
      let run = try CommandRun(arguments, in: site.folder)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.output == "", "\(arguments)")
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 2 && lines[0].hasPrefix("error: ") && lines[1].hasPrefix("   = help: "), "\(run.errors)")
    }
    #expect(!site.exists("public"))
  }

  @Test func aBrokenConfigurationEndsWith3() throws {
    let site = try MiniSite(["dossier.yaml": "title: Mini\nbase_url: [\n"])
    for command in ["build", "check"] {
      let run = try site.run(command)
      #expect(run.status == 3)
      #expect(run.errors.contains("--> dossier.yaml:"))
    }
    #expect(try site.run("list", "drafts").status == 3)
  }

  @Test func aFolderWithoutASiteEndsWith3AndSaysWhatToDo() throws {
    let site = try MiniSite()
    let run = try site.run("build", "nowhere")
    #expect(run.status == 3)
    #expect(
      run.errors == """
        error: there is no ‘dossier.yaml’ in ‘\(site.path("nowhere"))’ [invalid-configuration]
           = help: run dossier in a site's folder, or name the folder: ‘dossier build DIR’


        """)
  }

  @Test func anOutputFolderThatIsAFileEndsWith4() throws {
    let site = try MiniSite(MiniSite.whole.merging(["public": "mine"]) { $1 })
    let run = try site.run("build")
    #expect(run.status == 4)
    #expect(run.errors.hasPrefix("error: cannot open the output folder ‘\(site.path("public"))’: "))
    #expect(try site.text("public") == "mine")
  }

  @Test func aConfigurationThatCannotBeReadEndsWith4() throws {
    let site = try MiniSite()
    try FileManager.default.removeItem(atPath: site.path("dossier.yaml"))
    try FileManager.default.createDirectory(atPath: site.path("dossier.yaml"), withIntermediateDirectories: true)
    let run = try site.run("build")
    #expect(run.status == 4)
    #expect(run.errors.hasPrefix("error: cannot "))
  }

  @Test func aMissingContentFolderEndsWith4() throws {
    let site = try MiniSite()
    try FileManager.default.removeItem(atPath: site.path("content"))
    let run = try site.run("build")
    #expect(run.status == 4)
    #expect(run.errors.contains("‘content’"))
  }

  @Test func aForeignOutputFolderIsRefusedAndStaysAsItIs() throws {
    let site = try MiniSite(MiniSite.whole.merging(["public/index.html": "mine"]) { $1 })
    for command in ["build", "clean"] {
      let run = try site.run(command)
      #expect(run.status == 4)
      #expect(
        run.errors == """
          error: the output folder ‘\(site.path("public"))’ holds ‘index.html’, and no build of Dossier made it
             = help: choose an empty or a new folder, or move away what is in this one

          """)
    }
    #expect(try site.files(below: "public") == ["index.html": Data("mine".utf8)])
  }

  @Test func theSitesOwnFolderIsNeverPublishedInto() throws {
    let site = try MiniSite()
    let before = try site.files(below: ".")
    for output in [".", "content", ".."] { #expect(try site.run("build", "-o", output).status == 4, "\(output)") }
    #expect(try site.files(below: ".") == before)
  }

  @Test func anOutputThatCannotBePrintedEndsWith4() throws {
    let site = try MiniSite()
    let run = try CommandRun(shell: "\"$DOSSIER\" check --format json > /dev/full", in: site.folder)
    #expect(run.status == 4)
    #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
  }
}
