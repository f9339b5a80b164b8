/// Who may see what.
extension DiagnosticExplanation {
  static let unclearVisibility = DiagnosticExplanation(
    "Perhaps this was meant to stay unpublished",
    """
    Something here looks like a wish to hold a document back, and is not understood with certainty: a key or
    a word of another program (`draft: true`, `published: false`, `publishDate`), a second block of fields,
    a folder named `drafts`, or an empty `status`, `visibility`, `tlp`, `embargo` or `expires`. What is not
    understood is not published, so this is an error, and no setting in `checks` changes that. Write what
    you mean: `status: draft`, `visibility: internal`, `visibility: unlisted`, `embargo: 2024-05-01`, or
    delete the line if everybody may see the document.

      wrong:  draft: true
      right:  status: draft
    """)

  static let ambiguousTime = DiagnosticExplanation(
    "A time that clocks show twice or never",
    """
    Where clocks go back an hour, a time without an offset occurs twice; where they go forward, not at all.
    Of the two instants that could be meant, the later one counts for `embargo` and `date` and the earlier
    one for `expires`, so that nothing is public that should not be. Write the one you mean with its offset.

      wrong:  embargo: 2024-10-27T02:30           (in Berlin, at 00:30Z and at 01:30Z)
      right:  embargo: 2024-10-27T02:30+01:00
    """)
}
