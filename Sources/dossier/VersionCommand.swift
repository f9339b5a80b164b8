import ArgumentParser

enum Version {
  static let number = "0.1.0"
  static let line = "dossier \(number)"
}

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

  func run() throws { try Output.write(Version.line + "\n") }
}
