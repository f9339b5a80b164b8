extension BuildReport {
  /// The report for a program: the findings as ``DiagnosticFormat/json`` writes them, and the figures of the summary.
  /// Steps not done are null.
  public func json() -> String {
    let summary: [DiagnosticJSON.Field] = [
      .init("briefings", .number(briefings)),
      .init("articles", .number(articles)),
      .init("entities", .number(entities)),
      .init("pages", .number(pages)),
      .init("heldBack", .number(heldBack)),
      .init("published", published.map(Self.json) ?? .null),
      .init("checked", editorial.map(Self.json) ?? .null),
    ]
    let stages = timings.map { timing in
      DiagnosticJSON.object([
        .init("stage", .string(timing.stage)), .init("microseconds", .number(timing.microseconds)),
      ])
    }
    return DiagnosticJSON.object(
      JSONFormat.fields(diagnostics) + [
        .init("outcome", .string(outcome.name)),
        .init("summary", .object(summary)),
        .init("timings", .array(stages)),
      ]
    ).text
  }

  private static func json(_ report: EditorialReport) -> DiagnosticJSON {
    .object([
      .init("names", .number(report.names)),
      .init("paragraphs", .number(report.paragraphs)),
      .init("judgments", .number(report.judgments)),
      .init("quotes", .number(report.quotes)),
      .init("quotesWithoutText", .number(report.quotesWithoutText)),
      .init("captures", .number(report.captures)),
      .init("missingCaptures", .number(report.missingCaptures)),
      .init("unshownNotes", .number(report.unshownNotes)),
    ])
  }

  private static func json(_ report: PublishReport) -> DiagnosticJSON {
    .object([
      .init("written", .number(report.written)),
      .init("unchanged", .number(report.unchanged)),
      .init("deleted", .number(report.deleted)),
      .init("bytes", .number(report.bytes)),
      .init("bytesWritten", .number(report.bytesWritten)),
    ])
  }
}

extension BuildReport.Outcome {
  fileprivate var name: String {
    switch self {
    case .fine: "fine"
    case .contentErrors: "content-errors"
    case .invalidConfiguration: "invalid-configuration"
    }
  }
}

extension BuildReport.Timing {
  fileprivate var microseconds: Int { Int(duration / .microseconds(1)) }
}
