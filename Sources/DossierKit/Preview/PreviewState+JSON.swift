extension PreviewState {
  /// What an open page is told: `{version, stale, problems: [{message, file, line, column, code, help}]}`, errors only.
  public var json: String {
    var problems = diagnostics.filter { isStale && $0.severity == worst }.map(Self.problem)
    if let failure {
      let fixes = (failure as? ContentError)?.fixes ?? []
      problems.append(
        .object([.init("message", .string("\(failure)")), .init("help", DiagnosticJSON.strings(fixes))]))
    }
    return DiagnosticJSON.object([
      .init("version", .string(version)), .init("stale", .bool(isStale)), .init("problems", .array(problems)),
    ]).text
  }

  /// Under `strict` warnings alone keep an edition back.
  private var worst: Diagnostic.Severity { diagnostics.map(\.severity).max() ?? .error }

  private static func problem(_ diagnostic: Diagnostic) -> DiagnosticJSON {
    let place = diagnostic.location
    return .object([
      .init("message", .string(diagnostic.message)),
      .init("file", place.map { .string($0.path) } ?? .null),
      // Of a whole file no line is to blame.
      .init("line", place.flatMap { $0.sourceLine == nil ? nil : .number($0.line) } ?? .null),
      .init("column", place.flatMap { $0.sourceLine == nil ? nil : .number($0.column) } ?? .null),
      .init("code", .string(diagnostic.code.rawValue)),
      .init("help", DiagnosticJSON.strings(diagnostic.fixes)),
    ])
  }
}
