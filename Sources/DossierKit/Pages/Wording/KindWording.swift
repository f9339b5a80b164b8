/// Names of kinds, states and other words of the content format.
public protocol KindWording {
  /// One entity of a kind, by itself: `Person`.
  func kind(_ kind: EntityKind) -> String
  /// A list of entities of a kind: `People`.
  func kinds(_ kind: EntityKind) -> String
  /// A more precise word of a record, such as `armed-group`.
  func subkind(_ word: String) -> String
  func state(_ state: StorylineState) -> String
  func type(_ type: BriefingType) -> String
  func kind(_ kind: ArticleKind) -> String
  func urlStatus(_ status: URLStatus) -> String
  func rights(_ rights: Rights) -> String
  func trafficLight(_ level: TLP) -> String
  /// A script by its ISO 15924 code.
  func script(_ code: String) -> String
  func field(_ field: EntityField) -> String
  /// The subject of a row of a timeline.
  func kind(_ content: TimelineEntry.Content) -> String
  /// A date of the record itself, in a timeline.
  func milestone(_ field: EntityField) -> String
  func role(_ role: EntityGroup.Role) -> String
}
