import DossierKit

/// The command that most likely comes next. It is told to a person at a terminal, on standard error: what scripts and pipes read
/// stays as it is.
enum NextStep {
  /// After something that has succeeded.
  static func tell(_ command: String) {
    if Terminal.isInteractive { Output.writeError("next: \(command)\n") }
  }

  /// Findings that a build only counts are worth a look; otherwise the site is.
  static func afterBuild(_ report: BuildReport, in folder: String) -> String {
    let hasNotes = report.editorial.map { $0.unshownNotes > 0 } ?? false
    return command(hasNotes || report.count(of: .warning) > 0 ? "check" : "serve", in: folder)
  }

  static func afterCheck(in folder: String) -> String { command("build", in: folder) }

  /// A document that was begun is a draft, which a preview shows.
  static func afterNew(in folder: String) -> String { command("serve", in: folder) }

  private static func command(_ name: String, in folder: String) -> String {
    "dossier \(name)" + (folder == "." ? "" : " " + quoted(folder)) + (name == "serve" ? " --open" : "")
  }

  /// As a shell takes it for one word.
  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      "/._-+".utf8.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
    return plain && !word.hasPrefix("-") ? word : "'" + word.visible.replacing("'", with: "'\\''") + "'"
  }
}
