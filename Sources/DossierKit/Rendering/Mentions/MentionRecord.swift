/// A name in a document and what became of it, for reports to the author.
public struct MentionRecord: Sendable {
  public enum Fate: Sendable, Equatable {
    case linked
    case counted(reason: String)
    /// Indexes of the entities that it may mean.
    case ambiguous
    case ignored(reason: String)
  }
  /// As written.
  public var surface: String
  /// The entity it means, or those it may mean.
  public var entities: [EntityIndex]
  public var fate: Fate
  /// The longer name that it is perhaps a piece of, as it stands there.
  var longer: String?
  /// Whether it stands in a table, where the bar of a reference needs a backslash.
  public var isInTable = false
  /// Where it stands in the document's file; nil in what is not a text of its own, such as a captured text.
  var place: TypedPlace?
}
