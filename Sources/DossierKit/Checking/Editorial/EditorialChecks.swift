/// An editor's checks before a dossier goes out: quotations against their captures, how well judgments are founded,
/// names that can be confused, and what nothing refers to.
///
/// Each check has a file of its own. They see only what is published.
enum EditorialChecks {
  /// Throws where a capture cannot be read.
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, keepsNotes: Bool, jobs: Int, _ log: inout DiagnosticLog
  ) throws -> EditorialReport {
    var findings = EditorialFindings(library.site, keepsNotes: keepsNotes)
    var report = EditorialReport()
    try CaptureCheck.run(library, links, jobs: jobs, &findings, &report, &log)
    QuoteLimitCheck.run(library, links, &findings)
    let names = EntityNames(library)
    report.names = names.count
    AliasLengthCheck.run(library, &findings)
    CommonWordCheck.run(library, &findings)
    SharedAliasCheck.run(library, links, names, &findings)
    DuplicateEntityCheck.run(library, links, names, jobs: jobs, &findings)
    SimilarPublisherCheck.run(library, links, names, &findings)
    UnreferencedCheck.run(library, links, &findings)
    ParagraphCitationCheck.run(library, links, &findings, &report)
    ArchiveCheck.run(library, &findings)
    let origins = ArticleOrigins(library, links)
    OriginCycleCheck.run(library, links, origins, &findings)
    CircularSourcingCheck.run(library, links, origins, &findings)
    JudgmentSourceCheck.run(library, links, origins, &findings, &report)
    log.merge(findings.log)
    report.unshownNotes += findings.unshownNotes
    return report
  }
}

/// The figures of the editorial checks.
public struct EditorialReport: Sendable {
  /// Names, aliases and acronyms of entities.
  public internal(set) var names = 0
  /// Quotations with a text that they could be compared with, and those without.
  public internal(set) var quotes = 0
  public internal(set) var quotesWithoutText = 0
  /// Captures that were read, and those that are not in this copy.
  public internal(set) var captures = 0
  public internal(set) var missingCaptures = 0
  public internal(set) var judgments = 0
  /// Paragraphs of briefings.
  public internal(set) var paragraphs = 0
  /// Notes that a build counts and does not show.
  public internal(set) var unshownNotes = 0

  public init() {}
}
