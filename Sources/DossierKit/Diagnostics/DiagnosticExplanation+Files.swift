/// Files, front matter and configuration.
extension DiagnosticExplanation {
  static let fileTooLarge = DiagnosticExplanation(
    "A file is larger than a document may be",
    """
    Documents have a size limit, so that one damaged or hostile file cannot slow down every build.
    A text this long is nearly always something else: a data dump, a book, a picture saved as `.md`.

    Split it into several documents, or keep the original as a capture and link to it:
      wrong:  content/articles/all-cables.md, 40 MB of text
      right:  content/captures/all-cables.txt, and a short article that names it under `capture`
    """)

  static let tooManyFindings = DiagnosticExplanation(
    "A file has more findings than are shown",
    """
    Of one file at most 200 findings are shown, and the others are counted: more than that mostly have one
    cause, such as an entity whose file was renamed. The level is that of the worst one left out.

      wrong:  a long list of references to an old id
      right:  the old id under `merged_from` of the renamed entity
    """)

  static let invalidUTF8 = DiagnosticExplanation(
    "A file is not UTF-8 text",
    """
    Content is read as UTF-8. A file in another encoding (Windows-1251, Latin-1, UTF-16) would show
    its names with wrong letters, and names are what the site links by, so nothing is guessed.

    Convert the file once and save it again:
      iconv -f WINDOWS-1251 -t UTF-8 old.md > new.md
    The finding shows the first byte that does not fit.
    """)

  static let controlCharacter = DiagnosticExplanation(
    "A text holds control characters",
    """
    Characters such as U+0001 or U+008F come from copying out of other programs or from a damaged
    file. Nobody sees them, browsers and feed readers refuse them, so they are left out of the site.

    Delete them from the file; the finding shows the first one and says how many there are.
      wrong:  title: Ankara<U+0001>
      right:  title: Ankara
    """)

  static let bidiControl = DiagnosticExplanation(
    "An invisible character turns the direction of a line",
    """
    Characters such as U+202E (right-to-left override) reorder what follows, so that a reader sees
    another text than the one that is there. They are kept, but one that is opened and never ended
    in its line is pointed out: it may be an accident of copying, or meant to deceive.

    Text in Arabic or Hebrew needs none of them. Delete the character, or end it: U+202C ends
    U+202A, U+202B, U+202D and U+202E; U+2069 ends U+2066, U+2067 and U+2068.
      wrong:  report<U+202E>fdp.exe
      right:  reportexe.pdf
    """)

  static let symlinkOutside = DiagnosticExplanation(
    "A symbolic link leads out of the content folder",
    """
    The link is not followed: what it points at may be private, and would be missing for everybody else
    who builds the site. Links from one file below `content/` to another are followed, if both are documents
    or neither is; to folders, and to anything else, only those that are named: in dossier.yaml as
    `links: [content/articles]` where they stay within the site's folder, otherwise by whoever gives the
    command, as in `dossier build --allow-link content`. Of links in `static/` only those are followed.

      wrong:  content/articles/leak.md -> /home/anna/private/leak.md
      right:  content/articles/ali.md -> 2016/ali.md
    """)

  static let misplacedFile = DiagnosticExplanation(
    "A file lies where no document is expected",
    """
    The folder says what a document is: `briefings/`, `articles/`, `pages/`, and below `entities/` one
    of `people`, `organizations`, `places`, `events`, `topics`. A file elsewhere belongs to no kind
    and is left out of the site.

      wrong:  content/ali-mamlouk.md
      right:  content/entities/people/ali-mamlouk.md
    """)

  static let ignoredFile = DiagnosticExplanation(
    "A file of static/ is not published",
    """
    What lies in `static/` is published as it is, except for what programs leave behind without being asked
    (`.DS_Store`, `notes.txt~`, `.git`) and what mostly holds passwords (`.env`). Files whose names begin with a
    dot are published otherwise: `.well-known/`, `.nojekyll`.

      wrong:  static/report.pdf.bak
      right:  static/report.pdf
    """)

  static let missingFrontMatter = DiagnosticExplanation(
    "A document does not begin with front matter",
    """
    Every document opens with its facts as YAML between two lines of three hyphens. The first line of
    the file must be `---`; an empty line or a heading before it hides the block.

      wrong:  # Ankara and Damascus
      right:  ---
              title: Ankara and Damascus
              ---
    """)

  static let unterminatedFrontMatter = DiagnosticExplanation(
    "The front matter does not end",
    """
    The document begins with `---`, and no second line of `---` closes the block. Without it there is
    no telling where the facts end and the text begins.

      wrong:  ---                        right:  ---
              title: A quiet channel             title: A quiet channel
              Officials met in …                 ---
                                                 Officials met in …
    """)

  static let invalidYAML = DiagnosticExplanation(
    "The YAML cannot be parsed",
    """
    A file of facts breaks the rules of YAML. The usual reasons are a colon inside a plain text, a tab
    used to indent, a quotation mark left open, and a text that begins with `@`, `[` or `*`.
    Quotation marks around the text help in all of these cases.

      wrong:  title: Ankara and Damascus: a channel
      right:  title: "Ankara and Damascus: a channel"
    """)

  static let yamlAlias = DiagnosticExplanation(
    "YAML anchors and aliases are not for content",
    """
    YAML can name a value with `&` and repeat it with `*`. Repeated within itself, a file of ten lines
    grows to gigabytes; and a reader of the document would have to look up what a line says.
    A text that merely begins with one of the two signs needs quotation marks.

      wrong:  author: &me anna-weber        right:  author: anna-weber
              editor: *me                           editor: anna-weber
    """)

  static let yamlDepth = DiagnosticExplanation(
    "The YAML is nested too deeply",
    """
    Lists and maps within each other are allowed to a small depth, which no field comes near. More
    brackets than that are a slip of the hand or an attempt to exhaust the parser.

      wrong:  about: [[[[[[[[turkey]]]]]]]]
      right:  about: [turkey]
    """)

  static let duplicateKey = DiagnosticExplanation(
    "A key stands twice",
    """
    The same key has two values, and only one of them can count. Spellings such as `archive-url`,
    `archiveUrl` and `archive_url` are one key. Delete one of the lines, or join two lists into one.

      wrong:  about: [turkey]
              about: [syria]
      right:  about: [turkey, syria]
    """)

  static let unknownKey = DiagnosticExplanation(
    "No such key exists here",
    """
    The key means nothing in a document of this kind, so its value would silently go unused. Mostly it
    is a misspelling, and the finding names the nearest key. Keys of your own are free if they begin
    with `x_` or stand under `extra`.

      wrong:  sumary: Officials met in secret
      right:  summary: Officials met in secret
    """)

  static let missingKey = DiagnosticExplanation(
    "A required key is missing",
    """
    Some facts a document cannot do without: a title, the date of a briefing, the address, publisher and
    access date of a stored article. Nothing is inferred in their place, since a guess looks like a fact
    on the page. Where a source states no date of publication, say so under `published_note`.

      wrong:  title: Officials may meet in Moscow
      right:  title: Officials may meet in Moscow
              accessed: 2016-09-07
    """)

  static let wrongType = DiagnosticExplanation(
    "A value has the wrong shape",
    """
    A text stands where a list or a map is expected, or the reverse. One value in place of a list is fine,
    but commas do not make a list, because names contain them.

      wrong:  about: turkey, syria
      right:  about: [turkey, syria]
    """)

  static let invalidValue = DiagnosticExplanation(
    "A value is none of those allowed",
    """
    The key takes one of a few values, a number in a range, or a text of a given form. For markings such
    as `tlp`, `status` and `visibility` a misspelt value never falls back to a default: the document might
    be published by mistake.

      wrong:  tlp: AMBR
      right:  tlp: AMBER
    """)

  static let invalidDate = DiagnosticExplanation(
    "A date cannot be read",
    """
    Dates follow EDTF: a year, a month, a day, a time with its offset; `~` for approximately, `?` for
    uncertain, `/` between the ends of a period. Other orders are ambiguous: 06/09/2016 is in June or
    in September depending on who reads it. A vague date stays vague: `2016-09` is not its first day.

      wrong:  date: 06.09.2016
      right:  date: 2016-09-06
    """)

  static let invalidURL = DiagnosticExplanation(
    "An address is not a usable URL",
    """
    The addresses of sources, archives and websites must be complete, with `https://` or `http://` and a
    host, without spaces, so that the link works from every page and decades later.

      wrong:  url: southfront.org/officials may meet
      right:  url: https://southfront.org/officials-may-meet/
    """)

  static let invalidID = DiagnosticExplanation(
    "An id cannot be used in an address",
    """
    The id is the name of the file without `.md`, or the value of `id`, and becomes part of the page's
    address. It takes letters and digits of any script, `-`, `_` and `.`, so that it can be typed, linked and
    cited anywhere.

      wrong:  content/briefings/Ankara & Damascus.md
      right:  content/briefings/ankara-and-damascus.md
    """)

  static let unknownScaleWord = DiagnosticExplanation(
    "A judgment uses a word that its scale does not have",
    """
    The words for likelihood and confidence stand for fixed ranges, which the page `/scales/` explains. With
    another word readers see no range, and a change along the storyline is not told as up or down. A site
    that uses words of its own switches this off: `checks: {unknown-scale-word: off}`.

      wrong:  likelihood: quite likely
      right:  likelihood: likely
    """)

  static let invalidConfiguration = DiagnosticExplanation(
    "The site's configuration has a fault",
    """
    A setting in `dossier.yaml` is unknown, has a value that is not allowed, or contradicts another one.
    Settings decide what is published and under which address, so none is replaced by a default in silence.

      wrong:  base_url: example.org
      right:  base_url: https://example.org/
    """)

  static let cacheNotUsed = DiagnosticExplanation(
    "What earlier builds left is not used",
    """
    Builds keep in `.dossier/cache` what lets the next one go faster. A folder there that belongs to somebody
    else, that others may write to, or that is a symbolic link is neither used nor written to: pages would be
    made of what a stranger puts there. The site is the same without it.

      wrong:  drwxrwxrwx  .dossier
      right:  drwx------  .dossier
    """)

  static let unfinishedEdit = DiagnosticExplanation(
    "An edit of the content was interrupted",
    """
    `dossier rename` and `dossier merge` note in `.dossier/edit-journal` what they are about to do. The note
    is still there, so a command was killed, or is still at work. Some files may be changed and others not.
    The next `rename` or `merge` first completes what was begun, or takes it back if nothing was changed yet.
    A note that somebody else wrote, or that came with a checkout, is not followed: delete it.
    """)
}
