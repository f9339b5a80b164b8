/// Whom and what a briefing deals with, and what deals with the same.
extension BriefingPages {
  /// Subjects first, in their author's order, then where it plays, then the rest by name.
  func entityGroups(of index: BriefingIndex) -> [EntityGroup] {
    let resolved = facts.links.briefingLinks[index]
    var order: [EntityIndex] = []
    for entity in resolved.about + resolved.places where !order.contains(entity) { order.append(entity) }
    let first = order
    order += facts.links.entities(ofBriefing: index).filter { !first.contains($0) }
    return EntityKind.allCases.compactMap { kind in
      let members = order.filter { facts.library.entities[$0].kind == kind }.map { entity in
        EntityGroup.Member(
          entity: facts.entityLinks[entity],
          role: resolved.about.contains(entity) ? .subject : resolved.places.contains(entity) ? .location : nil)
      }
      return members.isEmpty ? nil : EntityGroup(kind: kind, members: members)
    }
  }

  private static let relatedLimit = 4
  private static let sharedLimit = 3

  func relatedBriefings(to index: BriefingIndex, except linked: Set<BriefingIndex>) -> [RelatedBriefing] {
    facts.indexes.related.related(to: index, except: linked, limit: Self.relatedLimit).map { related in
      RelatedBriefing(
        link: facts.briefingLinks[related.briefing], date: facts.date(of: related.briefing),
        shared: related.shared.prefix(Self.sharedLimit).map { facts.entityLinks[$0] },
        moreCount: max(0, related.shared.count - Self.sharedLimit))
    }
  }
}
