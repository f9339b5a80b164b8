/// Which paragraphs of a briefing's body cite a source.
struct ParagraphCitations: Sendable {
  /// All paragraphs that do not stand in a list, quotation or footnote.
  var count = 0
  var cited = 0
  /// Lines in the file of those that ought to have a citation and have none.
  var uncitedLines: [Int] = []
  /// Level of the heading whose section needs no citations; nil outside of such a section.
  var exemptLevel: Int?
}
