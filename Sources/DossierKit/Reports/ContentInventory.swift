/// Documents that need somebody's attention: not published yet, left out, or used by nothing.
public struct ContentInventory: Sendable {
  public enum Selection: String, Sendable, CaseIterable {
    /// Drafts and what is in review.
    case drafts
    /// Documents for later: under embargo, or dated in the future.
    case future
    /// Everything that the site leaves out, for whatever reason.
    case hidden
    /// Entities on the site that no other document refers to.
    case orphans
    /// Articles on the site that no briefing cites.
    case unused
  }

  public struct Entry: Sendable, Hashable {
    /// Relative to the site folder.
    public var path: String
    public var id: String
    public var title: String
    /// Why it is on the list, in a few words.
    public var reason: String
    /// The day or moment from which it is on the site, as ISO 8601; nil unless it waits for one.
    public var appears: String?
  }

  public let selection: Selection
  /// In the order of their paths.
  public let entries: [Entry]
  /// Findings that kept documents from being read; with errors among them, the list may lack documents.
  public let diagnostics: [Diagnostic]
  public let outcome: BuildReport.Outcome
}

extension SiteBuild {
  /// Lists documents, writing nothing. Throws where a file cannot be read (``ContentError``).
  public func inventory(_ selection: ContentInventory.Selection, theme: any Theme) throws -> ContentInventory {
    var stages = BuildStages(self, theme)
    guard let sources = try stages.sources() else {
      return ContentInventory(
        selection: selection, entries: [], diagnostics: stages.diagnostics, outcome: .invalidConfiguration)
    }
    // Broken references are the business of `check`: here they are references to nothing.
    let (diagnostics, outcome) = (stages.diagnostics, stages.outcomeOfErrors)
    let entries: [ContentInventory.Entry]
    switch selection {
    case .drafts, .future, .hidden:
      entries = SourceInventory(sources, stages.site, audience(stages.site)).entries(selection)
    case .orphans, .unused:
      let library = stages.filter(sources)
      let links = stages.link(library, recordsMentions: false).links
      entries = PublishedInventory(library: library, links: links).entries(selection)
    }
    return ContentInventory(
      selection: selection, entries: entries.sorted { $0.path < $1.path }, diagnostics: diagnostics, outcome: outcome)
  }
}

/// Facts that each document's state tells by itself.
private struct SourceInventory {
  private struct Candidate {
    var header: DocumentHeader
    var title: String
    var defaultStatus: Status
    /// A briefing's own.
    var date: EDTFDate?
  }

  private let candidates: [Candidate]
  private let rules: VisibilityRules

  init(_ sources: ContentSources, _ site: SiteConfiguration, _ audience: Audience) {
    rules = VisibilityRules(site: site, audience: audience)
    func candidates<Document: ContentDocument>(_ documents: [Document]) -> [Candidate] {
      documents.map {
        Candidate(
          header: $0.header, title: $0.displayTitle, defaultStatus: Document.usualStatus ?? site.defaultStatus,
          date: $0.ownDate)
      }
    }
    self.candidates =
      candidates(sources.briefings) + candidates(sources.articles) + candidates(sources.entities)
      + candidates(sources.freePages)
  }

  func entries(_ selection: ContentInventory.Selection) -> [ContentInventory.Entry] {
    candidates.compactMap { candidate in
      let appears = appearance(of: candidate)
      guard let reason = reason(candidate, selection, appears) else { return nil }
      return ContentInventory.Entry(
        path: candidate.header.path, id: candidate.header.id, title: candidate.title, reason: reason, appears: appears)
    }
  }

  private func reason(_ candidate: Candidate, _ selection: ContentInventory.Selection, _ appears: String?) -> String? {
    switch selection {
    case .drafts:
      return preparation(of: candidate)?.reason
    case .future:
      guard let appears else { return nil }
      let isEmbargoed = candidate.header.embargo.map { !rules.audience.now.hasReached($0) } ?? false
      let cause = isEmbargoed ? Exclusion.embargoed : .future
      let remark = preparation(of: candidate).map { ", \($0.reason)" } ?? ""
      return "\(cause.reason), appears \(appears)\(remark)"
    case .hidden:
      let exclusion = rules.exclusion(
        of: candidate.header, defaultStatus: candidate.defaultStatus, date: candidate.date)
      switch exclusion {
      case .embargoed, .future: return exclusion.map { "\($0.reason), appears \(appears ?? "later")" }
      case let other: return other?.reason
      }
    case .orphans, .unused:
      return nil
    }
  }

  /// Draft or review, whether or not this build shows them.
  private func preparation(of candidate: Candidate) -> Exclusion? {
    switch candidate.header.status ?? candidate.defaultStatus {
    case .draft: .draft
    case .review: .review
    case .published, .withdrawn: nil
    }
  }

  /// The later of embargo and date, of those that have not come yet.
  private func appearance(of candidate: Candidate) -> String? {
    [candidate.header.embargo, candidate.date].compactMap(\.self)
      .filter { !rules.audience.now.hasReached($0) }
      .max { rules.audience.now.instant(of: $0) < rules.audience.now.instant(of: $1) }?
      .anchor?.iso
  }
}

/// Facts that only links between published documents tell.
private struct PublishedInventory {
  let library: PublishedLibrary
  let links: LinkGraph

  func entries(_ selection: ContentInventory.Selection) -> [ContentInventory.Entry] {
    if selection == .orphans {
      return links.orphanEntities(of: library).map { entry(library.entities[$0], "nothing refers to it") }
    }
    return links.unusedArticles(of: library).map { entry(library.articles[$0], "no briefing cites it") }
  }

  private func entry(_ document: some ContentDocument, _ reason: String) -> ContentInventory.Entry {
    ContentInventory.Entry(
      path: document.header.path, id: document.header.id, title: document.displayTitle, reason: reason)
  }
}
