import ArgumentParser

/// The output of `dossier` and `dossier --help`: one screen.
enum HelpText {
  static let overview = """
    Dossier turns a folder of Markdown into a static site of briefings, the articles they rest on,
    and the people, organizations, places and events they speak of, all linked both ways.

    Usage: dossier COMMAND [DIR] [OPTIONS]      DIR holds dossier.yaml; default: this folder

    \(commands)

    Options of build and check
      -o, --output DIR       where to publish               -D, --drafts    include drafts
      -b, --base-url URL     the address of the site        -F, --future    include future dates
          --now DATE         what counts as now                 --strict    warnings stop publishing
          --format FORMAT    text, json, sarif, github      -q, -v          say less, say more
      -w, --watch            build: again at every change

    ‘dossier COMMAND --help’ tells the rest. Exit codes: 0 fine, 1 errors in the content, 2 wrong usage,
    3 errors in dossier.yaml, 4 a file or folder that cannot be read or written.

    """

  /// Every command by its purpose, as each says of itself.
  private static var commands: String {
    DossierCommand.configuration.groupedSubcommands.map { group in
      ([group.name]
        + group.subcommands.map { command in
          let name = command.configuration.commandName ?? ""
          return "  \(name)" + String(repeating: " ", count: max(1, 13 - name.count)) + command.configuration.abstract
        }).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
