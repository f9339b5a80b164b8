/// The moments at which a site will change by itself.
public struct UpcomingReport: Sendable {
  /// In their order.
  public let changes: [UpcomingChange]
  /// Findings that kept documents from being read; with errors among them, the list may lack moments.
  public let diagnostics: [Diagnostic]
  public let outcome: BuildReport.Outcome

  /// One line each, `moment  path: title (effect: reason)`, in aligned columns; no text at all for an empty list.
  public func text() -> String {
    let rows = changes.map {
      [$0.time, $0.path.visible + ":", $0.title.visible, "(\($0.effect.rawValue): \($0.reason.visible))"]
    }
    return TextColumns.aligned(rows, gap: 1)
  }

  /// The list for a program. Fields are never renamed or left out.
  public func json() -> String {
    let moments = changes.map { change in
      DiagnosticJSON.object([
        .init("moment", .string(change.time)),
        .init("seconds", .number(change.moment)),
        .init("effect", .string(change.effect.rawValue)),
        .init("reason", .string(change.reason)),
        .init("path", .string(change.path)),
        .init("id", .string(change.id)),
        .init("title", .string(change.title)),
      ])
    }
    return DiagnosticJSON.object([
      .init("version", .number(1)), .init("list", .string("next")), .init("moments", .array(moments)),
    ]).text
  }
}

extension SiteBuild {
  /// Lists the moments after ``now``, writing nothing. Throws where a file cannot be read (``ContentError``).
  public func upcoming(theme: any Theme) throws -> UpcomingReport {
    var log = DiagnosticLog()
    let (folder, site) = try open(theme, &log)
    guard let folder, !log.hasErrors else {
      return UpcomingReport(changes: [], diagnostics: log.sorted(levels: site.checks), outcome: .invalidConfiguration)
    }
    let sources = try ContentFolder(folder).read(jobs: jobs, &log)
    return UpcomingReport(
      changes: UpcomingChanges(sources, site, audience(site)).changes, diagnostics: log.sorted(levels: site.checks),
      outcome: log.outcome(levels: site.checks, strict: false))
  }
}
