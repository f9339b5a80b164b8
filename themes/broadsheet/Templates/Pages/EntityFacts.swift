import DossierKit
import HTML

/// Records about an entity with dates and sources.
extension Sheet {
  func positions(_ positions: [PositionView]) {
    guard !positions.isEmpty else { return }
    recorded(.positions) {
      for position in positions {
        html.li {
          statement(dates: position.dates, source: position.source) {
            html.strong(position.title)
            if let organization = position.organization {
              html.text(", ")
              name(organization)
            }
          }
        }
      }
    }
  }

  func facts(_ facts: [FactView]) {
    guard !facts.isEmpty else { return }
    recorded(.facts) {
      for fact in facts {
        html.li {
          statement(dates: fact.dates, source: fact.source) {
            html.strong(fact.property.capitalizedAtStart)
            html.text(": " + fact.value)
          }
        }
      }
    }
  }

  func relations(_ relations: [RelationView], _ part: PagePart, of subject: LocalizedText) {
    guard !relations.isEmpty else { return }
    recorded(part) {
      for relation in relations {
        html.li {
          statement(dates: relation.dates, source: relation.source) { self.relation(relation, of: subject) }
        }
      }
    }
  }

  /// A role reads towards the entity that it names: from this one, or from the other to this one.
  private func relation(_ relation: RelationView, of subject: LocalizedText) {
    if relation.isInverse {
      entity(relation.entity)
      html.text(": \(relation.role) ")
      html.bdi(subject.text, class: "self", lang: subject.lang, dir: subject.direction)
    } else {
      html.strong(relation.role.capitalizedAtStart)
      html.space()
      entity(relation.entity)
    }
  }

  private func recorded(_ part: PagePart, rows: () -> Void) {
    html.section {
      label(part)
      html.ul(class: "rows") { rows() }
    }
  }

  private func statement(dates: Period?, source: NameOrLink?, content: () -> Void) {
    if let dates { html.p(class: "when") { date(dates) } }
    html.div {
      html.p(content: content)
      if let source {
        html.p(class: "byline") {
          part { html.phrase(words.source) { name(source) } }
        }
      }
    }
  }
}
