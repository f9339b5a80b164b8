import Foundation

/// A document's command blocks at work: one shell for all of them, in an empty folder that is its home.
struct DocumentRun {
  /// What a console block's command printed, by the block's line and the command's number in it.
  struct Place: Hashable {
    var line: Int
    var number: Int
  }

  private let site: MiniSite
  private let blocks: [CommandBlock]

  init(_ blocks: [CommandBlock]) throws {
    site = try MiniSite([:])
    self.blocks = blocks
  }

  /// A server is stopped when it is up, after what `saving` names has been done. Browsers are none.
  private static let prelude = """
    dossier() {
      case " $* " in
        " serve "* | *" --watch "*) until_up "$@" ;;
        *) command dossier "$@" ;;
      esac
    }
    printed() { for _ in $(seq 600); do grep -q "$1" "$LOG/server" && return; sleep 0.05; done; return 1; }
    until_up() {
      command dossier "$@" >"$LOG/server" 2>&1 &
      local server=$! status=0
      printed '(Ctrl-C stops it)' || status=1
      if [ $status = 0 ] && [ -n "${saving:-}" ]; then
        sleep 0.2; eval "$saving"; printed "${until:-changed}" || status=1
      fi
      kill -INT $server; wait $server || true
      cat "$LOG/server"
      return $status
    }
    set -e

    """

  private func script() -> String {
    blocks.reduce(into: Self.prelude) { script, block in
      for commands in block.preparation { script += "echo \(block.line) >\"$LOG/block\"\n\(commands)\n" }
      guard block.reason == nil else { return }
      script += "echo \(block.line) >\"$LOG/block\"\n"
      guard block.language == "console" else {
        script += block.lines.joined(separator: "\n") + "\n"
        return
      }
      for (number, part) in block.dialogue.enumerated() {
        script += "{ \(part.command)\n} >\"$LOG/\(block.line)-\(number)\" 2>&1 || true\n"
      }
    }
  }

  /// - Returns: What went wrong, in words that name the block, and what the commands of console blocks printed.
  func run() throws -> (fault: String?, printed: [Place: [String]]) {
    let binary = try CommandRun.binary()
    let home = site.path("home")
    let files = FileManager.default
    for folder in ["home", "log", "bin"] {
      try files.createDirectory(atPath: site.path(folder), withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(atPath: site.path("bin/dossier"), withDestinationPath: binary)
    try site.write("#!/bin/sh\n", to: "bin/xdg-open")
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.path("bin/xdg-open"))
    let run = try CommandRun(
      shell: script(), in: home,
      environment: [
        "HOME": home, "LOG": site.path("log"), "PATH": site.path("bin") + ":/usr/bin:/bin",
        "REPOSITORY": Self.repository,
      ])
    var printed: [Place: [String]] = [:]
    for block in blocks where block.language == "console" && block.reason == nil {
      for number in block.dialogue.indices {
        guard let text = try? site.text("log/\(block.line)-\(number)") else { continue }
        var lines = text.replacingOccurrences(of: home, with: "/home/me").components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        printed[Place(line: block.line, number: number)] = lines
      }
    }
    guard run.status != 0 else { return (nil, printed) }
    let line = (try? site.text("log/block"))?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "?"
    return ("the block at line \(line) ends with \(run.status): \(run.errors)\(run.output.suffix(500))", printed)
  }

  static let repository: String = (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }
}
