/// The edition shown at a moment, and what there is to say about it.
public struct PreviewState: Sendable {
  /// Of the last build, whether or not it is shown.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Why the environment kept the last build from being made.
  public internal(set) var failure: (any Error)?
  /// Whether an older edition is shown than the files would make, or none at all.
  public internal(set) var isStale = true
  /// Whether a build has come to its end, be it a good one.
  public internal(set) var isDecided = false
  /// The last one without errors; nil where there has been none yet.
  public internal(set) var edition: PreviewEdition?

  /// `/`, or the path of the site's `base_url`, such as `/dossier/`.
  public var basePath: String { edition?.basePath ?? "/" }
}

extension PreviewState {
  /// The message to an open page: `{version, stale, problems: [{message, file, line, column, code, help}]}`. The
  /// version is that of the page as it would be sent now; the problems are what keeps a newer edition back.
  ///
  /// - Parameter path: Of the page, from the root, decoded.
  public func json(forPage path: String) -> String {
    var problems = diagnostics.filter { isStale && $0.severity == worst }.map(Self.problem)
    if let failure {
      let fixes = (failure as? ContentError)?.fixes ?? []
      problems.append(
        .object([.init("message", .string("\(failure)")), .init("help", DiagnosticJSON.strings(fixes))]))
    }
    return DiagnosticJSON.object([
      .init("version", .string(answer(path).version)), .init("stale", .bool(isStale)),
      .init("problems", .array(problems)),
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
