import DossierKit

/// Findings for a person to read: what needs doing first stands first, a few of each kind, and how many there are besides.
struct FindingDigest {
  static let usualLimit = 20

  /// How many findings of a code are shown.
  var limit = usualLimit
  /// The way to see the rest, as in "--verbose shows them all".
  var remedy: String

  /// Where no flag of the command at hand shows more.
  static let elsewhere = FindingDigest(remedy: "‘dossier check --verbose’")

  /// Errors before warnings before notes, each in the order given; of what is left out, a count for each kind.
  func of(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    Diagnostic.Severity.allCases.reversed().flatMap { severity in
      limited(diagnostics.filter { $0.severity == severity }, severity)
    }
  }

  private func limited(_ diagnostics: [Diagnostic], _ severity: Diagnostic.Severity) -> [Diagnostic] {
    var counts: [DiagnosticCode: Int] = [:]
    var files: [DiagnosticCode: Set<String>] = [:]
    let shown = diagnostics.filter { diagnostic in
      let count = counts[diagnostic.code, default: 0] + 1
      counts[diagnostic.code] = count
      if count <= limit { return true }
      if let path = diagnostic.location?.path { files[diagnostic.code, default: []].insert(path) }
      return false
    }
    let rest = counts.filter { $0.value > limit }.sorted { $0.key.rawValue < $1.key.rawValue }
    return shown
      + rest.map { code, count in
        let places = files[code].map { " in " + BuildSummary.count($0.count, "file") } ?? ""
        return Diagnostic(
          code, "and \(count - limit) more of these\(places); \(lister(code))\(remedy) shows them all",
          severity: severity)
      }
  }

  private func lister(_ code: DiagnosticCode) -> String {
    switch code {
    case .orphanEntity: "‘dossier list orphans’ or "
    case .unusedArticle: "‘dossier list unused’ or "
    default: ""
    }
  }
}
