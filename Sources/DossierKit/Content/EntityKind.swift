/// The five types of entity; the raw value is the folder under `content/entities/` and the path of its index.
public enum EntityKind: String, Sendable, CaseIterable, Hashable {
  case people, organizations, places, events, topics

  /// The word for one of them: `person`.
  public var singular: String {
    switch self {
    case .people: "person"
    case .organizations: "organization"
    case .places: "place"
    case .events: "event"
    case .topics: "topic"
    }
  }
}
