/// Whom and what a briefing deals with, and what deals with the same.
extension PageFactory {
  /// Subjects first, in their author's order, then where it plays, then the rest by name.
  func entityGroups(of index: BriefingIndex) -> [EntityGroup] {
    let resolved = links.briefingLinks[index]
    var order: [EntityIndex] = []
    for entity in resolved.about + resolved.places where !order.contains(entity) { order.append(entity) }
    let first = order
    order += links.entities(ofBriefing: index).filter { !first.contains($0) }
    return EntityKind.allCases.compactMap { kind in
      let members = order.filter { library.entities[$0].kind == kind }.map { entity in
        EntityGroup.Member(
          entity: entityLinks[entity],
          role: resolved.about.contains(entity) ? .subject : resolved.places.contains(entity) ? .location : nil)
      }
      return members.isEmpty ? nil : EntityGroup(kind: kind, members: members)
    }
  }

  private static let relatedLimit = 4
  private static let sharedLimit = 3

  func relatedBriefings(to index: BriefingIndex, except linked: Set<BriefingIndex>) -> [RelatedBriefing] {
    indexes.related.related(to: index, except: linked, limit: Self.relatedLimit).map { related in
      RelatedBriefing(
        link: briefingLinks[related.briefing], date: date(of: related.briefing),
        shared: related.shared.prefix(Self.sharedLimit).map { entityLinks[$0] },
        moreCount: max(0, related.shared.count - Self.sharedLimit))
    }
  }

  /// Declared and linked entities, by kind and name, without those that stand elsewhere on the page.
  func mentions(_ declared: [EntityIndex], in body: RenderedBody, besides shown: [EntityIndex]) -> [EntityLink] {
    var found = declared
    for reference in body.references {
      if case .entity(let index) = reference.target { found.append(index) }
    }
    found.sort()
    var result: [EntityLink] = []
    for kind in EntityKind.allCases {
      var last: EntityIndex?
      // Equal numbers stand together.
      for index in found where index != last && library.entities[index].kind == kind {
        last = index
        if !shown.contains(index) { result.append(entityLinks[index]) }
      }
    }
    return result
  }
}
