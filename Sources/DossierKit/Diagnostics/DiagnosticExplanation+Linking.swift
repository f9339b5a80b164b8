/// Names in texts.
extension DiagnosticExplanation {
  static let ambiguousName = DiagnosticExplanation(
    "A name in a text belongs to several entities",
    """
    Dossier links a name by itself only where it is certain. A name that two records bear is linked if the
    document's front matter names exactly one of them under `about`, `mentions` or `places`; otherwise it stays
    plain text, since a link to the wrong person is worse than none. Say which one is meant, or that none is.

      in the text:          [[ismail-hakki|Ismail Hakki]]
      in the front matter:  resolve: {Ismail Hakki: ismail-hakki}
      nobody on this site:  resolve: {Ismail Hakki: none}
    """)

  static let unresolvedName = DiagnosticExplanation(
    "Several documents have a name that no record has",
    """
    Capitalized words that look like a name stand in three or more documents, and no entity bears them. Readers
    cannot follow whom they mean. Add a record, or add the spelling to the `aliases` of the one it belongs to. If
    it is no name, nothing needs to be done; `checks: {unresolved-name: off}` ends these notes. `dossier check`
    looks for such names, `dossier build` does not.

      in three briefings:  … as Walid Muallem said …
      in the record:       aliases: [Walid Muallem]
    """)
}
