/// A build's findings and figures.
public struct BuildReport: Sendable {
  public enum Outcome: Sendable, Hashable {
    case fine
    /// Errors, or warnings under `--strict`: nothing was published.
    case contentErrors
    case invalidConfiguration
  }

  public struct Timing: Sendable {
    public var stage: String
    public var duration: Duration
  }

  public internal(set) var outcome = Outcome.fine
  /// In their final order, with the levels that the site sets.
  public internal(set) var diagnostics: [Diagnostic] = []
  public internal(set) var briefings = 0
  public internal(set) var articles = 0
  public internal(set) var entities = 0
  public internal(set) var pages = 0
  /// Documents that the site leaves out: drafts, what waits for its time, what others may not see.
  public internal(set) var heldBack = 0
  /// Seconds since 1970: the next moment at which the site will change by itself; nil where none is known.
  public internal(set) var nextChange: Int?
  /// The figures of the editorial checks; nil where the build did not come so far.
  public internal(set) var editorial: EditorialReport?
  /// Nil where nothing was published.
  public internal(set) var published: PublishReport?
  public internal(set) var timings: [Timing] = []

  public init() {}

  public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// Counts the documents that the filter has left out, and notes until when.
  mutating func note(_ sources: ContentSources, _ library: PublishedLibrary) {
    let documents = sources.briefings.count + sources.articles.count + sources.entities.count + sources.freePages.count
    heldBack = documents - library.documents.count
    nextChange = UpcomingChanges(sources, library.site, library.audience).changes.first?.moment
  }

  mutating func count(_ library: PublishedLibrary, _ plan: SitePlan) {
    briefings = library.briefings.count
    articles = library.articles.count
    entities = library.entities.count
    pages = plan.pageCount
  }

  func closed(_ outcome: Outcome, _ log: DiagnosticLog, _ site: SiteConfiguration) -> BuildReport {
    var report = self
    report.outcome = outcome
    report.diagnostics = log.sorted(levels: site.checks).withoutConsequences
    return report
  }
}

extension [Diagnostic] {
  /// While there are errors, nobody is told of what only follows from them: that nothing refers to an entity, where the
  /// reference to it is misspelt.
  fileprivate var withoutConsequences: [Diagnostic] {
    guard contains(where: { $0.severity == .error && !$0.code.mayFollowFromErrors }) else { return self }
    return filter { $0.severity == .error || !$0.code.mayFollowFromErrors }
  }
}

extension DiagnosticLog {
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func outcome(levels: [DiagnosticCode: Diagnostic.Severity?], strict: Bool) -> BuildReport.Outcome {
    let worst = sorted(levels: levels).map(\.severity).max()
    return worst == .error || (strict && worst == .warning) ? .contentErrors : .fine
  }
}
