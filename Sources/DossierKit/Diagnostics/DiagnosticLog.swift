/// The findings of one build. Each worker fills a log of its own; logs are merged in index order.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  public mutating func merge(_ other: DiagnosticLog) {
    diagnostics.append(contentsOf: other.diagnostics)
  }

  /// The findings in their final order, repeats removed, with severities as the site's `checks` sets them;
  /// what is set to `off` is left out.
  public func sorted(levels: [DiagnosticCode: Diagnostic.Severity?] = [:]) -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    var result: [Diagnostic] = []
    for var diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      if let level = levels[diagnostic.code] {
        guard let level else { continue }
        diagnostic.severity = level
      }
      result.append(diagnostic)
    }
    return result.sorted()
  }
}
