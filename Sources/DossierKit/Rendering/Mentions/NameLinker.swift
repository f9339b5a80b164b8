/// All names of the site with what the site and the records say about linking them. Made once, shared by the workers.
struct NameLinker: Sendable {
  let matcher: NameMatcher
  let options: SiteConfiguration.Autolink
  /// The kind of thing that bears the names, by entity.
  let bearers: DocumentTable<Entity, LongerName.Bearer>
  /// By entity: whether its names link.
  private let rules: DocumentTable<Entity, AutolinkRule>
  /// By entity: whether the record says so itself.
  private let isOwnRule: DocumentTable<Entity, Bool>

  init(_ library: PublishedLibrary) {
    let options = library.site.autolink
    self.options = options
    matcher = NameMatcher(library, minimumLength: options.minimumLength)
    bearers = library.entities.table { $0.kind == .people ? .person : $0.kind == .places ? .place : .other }
    rules = library.entities.table { Self.rule(for: $0, options) }
    isOwnRule = library.entities.table { $0.autolink != nil }
  }

  /// The record's own word, or the site's for countries and capitals.
  private static func rule(for entity: Entity, _ options: SiteConfiguration.Autolink) -> AutolinkRule {
    if let rule = entity.autolink { return rule }
    let isEverywhere = entity.kind == .places && (entity.subkind == "country" || entity.subkind == "capital")
    return isEverywhere ? options.places : .true
  }

  /// Why a document may not link an entity's names, if so; `isDeclared` tells that its front matter names the entity.
  func obstacle(to entity: EntityIndex, isDeclared: Bool) -> MentionRules.CountReason? {
    switch rules[entity] {
    case .true: nil
    case .declared: isDeclared ? nil : .declared
    case .false: isOwnRule[entity] ? .record : .places
    }
  }
}
