extension DiagnosticExplanation {
  static let unreadReference = DiagnosticExplanation(
    "A document is named where no reference can be read",
    """
    The text names a document by its id inside brackets or another mark of references, and what stands there is
    no reference. Readers would see the id. Of a hidden document it is taken out of the text as well; in code
    and raw HTML it cannot be, so nothing is published. The level of this finding cannot be changed.

      wrong:  [@southfront-2016-09; hawar-2020]
      right:  [@southfront-2016-09; @hawar-2020]
    """)

  static let unclearComment = DiagnosticExplanation(
    "It cannot be told what is a comment",
    """
    What stands in a comment is for you and never published. Here its end is missing, or another comment begins
    inside it, so that nobody can tell what was to stay unpublished. Nothing is published until that is clear.
    The level of this finding cannot be changed.

      wrong:  <!-- ask X first -!> The talks failed.
      right:  <!-- ask X first --> The talks failed.
      as text:  \\<!-- or `<!--`
    """)

  static let privateMark = DiagnosticExplanation(
    "A mark hides text in another program, and not here",
    """
    In the program that the text was written for, what stands between these marks is hidden or changed before it
    is shown. Here it would be printed, and it may be what was not to be published: so nothing is. The level of
    this finding cannot be changed.

      wrong:  The talks failed. %%ask X first%%
      right:  The talks failed. <!-- ask X first -->
      as text:  `%%` in code, or a backslash before the mark
    """)

  static let leftoverMark = DiagnosticExplanation(
    "A mark of another program stands in the page",
    """
    The text has a mark that does something elsewhere and stands in the page here as it is typed. Each finding
    says what to write instead. If the mark is meant as such, put a backslash before it, or write it as code.

      wrong:  - [x] Ask the ministry about ==the date==
      right:  - Asked the ministry about **the date**
    """)

  static let unclearIndentation = DiagnosticExplanation(
    "Text is indented as if it belonged to a list, or is code",
    """
    What goes on with an item of a list is indented as far as the item's first word: two blanks below `- `, three
    below `1. `. With fewer it ends the list, and its numbers begin anew; with four more it is shown as code.

      wrong:  1. The talks began.          right:  1. The talks began.
                - In Moscow.                          - In Moscow.
    """)
}
