/// A heading of a body, for a table of contents.
public struct Heading: Sendable, Hashable {
  public var level: Int
  public var text: String
  /// The value of its `id`.
  public var anchor: String
}
