import DossierKit
import HTML

/// Who and what is named beside an entity, and who publishes what names it.
extension Sheet {
  /// Words that claim nothing: to be named together is no connection.
  func coMentions(_ view: CoMentionsView?, of subject: LocalizedText) {
    guard let view else { return }
    html.section(class: "company") {
      label("Named in the same briefings")
      html.p("To be named together is not to be connected: the briefings say who has to do with whom.", class: "note")
      if let network = view.network { egoNetwork(network, of: subject, briefings: view.briefingCount) }
      for group in view.groups { coMentions(group) }
    }
  }

  private func coMentions(_ group: CoMentionsView.Group) {
    html.h3(plural(group.kind), class: "group")
    coMentionList(group.first)
    let further = group.further.count + group.leftOut
    guard further > 0 else { return }
    html.details {
      html.summary("\(further) further")
      coMentionList(group.further)
      if group.leftOut > 0 {
        html.p("and \(group.leftOut) more, in fewer briefings or longer ago", class: "byline")
      }
    }
  }

  private func coMentionList(_ mentions: [CoMention]) {
    guard !mentions.isEmpty else { return }
    html.ul(class: "names") {
      for mention in mentions {
        html.li {
          entity(mention.entity)
          html.p {
            html.text(mention.count)
            html.text(mention.count > 1 ? " briefings, last " : " briefing, ")
            link(mention.last)
          }
        }
      }
    }
  }

  func sourcesSeen(_ groups: [SourceGroup]) {
    guard !groups.isEmpty else { return }
    html.section(class: "seen") {
      label("Sources seen")
      html.ul {
        for group in groups { html.li { sourceGroup(group) } }
      }
    }
  }

  private func sourceGroup(_ group: SourceGroup) {
    name(group.publisher)
    if let grade = group.reliability {
      html.space()
      html.a("Reliability \(grade)", href: site.url("scales/#admiralty"), class: "grade")
    }
    html.p(class: "byline") {
      part(group.articleCount, "stored article", "stored articles")
      if let dates = group.dates { part { date(dates) } }
      if group.undatedCount > 0 { part("\(group.undatedCount) without a date") }
    }
  }
}
