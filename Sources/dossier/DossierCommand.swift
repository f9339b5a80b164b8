import ArgumentParser
import Glibc

/// The command line: it parses, calls DossierKit, prints and chooses the exit code.
@main
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract:
      "Turns a folder of Markdown into a dossier: briefings, their sources, and everyone and everything in them.",
    version: Version.line,
    groupedSubcommands: [
      CommandGroup(name: "To begin", subcommands: [InitCommand.self, NewCommand.self, ImportCommand.self]),
      CommandGroup(
        name: "To write and publish",
        subcommands: [ServeCommand.self, CheckCommand.self, BuildCommand.self, CleanCommand.self]),
      CommandGroup(
        name: "To look after the content",
        subcommands: [
          ListCommand.self, SuggestCommand.self, RenameCommand.self, MergeCommand.self, ExplainCommand.self,
        ]),
      CommandGroup(
        name: "For editors and shells", subcommands: [SchemaCommand.self, CompletionCommand.self, VersionCommand.self]),
    ])

  static var commandNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

  func run() throws { try Output.write(HelpText.overview) }

  /// Replaces ArgumentParser's own, which answers every typo with a page of usage and exits with 64.
  static func main() {
    // A reader that closes its end, such as `head`, is no reason to be killed half-way through publishing.
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      if let error = UsageError(unknownCommandIn: arguments) { throw error }
      var command = try parseAsRoot(arguments)
      try command.run()
      return .fine
    } catch let status as ExitStatus {
      return status
    } catch {
      return report(error, arguments)
    }
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    switch exitCode(for: error) {
    case .success: return printRequested(error)
    case .validationFailure: return Failure(UsageError(describing: message(for: error), in: arguments)).report()
    // Whatever ArgumentParser knows nothing of is ours.
    default: return Failure(error).report()
    }
  }

  /// Help, the version, a completion script.
  private static func printRequested(_ error: any Error) -> ExitStatus {
    let text = fullMessage(for: error)
    do {
      try Output.write(text == helpMessage() ? HelpText.overview : text + (text.hasSuffix("\n") ? "" : "\n"))
      return .fine
    } catch {
      return Failure(error).report()
    }
  }
}
