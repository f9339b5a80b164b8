/// Documents that contradict themselves.
extension DiagnosticExplanation {
  static let selfReference = DiagnosticExplanation(
    "A document names itself",
    """
    A field that says how a document stands to others names the document itself: a briefing that follows itself,
    an organization that is its own parent. Readers would be led round in a circle, so the entry is left out.

      wrong:  follows: talks-2016 in talks-2016.md
      right:  follows: talks-2015
    """)

  static let dateOrder = DiagnosticExplanation(
    "Two dates cannot both be right",
    """
    Something is dated before what it comes after: an update before the briefing, a publication after the day on
    which it was read, a correction before the briefing or in the future. One of the dates has a slip. What is
    only known to a month or a year, or is marked as uncertain, is reported where no reading of it fits.

      wrong:  published: 2016-09-07, accessed: 2016-07-09
      right:  published: 2016-09-07, accessed: 2016-09-07
    """)

  static let duplicateAnchor = DiagnosticExplanation(
    "Two headings of a page have one anchor",
    """
    `{#id}` sets the anchor of a heading, which links lead to. Another heading of the page has it already, so a
    link would lead there. Anchors that Dossier makes of the wording are told apart by numbers; yours are kept
    as you set them.

      wrong:  ## Talks {#talks} … ## Later talks {#talks}
      right:  ## Talks {#talks} … ## Later talks {#later-talks}
    """)
}
