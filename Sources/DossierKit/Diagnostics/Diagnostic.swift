/// One finding about the content: a value that is collected, sorted and counted, never thrown.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A further place or fact, such as "also defined here".
  public struct Note: Sendable, Hashable {
    public var message: String
    public var location: SourceLocation?

    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  public var severity: Severity
  public var code: DiagnosticCode
  /// One sentence without a full stop, with the offending text in `‘…’`.
  public var message: String
  public var location: SourceLocation?
  public var notes: [Note]
  /// Remedies, each an imperative sentence without a full stop.
  public var fixes: [String]
  /// Who may see a document hangs on it: no level that the site sets changes it.
  var isLevelFixed: Bool

  public init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation? = nil,
    severity: Severity? = nil, notes: [Note] = [], fixes: [String] = []
  ) {
    self.severity = severity ?? code.defaultSeverity
    self.code = code
    self.message = message
    self.location = location
    self.notes = notes
    self.fixes = fixes
    isLevelFixed = code.isLevelFixed
  }
}

extension Diagnostic: Comparable {
  /// By file, line and column; findings without a place come last. Total, so that output never depends on discovery order.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (nil, nil): break
    case (nil, _): return false
    case (_, nil): return true
    case (let x?, let y?):
      if x.path != y.path { return x.path < y.path }
      if x.line != y.line { return x.line < y.line }
      if x.column != y.column { return x.column < y.column }
    }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    return a.message < b.message
  }
}
