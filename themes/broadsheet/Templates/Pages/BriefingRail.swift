import DossierKit
import HTML

/// The column beside a briefing: whom and what it deals with, and how it is filed.
extension Sheet {
  func briefingRail(_ view: BriefingView) {
    let isFiled = !view.tags.isEmpty || view.license != nil
    guard !view.entities.isEmpty || isFiled else { return }
    html.aside(class: "rail", aria: .label(words.label(.aboutBriefing))) {
      entityGroups(view.entities)
      tags(view.tags)
      license(view.license)
    }
  }

  /// One list for each kind, so that whoever looks for the people finds all of them in one place; subjects stand first.
  private func entityGroups(_ groups: [EntityGroup]) {
    guard !groups.isEmpty else { return }
    html.section(class: "cast") {
      label(.cast, id: Part.entities)
      html.div(class: "groups") {
        for group in groups {
          html.section {
            html.h3(words.kinds(group.kind), class: "group")
            html.ul(class: "names") {
              for member in group.members { html.li { self.member(member) } }
            }
          }
        }
      }
    }
  }

  private func member(_ member: EntityGroup.Member) {
    entity(member.entity)
    if let role = member.role {
      html.space()
      html.span(words.role(role), class: "role")
    }
    if let description = member.entity.description { html.p(description) }
  }

  private func license(_ license: NameOrLink?) {
    guard let license else { return }
    html.section {
      label(.license)
      html.p { name(license) }
    }
  }
}
