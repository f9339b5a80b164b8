import HTML

/// Entities from A to Z.
extension ListPages {
  /// Whether each letter has a page of its own.
  static func isSplit(_ count: Int) -> Bool { count > PageSize.entities }

  static func indexPath(_ kind: EntityKind?, letter: String? = nil) -> String {
    let base = "entities/" + (kind.map { $0.rawValue + "/" } ?? "")
    return letter.map { base + letterSlug($0) + "/" } ?? base
  }

  /// `letter-a`: a path of its own kind, so that no entity's id can take it.
  static func letterSlug(_ letter: String) -> String {
    letter == "#" ? "letter-other" : "letter-" + letter.lowercased()
  }

  func entityIndexPage(_ kind: EntityKind?, _ letter: String?, _ number: Int, _ path: String) -> Page {
    let groups = facts.indexes.letters.groups(kind)
    let count = groups.reduce(0) { $0 + $1.members.count }
    let isSplit = Self.isSplit(count)
    let title = PageTitle(.entities(kind, letter: letter), page: number)
    var crumbs: [TitledLink] = []
    if kind != nil || letter != nil { crumbs.append(crumb(.entities, "entities/")) }
    if let kind, letter != nil {
      crumbs.append(TitledLink(PageTitle(.kind(kind)), facts.links.addresses.url(Self.indexPath(kind))))
    }
    var head = head(
      title, path: path, section: .entities, breadcrumbs: crumbs,
      description: facts.wording.entityIndexDescription(count, of: kind, in: facts.site.title))
    let shown = isSplit ? groups.filter { $0.letter == letter } : groups
    var pagination: Pagination?
    var shownGroups = shown.map { group in
      EntityIndexView.Group(
        letter: group.letter, anchor: Self.letterSlug(group.letter), rows: group.members.map(entityRow))
    }
    if let letter, let members = shown.first?.members {
      let pages = PageSize.pages(members.count, PageSize.entities)
      pagination = self.pagination(number, of: pages, base: Self.indexPath(kind, letter: letter))
      shownGroups[0].rows = PageSize.slice(members, page: number, size: PageSize.entities).map(entityRow)
    }
    head.previousURL = pagination?.previousURL
    head.nextURL = pagination?.nextURL
    let view = EntityIndexView(
      heading: title, kind: kind, currentLetter: letter, tabs: tabs(kind),
      letters: groups.map { group in
        let url =
          isSplit
          ? facts.links.addresses.url(Self.indexPath(kind, letter: group.letter))
          : "#" + PercentEncoding.path(Self.letterSlug(group.letter))
        return .init(link: Link(group.letter, url), count: group.members.count, isCurrent: group.letter == letter)
      }, groups: shownGroups, pagination: pagination)
    return page(path, head, .entityIndex(view))
  }

  private func entityRow(_ index: EntityIndex) -> EntityRow {
    let count = facts.links.backlinks.of(.entity(index)).count { backlink in
      switch backlink.source {
      case .briefing, .article: true
      default: false
      }
    }
    return EntityRow(entity: facts.entityLinks[index], referenceCount: count)
  }

  private func tabs(_ current: EntityKind?) -> [EntityIndexView.Tab] {
    var counts: [EntityKind: Int] = [:]
    for index in facts.indexes.entities { counts[facts.library.entities[index].kind, default: 0] += 1 }
    let all = EntityIndexView.Tab(
      kind: nil, url: facts.links.addresses.url("entities/"), count: facts.indexes.entities.count,
      isCurrent: current == nil)
    return [all]
      + EntityKind.allCases.filter { counts[$0] != nil }.map { kind in
        EntityIndexView.Tab(
          kind: kind, url: facts.links.addresses.url(Self.indexPath(kind)), count: counts[kind] ?? 0,
          isCurrent: current == kind)
      }
  }
}
