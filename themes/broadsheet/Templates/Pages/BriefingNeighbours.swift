import DossierKit
import HTML

/// Where to read on: the storyline, what a briefing follows and what follows it, and what deals with the same.
extension Sheet {
  func storylineNavigation(_ view: BriefingView) {
    guard view.storyline != nil || view.follows != nil || !view.followedBy.isEmpty else { return }
    html.nav(class: "storyline", aria: .labelledBy(Part.storyline)) {
      label(view.storyline == nil ? .neighbours : .storyline, id: Part.storyline)
      if let storyline = view.storyline { position(in: storyline) }
      neighbours(view)
    }
  }

  private func position(in storyline: StorylineNavigation) {
    html.p {
      html.phrase(words.part(storyline.position, of: storyline.count)) {
        html.text(storyline.position)
      } second: {
        html.text(storyline.count)
      } third: {
        entity(storyline.storyline)
      }
    }
  }

  private func neighbours(_ view: BriefingView) {
    let previous = view.storyline?.previous
    let next = view.storyline?.next
    guard previous != nil || next != nil || view.follows != nil || !view.followedBy.isEmpty else { return }
    // Where both name a neighbour, the storyline's is the one that browsers are told of.
    html.ul {
      if let previous { neighbour(.previous, previous, .prev) }
      if let next { neighbour(.next, next, .next) }
      if let follows = view.follows { neighbour(.continued, follows, previous == nil ? .prev : nil) }
      for (index, follower) in view.followedBy.enumerated() {
        neighbour(.continuation, follower, next == nil && index == 0 ? .next : nil)
      }
    }
  }

  private func neighbour(_ neighbour: Neighbour, _ target: DatedLink, _ relation: LinkRelation?) {
    html.li {
      html.p(class: "kicker") {
        part(words.neighbour(neighbour))
        part { date(target.date) }
      }
      html.a(target.link.text, href: target.link.url, rel: relation, lang: target.link.lang)
    }
  }

  func related(_ briefings: [RelatedBriefing]) {
    guard !briefings.isEmpty else { return }
    html.section(class: "related") {
      label(.related)
      html.ul(class: "rows") {
        for item in briefings {
          html.li {
            rowDate(item.date)
            html.div {
              html.h3 { link(item.link) }
              reason(for: item)
            }
          }
        }
      }
    }
  }

  private func reason(for item: RelatedBriefing) {
    html.p(class: "byline") {
      part {
        html.phrase(words.shares(more: item.moreCount)) { series(item.shared) { entity($0) } }
      }
    }
  }
}
