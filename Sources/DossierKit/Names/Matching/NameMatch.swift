/// A place where a name of the gazetteer, or a phrase that blocks names, stands in a text.
struct NameMatch: Sendable, Hashable {
  /// Bytes of the text as it is written, with the combining marks that follow the last letter.
  var range: Range<Int>
  /// A blocked phrase: nothing inside it matches, and nobody owns it.
  var isBlocked: Bool
  /// Stands in a line of capitals (R4): counted, never linked.
  var isShouted: Bool
  /// The folded spelling, as a number of the matcher that found it.
  var spelling: Int32
  /// Which of the spelling's conditions the text fulfils, one bit each.
  var fulfilled: UInt64
}
