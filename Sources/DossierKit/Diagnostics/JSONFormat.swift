/// Findings for a program. Fields are never renamed or left out; what does not apply is null or empty.
enum JSONFormat {
  static func format(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticJSON.object(fields(diagnostics)).text
  }

  static func fields(_ diagnostics: [Diagnostic]) -> [DiagnosticJSON.Field] {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      DiagnosticJSON.Field(severity.rawValue, .number(diagnostics.count { $0.severity == severity }))
    }
    return [
      .init("version", .number(1)),
      .init("diagnostics", .array(diagnostics.map(json))),
      .init("counts", .object(counts)),
    ]
  }

  private static func json(_ diagnostic: Diagnostic) -> DiagnosticJSON {
    .object([
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("code", .string(diagnostic.code.rawValue)),
      .init("message", .string(diagnostic.message)),
      .init("location", json(diagnostic.location)),
      .init(
        "notes",
        .array(
          diagnostic.notes.map {
            .object([.init("message", .string($0.message)), .init("location", json($0.location))])
          })
      ),
      .init("fixes", .strings(diagnostic.fixes)),
    ])
  }

  private static func json(_ location: SourceLocation?) -> DiagnosticJSON {
    guard let location else { return .null }
    return .object([
      .init("path", .string(location.path)),
      .init("line", .number(location.line)),
      .init("column", .number(location.column)),
      .init("length", .number(location.length)),
      .init("sourceLine", location.sourceLine.map { .string($0) } ?? .null),
    ])
  }
}
