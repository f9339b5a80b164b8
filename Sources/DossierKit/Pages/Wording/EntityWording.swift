/// People, organizations, places, events and storylines.
public protocol EntityWording {
  /// How and when a name was used; nil where there is nothing to say.
  func note(_ use: EntityView.NameVariant.Use?, _ period: Period?) -> String?
  func coordinates(latitude: Double, longitude: Double) -> String
  /// {1}: where it was read.
  var source: Phrase { get }
  /// A feed that a reader can follow, by its title.
  func atomFeed(_ title: String) -> String

  /// Rows of a timeline that are folded away, from one year to another.
  func earlier(_ count: Int, from first: EDTFDate.Point?, to last: EDTFDate.Point?) -> String
  func term(_ news: NewsField, count: Int) -> String

  var coMentionsNote: String { get }
  /// Entities that are folded away.
  func further(_ count: Int) -> Phrase
  /// Entities beyond those that are folded away.
  func moreCoMentions(_ count: Int) -> Phrase
  /// Briefings that name an entity and another. {1}: the date of the newest.
  func coMentions(_ count: Int) -> Phrase
  /// The same, in a drawing.
  func coMentions(_ count: Int, with name: String) -> String
  /// Below the drawing of an entity's neighbours. {1}: the entity.
  func networkCaption(briefings count: Int) -> Phrase
  /// The reliability of a publisher, as a link.
  func reliability(of grade: String) -> String
}

/// News about an entity.
public enum NewsField: Sendable, CaseIterable {
  case briefings, sources, endedPositions, judgments
}
