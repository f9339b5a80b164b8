/// An editor's questions: quotations, sources and the names of entities.
extension DiagnosticExplanation {
  static let quoteNotInCapture = DiagnosticExplanation(
    "A quotation is not in the text it is taken from",
    """
    The words are sought in the article's capture, or in its stored text where there is no capture. Typography
    does not matter: quotation marks, dashes, line breaks, ligatures. `[…]` stands for what was left out, and
    what is in brackets is the quoter's own. Everything else must be as printed, or readers are told that
    somebody said what nobody said.

      wrong:  text: there is no chance that the meeting will be held
      right:  text: there is almost no chance that the meeting will be held
    """)

  static let quoteUnchecked = DiagnosticExplanation(
    "Quotations could not be compared with the capture",
    """
    The capture is there, but it is not a text that can be searched: a PDF, a picture, an archive, a file in
    another encoding than UTF-8, or one of more than 16 MB. Keep a text or HTML capture beside it and name that
    one, or compare the quotations yourself.

      right:  capture: captures/southfront-2016.txt
    """)

  static let quoteTooLong = DiagnosticExplanation(
    "A quotation is longer than the site allows",
    """
    `quote_limit: {words: …}` in dossier.yaml says how long a quotation may be: short ones are fair use, long ones
    are a copy. What is in brackets does not count. Articles whose `rights` are licensed, public-domain or own
    are exempt. Say the rest in your own words, or leave out the middle with `[…]`.

      right:  text: hardly a summit […] but a meeting of officials
    """)

  static let tooManyQuotes = DiagnosticExplanation(
    "One page quotes an article more often than the site allows",
    """
    `quote_limit: {per_page: …}` in dossier.yaml says how many quotations of one article may stand on one page:
    on its own, or in the sources of a briefing. Many short quotations make a copy, too. Articles whose `rights`
    are licensed, public-domain or own are exempt. Keep those that carry the argument.
    """)

  static let likelyDuplicate = DiagnosticExplanation(
    "Two entities may be one",
    """
    Two entities of one kind have names with the same consonants in the same order, which is what different
    spellings and transliterations of one name have in common. Somebody's record would be in two halves. If they
    are one, merge them; if they are two, list one under the other's `homonyms`, which also tells readers.

      wrong:  people/ali-mamlouk.md and people/aly-mamluk.md
      right:  people/ali-mamlouk.md with aliases: [Aly Mamluk] and merged_from: [aly-mamluk]
    """)

  static let similarPublisher = DiagnosticExplanation(
    "A publisher is spelled nearly as another one",
    """
    `publisher` takes an id or any name, and a name that no entity has makes a publisher of its own, with its own
    list. This one differs by a letter, an accent or a blank from one that is known, which is mostly a slip. If
    there are really two, give each a record in content/entities/organizations and name it by its id.

      wrong:  publisher: Reuterz          (beside the entity Reuters)
      right:  publisher: Reuters
    """)

  static let sharedAlias = DiagnosticExplanation(
    "Two entities have a name in common",
    """
    A name that two entities own does not tell which one is meant, so it is linked nowhere by itself. Case and
    accents do not set names apart. If both bear it, let each list the other under `homonyms`; if it is a
    surname, make it a weak alias of both; if one was given it by mistake, take it out there.

      wrong:  aliases: [Hakki]              (in two files)
      right:  weak_aliases: [Hakki]         (in both)
    """)

  static let aliasTooShort = DiagnosticExplanation(
    "An alias is too short to be a name",
    """
    One or two letters occur everywhere in texts, and most of the links would be wrong. An acronym is written in
    capitals and is found only in capitals. A single letter is no name at all.

      wrong:  aliases: [eu]
      right:  acronym: EU
    """)

  static let commonWordAlias = DiagnosticExplanation(
    "An alias is an ordinary word",
    """
    The alias is also a word that the texts of the site have in small letters, twice or more: at the beginning
    of a sentence a link from it would name somebody who is not meant. The name itself is never reported, nor is
    a weak alias. Give the alias in full, or let the record link only where an author declares it;
    `match: exact` says that you know. Of a large site 200 documents are looked at.

      wrong:  aliases: [May]
      right:  aliases: [Mrs May, Theresa Mary May]
    """)

  static let missingDescription = DiagnosticExplanation(
    "A person has no description",
    """
    Names are shared. A few words that tell who somebody is keep namesakes apart in lists and links, for
    readers and for the next author. At most 120 characters.

      wrong:  name: Ismail Hakki
      right:  name: Ismail Hakki
              description: Retired Turkish general named as a negotiator in 2016
    """)

  static let orphanEntity = DiagnosticExplanation(
    "Nothing refers to an entity",
    """
    No briefing, article, page or other entity names this record, so readers find it in lists only. Either texts
    lack a link to it, or it is not needed. `dossier list orphans` prints all of them.

      right:  about: [ali-mamlouk], or [[ali-mamlouk]] in a text
    """)

  static let unusedArticle = DiagnosticExplanation(
    "No briefing cites an article",
    """
    The article is stored and on the site, and no briefing rests on it. It may wait for its briefing, or its
    citation was forgotten. `dossier list unused` prints all of them.

      right:  sources: [southfront-2016-09], or [@southfront-2016-09] in a text
    """)

  static let uncitedParagraph = DiagnosticExplanation(
    "A paragraph has no citation",
    """
    Other paragraphs of this briefing say where their facts come from and this one does not, so readers cannot
    check it. Paragraphs of less than 25 words are left alone, those that end with a colon, and sections with
    headings such as Method, Notes or Assessment.

      right:  Both sides denied it two days later [@syriacpress-2020-01-14, ¶4].
    """)

  static let deadWithoutArchive = DiagnosticExplanation(
    "An article is gone and has no archived copy",
    """
    `url_status` says that the page is dead or removed, and there is no `archive_url`: readers cannot check what
    it said. Look for a copy in a web archive; if there is none, a capture of your own keeps at least the text.

      right:  url_status: dead
              archive_url: https://web.archive.org/web/2016/https://example.org/report
    """)

  static let singleSourcedJudgment = DiagnosticExplanation(
    "A judgment claims more than its one source can carry",
    """
    The judgment has moderate or high confidence, or is held likely without a word on confidence, and all it rests
    on goes back to one place: one article, articles that repeat one `origin` or one agency, or outlets of one
    owner. They are one voice. Find an independent source, or say that confidence is low.

      wrong:  {text: …, likelihood: likely, confidence: high, sources: [southfront-2016-09]}
      right:  {text: …, likelihood: likely, confidence: low, sources: [southfront-2016-09]}
    """)

  static let circularSourcing = DiagnosticExplanation(
    "The sources of a briefing are one source",
    """
    The briefing lists several articles, and by their `origin` all of them repeat the same one. Counted as several
    they seem to confirm each other. Look for a report that does not repeat it; if there is none, say so
    in a judgment of low confidence, and this finding goes away.

      wrong:  sources: [vestnik-2021, courier-2021]      (both with origin: gazette-2021)
      right:  sources: [gazette-2021, harbour-board-2021]
    """)

  static let originCycle = DiagnosticExplanation(
    "Articles repeat each other in a circle",
    """
    `origin` names the article that this one repeats. Followed from article to article it must end where the
    report was first made; here it comes back to where it began, so one of the entries is wrong.

      wrong:  a.md with origin: b, and b.md with origin: a
      right:  a.md with origin: b, and b.md without
    """)
}
