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
}
