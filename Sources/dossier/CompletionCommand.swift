import ArgumentParser

struct CompletionCommand: ParsableCommand {
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    var generator: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print a script that completes commands and options in a shell.")

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    try Output.write(DossierCommand.completionScript(for: shell.generator) + "\n")
  }
}
