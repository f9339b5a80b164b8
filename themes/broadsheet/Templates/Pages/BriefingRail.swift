import DossierKit
import HTML

/// What stands beside a briefing: who and what it is about, and how it is filed.
extension Sheet {
  func briefingRail(_ view: BriefingView) {
    let others = view.mentions.filter { !view.about.contains($0) && !view.places.contains($0) }
    let isFiled = !view.tags.isEmpty || view.license != nil
    guard !view.about.isEmpty || !view.places.isEmpty || !others.isEmpty || isFiled else { return }
    html.aside(class: "rail", aria: .label("About this briefing")) {
      subjects(view.about, places: view.places)
      mentions(others)
      tags(view.tags)
      license(view.license)
    }
  }

  func subjects(_ about: [EntityLink], places: [EntityLink] = []) {
    if !about.isEmpty {
      html.section(class: "subjects") {
        label("Subjects")
        entityList(about)
      }
    }
    let rest = places.filter { !about.contains($0) }
    guard !rest.isEmpty else { return }
    html.section {
      label("Where")
      entityList(rest)
    }
  }

  func mentions(_ entities: [EntityLink]) {
    guard !entities.isEmpty else { return }
    html.section(class: "mentions") {
      label("Also mentioned")
      entitiesByKind(entities, level: 3)
    }
  }

  private func license(_ license: NameOrLink?) {
    guard let license else { return }
    html.section {
      label("License")
      html.p { name(license) }
    }
  }
}
