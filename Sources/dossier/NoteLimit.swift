import DossierKit

/// Notes for a person to read: a few of each kind, and how many there are besides.
enum NoteLimit {
  static let perCode = 20

  /// The findings in their order, with at most `limit` notes of a code; what is left out is counted at the end.
  static func apply(_ limit: Int, to diagnostics: [Diagnostic]) -> [Diagnostic] {
    var counts: [DiagnosticCode: Int] = [:]
    let shown = diagnostics.filter { diagnostic in
      guard diagnostic.severity == .note else { return true }
      counts[diagnostic.code, default: 0] += 1
      return counts[diagnostic.code, default: 0] <= limit
    }
    let rest = counts.filter { $0.value > limit }.sorted { $0.key.rawValue < $1.key.rawValue }
    return shown
      + rest.map { code, count in
        Diagnostic(code, "and \(count - limit) more of these", severity: .note, fixes: [remedy(code)])
      }
  }

  private static func remedy(_ code: DiagnosticCode) -> String {
    switch code {
    case .orphanEntity: "‘dossier list orphans’ lists them, --verbose prints all notes"
    case .unusedArticle: "‘dossier list unused’ lists them, --verbose prints all notes"
    default: "--verbose prints all notes"
    }
  }
}
