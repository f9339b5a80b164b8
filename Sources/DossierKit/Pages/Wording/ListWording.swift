/// Lists, indexes and their entries.
public protocol ListWording {
  /// A list of entities beside others: those of a kind, or all of them.
  func tab(_ kind: EntityKind?) -> String
  func page(_ number: Int, of count: Int) -> String
  /// {1}: the newest briefing of a storyline, {2}: its date.
  var latest: Phrase { get }
  /// The kind of an entry of the list of tags.
  var tag: String { get }
  /// The reliability of a publisher. {1}: its grade.
  var reliability: Phrase { get }
}
