/// The findings of one build. Each worker fills a log of its own; logs are merged in index order.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  private let limit: Int
  /// Findings after the limit was reached: how many, and how bad the worst was.
  private var surplus = 0
  private var worstSurplus = Diagnostic.Severity.note
  private var isSurplusFixed = false

  /// - Parameter limit: How many findings are kept; of those beyond it only the number.
  public init(limit: Int = .max) { self.limit = limit }

  /// A log for one document: nobody mends more than this before looking again, and a hostile file must not make
  /// millions.
  static func ofDocument() -> DiagnosticLog { DiagnosticLog(limit: 200) }

  /// Whether further findings are only counted, so that no effort need be made for their wording.
  var isFull: Bool { diagnostics.count >= limit }

  /// Whether it holds all that was found, and not only the number of the rest.
  var isComplete: Bool { surplus == 0 }

  public mutating func add(_ diagnostic: Diagnostic) {
    guard isFull else {
      diagnostics.append(diagnostic)
      return
    }
    count(diagnostic.code, diagnostic.severity)
    isSurplusFixed = isSurplusFixed || diagnostic.isLevelFixed
  }

  /// Counts a finding beyond the limit, which nobody words.
  mutating func count(_ code: DiagnosticCode, _ severity: Diagnostic.Severity? = nil) {
    surplus += 1
    worstSurplus = max(worstSurplus, severity ?? code.defaultSeverity)
  }

  public mutating func merge(_ other: DiagnosticLog) {
    for diagnostic in other.diagnostics { add(diagnostic) }
    guard other.surplus > 0, let last = other.diagnostics.last else { return }
    if limit < .max {
      surplus += other.surplus
      worstSurplus = max(worstSurplus, other.worstSurplus)
      isSurplusFixed = isSurplusFixed || other.isSurplusFixed
      return
    }
    var rest = Diagnostic(
      .tooManyFindings, "there are \(other.surplus) further findings in this file", at: last.location,
      severity: other.worstSurplus, fixes: ["mend those that are shown and run again"])
    rest.isLevelFixed = other.isSurplusFixed
    add(rest)
  }

  /// The findings in their final order, repeats removed, with severities as the site's `checks` sets them;
  /// what is set to `off` is left out. Findings with a fixed level stay as they are.
  public func sorted(levels: [DiagnosticCode: Diagnostic.Severity?] = [:]) -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    var result: [Diagnostic] = []
    for var diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      if !diagnostic.isLevelFixed, let level = levels[diagnostic.code] {
        guard let level else { continue }
        diagnostic.severity = level
      }
      result.append(diagnostic)
    }
    return result.sorted()
  }
}
