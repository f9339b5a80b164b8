extension CacheWriter {
  /// Figures and findings, not times: a build that writes nothing would report them again.
  mutating func report(_ report: BuildReport) {
    for figure in [report.briefings, report.articles, report.entities, report.pages, report.heldBack] { number(figure) }
    optional(report.nextChange) { $0.number($1) }
    list(report.diagnostics) { $0.diagnostic($1) }
    optional(report.editorial) { writer, editorial in
      for figure in EditorialReport.figures { writer.number(editorial[keyPath: figure]) }
    }
    optional(report.published) { writer, published in
      writer.number(published.written + published.unchanged)
      writer.number(published.bytes)
    }
  }

  mutating func diagnostic(_ diagnostic: Diagnostic) {
    text(diagnostic.severity.rawValue)
    text(diagnostic.code.rawValue)
    text(diagnostic.message)
    optional(diagnostic.location) { $0.location($1) }
    list(diagnostic.notes) { writer, note in
      writer.text(note.message)
      writer.optional(note.location) { $0.location($1) }
    }
    list(diagnostic.fixes) { $0.text($1) }
  }

  private mutating func location(_ location: SourceLocation) {
    text(location.path)
    for figure in [location.line, location.column, location.length] { number(figure) }
    optional(location.sourceLine) { $0.text($1) }
  }
}

extension CacheReader {
  mutating func report() throws(MalformedCache) -> BuildReport {
    var report = BuildReport()
    report.briefings = try number()
    report.articles = try number()
    report.entities = try number()
    report.pages = try number()
    report.heldBack = try number()
    report.nextChange = try optional { reader throws(MalformedCache) in try reader.number() }
    report.diagnostics = try list { reader throws(MalformedCache) in try reader.diagnostic() }
    report.editorial = try optional { reader throws(MalformedCache) in
      var editorial = EditorialReport()
      for figure in EditorialReport.figures { editorial[keyPath: figure] = try reader.number() }
      return editorial
    }
    report.published = try optional { reader throws(MalformedCache) in
      var published = PublishReport()
      published.unchanged = try reader.number()
      published.bytes = try reader.number()
      return published
    }
    return report
  }

  mutating func diagnostic() throws(MalformedCache) -> Diagnostic {
    guard let severity = Diagnostic.Severity(rawValue: try text()), let code = DiagnosticCode(rawValue: try text())
    else { throw MalformedCache() }
    var diagnostic = Diagnostic(code, try text(), severity: severity)
    diagnostic.location = try optional { reader throws(MalformedCache) in try reader.location() }
    diagnostic.notes = try list { reader throws(MalformedCache) in
      Diagnostic.Note(
        try reader.text(), at: try reader.optional { reader throws(MalformedCache) in try reader.location() })
    }
    diagnostic.fixes = try list { reader throws(MalformedCache) in try reader.text() }
    return diagnostic
  }

  private mutating func location() throws(MalformedCache) -> SourceLocation {
    SourceLocation(
      path: try text(), line: try number(), column: try number(), length: try number(),
      sourceLine: try optional { reader throws(MalformedCache) in try reader.text() })
  }
}

extension EditorialReport {
  fileprivate static var figures: [WritableKeyPath<EditorialReport, Int>] {
    [
      \.names, \.quotes, \.quotesWithoutText, \.captures, \.missingCaptures, \.judgments, \.paragraphs, \.unshownNotes,
    ]
  }
}
