/// An entity as schema.org describes one.
enum EntityData {
  static func type(of entity: Entity) -> String {
    switch (entity.kind, entity.subkind) {
    case (.people, _): "Person"
    case (.organizations, "media"): "NewsMediaOrganization"
    case (.organizations, "government"): "GovernmentOrganization"
    case (.organizations, "ngo"): "NGO"
    case (.organizations, "company"): "Corporation"
    case (.organizations, _): "Organization"
    case (.places, "country"): "Country"
    case (.places, "city"), (.places, "capital"): "City"
    case (.places, _): "Place"
    case (.events, _): "Event"
    case (.topics, _): "Thing"
    }
  }

  static func write(
    _ entity: Entity, _ view: EntityView, _ head: PageHead, _ facts: PageFacts, _ json: inout JSONWriter
  ) {
    json.field("@type", type(of: entity))
    json.field("name", entity.name.value)
    json.field("url", head.canonicalURL)
    json.field("description", entity.description)
    json.field("alternateName", view.names.flatMap(\.names).map(\.name.text))
    json.field("sameAs", entity.sameAs)
    json.field("image", head.imageURL)
    guard !entity.isProtected else { return }
    switch entity.kind {
    case .people:
      json.field("birthDate", date("born", of: entity))
      json.field("deathDate", date("died", of: entity))
      json.field("givenName", text("given_name", of: entity))
      json.field("familyName", text("family_name", of: entity))
      json.field("honorificPrefix", text("honorific", of: entity))
      json.field("jobTitle", view.positions.map(\.title))
    case .organizations:
      json.field("foundingDate", date("founded", of: entity))
      json.field("dissolutionDate", date("dissolved", of: entity))
    case .places:
      if let latitude = entity.latitude, let longitude = entity.longitude {
        json.key("geo")
        json.object { json in
          json.field("@type", "GeoCoordinates")
          json.key("latitude")
          json.number(latitude)
          json.key("longitude")
          json.number(longitude)
        }
      }
    case .events:
      json.field("startDate", entity.start?.machine)
      json.field("endDate", entity.end?.machine)
    case .topics: break
    }
  }

  private static func date(_ key: String, of entity: Entity) -> String? {
    guard case .date(let date)? = entity.details.first(where: { $0.key == key })?.values.first else { return nil }
    return date.machine
  }

  private static func text(_ key: String, of entity: Entity) -> String? {
    guard case .text(let text)? = entity.details.first(where: { $0.key == key })?.values.first else { return nil }
    return text
  }
}
