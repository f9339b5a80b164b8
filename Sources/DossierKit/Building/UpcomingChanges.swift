/// A moment at which the site will be another one without anybody touching it, and the document that is the reason.
public struct UpcomingChange: Sendable, Hashable {
  public enum Effect: String, Sendable, CaseIterable {
    case appears, leaves
    /// The words of pages about it.
    case changes
  }

  /// Seconds since 1970.
  public var moment: Int
  /// The same on the clocks of the site, as ISO 8601.
  public var time: String
  public var effect: Effect
  /// In a few words.
  public var reason: String
  /// Of the document: relative to the site folder.
  public var path: String
  public var id: String
  public var title: String
}

/// All of them that a site knows of, for one audience. Who may see a document is decided by the rules of a build alone: they
/// are asked what they say a second before a moment and at it.
struct UpcomingChanges {
  /// In the order of their moments, then of the paths of the documents.
  private(set) var changes: [UpcomingChange] = []
  private let rules: VisibilityRules
  private var now: Moment { rules.audience.now }

  init(_ sources: ContentSources, _ site: SiteConfiguration, _ audience: Audience) {
    rules = VisibilityRules(site: site, audience: audience)
    addTimed(of: sources.briefings)
    addTimed(of: sources.articles)
    addTimed(of: sources.entities)
    addTimed(of: sources.freePages)
    let entities = sources.entities
    for index in entities.indices where !entities[index].positions.isEmpty { addPositions(of: entities[index]) }
    changes.sort { ($0.moment, $0.path, $0.reason) < ($1.moment, $1.path, $1.reason) }
  }

  /// Documents are large, and hardly any waits for a moment: only those that do are taken out of their places.
  private mutating func addTimed<Document: ContentDocument>(of documents: [Document]) {
    for index in documents.indices where isTimed(documents[index].header, documents[index].ownDate) {
      add(documents[index])
    }
  }

  private mutating func add(_ document: some ContentDocument) {
    let header = document.header
    let embargo = ahead(header.embargo)
    let date = rules.audience.includesFuture ? nil : ahead(document.ownDate)
    let dates = [embargo, date, ahead(header.expires, .earlier)]
    for moment in Set(dates.compactMap(\.self)).sorted() {
      let before = isVisible(document, at: moment - 1)
      guard isVisible(document, at: moment) != before else { continue }
      let reason = before ? "it expires" : moment == embargo ? "its embargo ends" : "its date is reached"
      add(moment, before ? .leaves : .appears, reason, document)
    }
  }

  /// A position that has ended is told of as news.
  private mutating func addPositions(of entity: Entity) {
    for position in entity.positions {
      guard let moment = ahead(position.until?.lastDay), isVisible(entity, at: moment) else { continue }
      add(moment, .changes, "the position ‘\(FieldReader.shortened(position.title))’ ends", entity)
    }
  }

  private mutating func add(
    _ moment: Int, _ effect: UpcomingChange.Effect, _ reason: String, _ document: some ContentDocument
  ) {
    changes.append(
      UpcomingChange(
        moment: moment, time: Moment(unixSeconds: moment, now.clock).local.iso, effect: effect, reason: reason,
        path: document.header.path, id: document.header.id, title: document.displayTitle))
  }

  private func isTimed(_ header: borrowing DocumentHeader, _ date: EDTFDate?) -> Bool {
    ahead(header.embargo) != nil || ahead(header.expires, .earlier) != nil || ahead(date) != nil
  }

  /// The instant of a date that has not been reached.
  private func ahead(_ date: EDTFDate?, _ reading: SiteClock.Reading = .later) -> Int? {
    guard let date, !now.hasReached(date, reading) else { return nil }
    return now.instant(of: date, reading)
  }

  private func isVisible(_ document: some ContentDocument, at moment: Int) -> Bool {
    var rules = rules
    rules.audience.now = Moment(unixSeconds: moment, now.clock)
    return rules.exclusion(of: document) == nil
  }
}
