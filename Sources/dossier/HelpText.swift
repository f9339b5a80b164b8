/// The output of `dossier` and `dossier --help`: one screen.
enum HelpText {
  static let overview = """
    Dossier turns a folder of Markdown into a static site of briefings, the articles they rest on,
    and the people, organizations, places and events they speak of, all linked both ways.

    Usage: dossier COMMAND [DIR] [OPTIONS]      DIR holds dossier.yaml; default: this folder

    Commands
      init         begin a site: a small one that shows everything once
      new          begin a briefing, an article, a person, an organization, a place, an event …
      build        build the site into DIR/public, writing only what has changed
      serve        show the site in a browser while you write, reloading what changes
      check        do everything that build does, except writing
      list         list drafts, future, hidden, orphans or unused documents
      suggest      propose names to link, to tell apart or to add
      rename       give a document another id, with everything that refers to it
      merge        make one entity of two that are the same
      import       make a site of an Obsidian vault, or of content of Quartz, Logseq, Hugo or Jekyll
      explain      tell what a finding means and what to do about it
      clean        delete what earlier builds published, and nothing else
      completion   print a completion script for bash, zsh or fish
      version      print the version

    Options of build and check
      -o, --output DIR       where to publish               -D, --drafts    include drafts
      -b, --base-url URL     the address of the site        -F, --future    include future dates
          --now DATE         what counts as now                 --strict    warnings stop publishing
          --format FORMAT    text, json, sarif, github      -q, -v          say less, say more
      -w, --watch            build: again at every change

    Examples
      dossier build                           build the site in this folder
      dossier check --strict --format github  in continuous integration
      dossier serve --open                    a preview with everything that is to come

    ‘dossier COMMAND --help’ tells the rest. Exit codes: 0 fine, 1 errors in the content, 2 wrong usage,
    3 errors in dossier.yaml, 4 a file or folder that cannot be read or written.

    """
}
