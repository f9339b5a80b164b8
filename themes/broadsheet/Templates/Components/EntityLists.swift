import DossierKit
import HTML

/// Links to entities, alone and in lists.
extension Sheet {
  func entity(_ entity: EntityLink) {
    html.a(
      entity.name, href: entity.url, class: entityClass(entity.kind), lang: entity.lang, dir: entity.direction)
  }

  private func entityClass(_ kind: EntityKind) -> ClassNames {
    switch kind {
    case .people: "entity person"
    case .organizations: "entity organization"
    case .places: "entity place"
    case .events: "entity event"
    case .topics: "entity topic"
    }
  }

  /// A list of entities with what tells each from others.
  func entityList(_ entities: some Sequence<EntityLink>) {
    html.ul(class: "names") {
      for item in entities {
        html.li {
          entity(item)
          if let description = item.description { html.p(description) }
        }
      }
    }
  }

  /// A list for each kind that occurs, in the order of the kinds.
  func entitiesByKind(_ entities: [EntityLink], level: Int) {
    for kind in EntityKind.allCases {
      guard entities.contains(where: { $0.kind == kind }) else { continue }
      heading(level, class: "group") { html.text(words.kinds(kind)) }
      entityList(entities.lazy.filter { $0.kind == kind })
    }
  }

  /// The subjects of a stored article.
  func subjects(_ about: [EntityLink]) {
    guard !about.isEmpty else { return }
    html.section(class: "subjects") {
      label(.subjects)
      entityList(about)
    }
  }

  func mentions(_ entities: [EntityLink]) {
    guard !entities.isEmpty else { return }
    html.section(class: "mentions") {
      label(.mentions)
      entitiesByKind(entities, level: 3)
    }
  }
}
