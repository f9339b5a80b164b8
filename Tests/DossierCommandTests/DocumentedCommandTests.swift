import Foundation
import Testing

@Suite("What the documents tell to type") struct DocumentedCommandTests {
  struct Document: CustomTestStringConvertible {
    var name: String
    var blocks: [CommandBlock]
    var testDescription: String { name }
  }

  /// The README and everything in `docs/`.
  private static let all: [Document] = {
    let below = (try? FileManager.default.subpathsOfDirectory(atPath: DocumentRun.repository + "/docs")) ?? []
    return (["README.md"] + below.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }.sorted()).compactMap { name in
      guard let text = try? String(contentsOfFile: DocumentRun.repository + "/" + name, encoding: .utf8) else {
        return nil
      }
      return Document(name: name, blocks: CommandBlock.all(in: text))
    }
  }()

  private static let withCommands = all.filter { $0.blocks.contains { $0.isCommands && $0.reason == nil } }

  @Test("works, in the order in which it stands, and prints what is written there", arguments: withCommands)
  func works(document: Document) throws {
    let run = try DocumentRun(document.blocks.filter(\.isCommands)).run()
    #expect(run.fault == nil, "\(document.name): \(run.fault ?? "")")
    for block in document.blocks where block.language == "console" && block.reason == nil {
      for (number, part) in block.dialogue.enumerated() {
        let printed = run.printed[.init(line: block.line, number: number)] ?? []
        #expect(
          PrintedLines(documented: part.output).fits(printed),
          """
          \(document.name), line \(block.line): ‘\(part.command)’ prints
          \(printed.joined(separator: "\n"))
          """)
      }
    }
  }

  @Test("is marked as commands, and says why where no test runs it", arguments: all) func marks(document: Document) {
    for block in document.blocks {
      let place = "\(document.name), line \(block.line)"
      #expect(!["bash", "shell", "zsh", "shell-session"].contains(block.language), "\(place): say ‘sh’ or ‘console’")
      #expect(
        block.language == "console" || !block.lines.contains { $0.hasPrefix("$ ") },
        "\(place): commands with what they print are ‘console’")
      #expect(block.reason.map { $0.count >= 10 } ?? true, "\(place): no reason why it is not run")
      #expect(
        block.language != "console" || block.lines.first?.hasPrefix("$ ") ?? false,
        "\(place): what is typed begins with ‘$ ’")
    }
  }

  @Test("has the workflow for GitHub Pages that init writes") func workflow() throws {
    let site = try MiniSite([:])
    _ = try site.run("init", "new")
    let written = try site.text("new/.github/workflows/pages.yml")
    let document = try #require(Self.all.first { $0.name == "docs/deploy.md" })
    #expect(document.blocks.contains { $0.language == "yaml" && $0.lines.joined(separator: "\n") + "\n" == written })
  }

  @Test("is compared as it is printed, but for times and what ‘…’ stands for") func comparison() {
    let lines = PrintedLines(documented: ["4 briefings … · 0.11 s", "…", "(end)"])
    #expect(lines.fits(["4 briefings · 6 articles · 12.30 s", "(end)"]))
    #expect(lines.fits(["4 briefings · no articles · 1.30 s", "a", "b", "(end)"]))
    #expect(!lines.fits(["5 briefings · 1 article · 1.30 s", "(end)"]))
    #expect(!lines.fits(["4 briefings · 1 article · 1.30 s", "(end)", "more"]))
    #expect(!PrintedLines(documented: []).fits(["a"]))
  }
}
