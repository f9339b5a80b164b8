extension EnglishWording {
  public func kind(_ kind: EntityKind) -> String {
    switch kind {
    case .people: "Person"
    case .organizations: "Organization"
    case .places: "Place"
    case .events: "Event"
    case .topics: "Storyline"
    }
  }

  public func kinds(_ kind: EntityKind) -> String {
    switch kind {
    case .people: "People"
    case .organizations: "Organizations"
    case .places: "Places"
    case .events: "Events"
    case .topics: "Storylines"
    }
  }

  // The words of the content format are English.
  public func subkind(_ word: String) -> String { word.replacing("-", with: " ").capitalizedAtStart }
  public func state(_ state: StorylineState) -> String { state.rawValue.capitalizedAtStart }
  public func type(_ type: BriefingType) -> String { type.rawValue.capitalizedAtStart }
  public func kind(_ kind: ArticleKind) -> String { kind.rawValue.capitalizedAtStart }
  public func urlStatus(_ status: URLStatus) -> String { status.rawValue.capitalizedAtStart }
  public func rights(_ rights: Rights) -> String { rights.rawValue }
  public func trafficLight(_ level: TLP) -> String { "TLP:" + level.rawValue }

  public func script(_ code: String) -> String {
    switch code {
    case "Latn": "Latin"
    case "Grek": "Greek"
    case "Cyrl": "Cyrillic"
    case "Armn": "Armenian"
    case "Hebr": "Hebrew"
    case "Arab": "Arabic"
    case "Syrc": "Syriac"
    case "Deva": "Devanagari"
    case "Thai": "Thai"
    case "Geor": "Georgian"
    case "Jpan": "Japanese"
    case "Hani": "Chinese characters"
    case "Kore": "Korean"
    default: "Other"
    }
  }

  public func field(_ field: EntityField) -> String {
    switch field {
    case .honorific: "Title"
    case .givenName: "Given name"
    case .familyName: "Family name"
    case .patronymic: "Patronymic"
    case .born: "Born"
    case .died: "Died"
    case .nationality: "Nationality"
    case .parent, .partOf: "Part of"
    case .country: "Country"
    case .founded: "Founded"
    case .dissolved: "Dissolved"
    case .website: "Website"
    case .owner: "Owner"
    case .iso: "ISO code"
    case .demonyms: "Demonyms"
    case .date: "Date"
    case .place: "Place"
    case .coordinates: "Coordinates"
    case .sources: "Sources"
    }
  }

  public func kind(_ content: TimelineEntry.Content) -> String {
    switch content {
    case .briefing: "Briefing"
    case .article: "Stored article"
    case .event: "Event"
    case .position: "Position"
    case .fact: "Fact"
    case .relation: "Relation"
    case .milestone: "Record"
    }
  }

  public func milestone(_ field: EntityField) -> String { field == .date ? "This event" : self.field(field) }

  public func role(_ role: EntityGroup.Role) -> String {
    switch role {
    case .subject: "Subject"
    case .location: "Location"
    }
  }
}
