import DossierKit
import HTML

/// Who and what is named beside an entity, and who publishes what names it.
extension Sheet {
  /// Words that claim nothing: to be named together is no connection.
  func coMentions(_ view: CoMentionsView?, of subject: LocalizedText) {
    guard let view else { return }
    html.section(class: "company") {
      label(.coMentions)
      html.p(words.coMentionsNote, class: "note")
      if let network = view.network { egoNetwork(network, of: subject, briefings: view.briefingCount) }
      for group in view.groups { coMentions(group) }
    }
  }

  private func coMentions(_ group: CoMentionsView.Group) {
    html.h3(words.kinds(group.kind), class: "group")
    coMentionList(group.first)
    let further = group.further.count + group.leftOut
    guard further > 0 else { return }
    html.details {
      html.summary { html.phrase(words.further(further)) }
      coMentionList(group.further)
      if group.leftOut > 0 {
        html.p(class: "byline") { html.phrase(words.moreCoMentions(group.leftOut)) }
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
            html.phrase(words.coMentions(mention.count)) {
              html.a(words.date(mention.lastDate), href: mention.lastURL)
            }
          }
        }
      }
    }
  }

  func sourcesSeen(_ groups: [SourceGroup]) {
    guard !groups.isEmpty else { return }
    html.section(class: "seen") {
      label(.sourcesSeen)
      html.ul {
        for group in groups { html.li { sourceGroup(group) } }
      }
    }
  }

  private func sourceGroup(_ group: SourceGroup) {
    publisher(group.publisher)
    if let grade = group.reliability {
      html.space()
      html.a(words.reliability(of: grade), href: site.url("scales/#admiralty"), class: "grade")
    }
    html.p(class: "byline") {
      part(words.storedArticles(group.articleCount))
      if let dates = group.dates { part { date(dates) } }
      if group.undatedCount > 0 { part(words.undated(group.undatedCount)) }
    }
  }
}
