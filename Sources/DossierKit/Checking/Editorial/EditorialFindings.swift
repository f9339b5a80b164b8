/// Findings of the editorial checks, at the levels that the site sets.
///
/// Notes are for whoever asks for them: a build only counts them, and does not spend time on their wording.
struct EditorialFindings: Sendable {
  let keepsNotes: Bool
  private let levels: [DiagnosticCode: Diagnostic.Severity?]
  private(set) var log = DiagnosticLog()
  private(set) var unshownNotes = 0

  init(_ site: SiteConfiguration, keepsNotes: Bool) {
    self.keepsNotes = keepsNotes
    levels = site.checks
  }

  /// Nil where the site has switched the check off.
  func level(of code: DiagnosticCode) -> Diagnostic.Severity? {
    if let level = levels[code] { level } else { code.defaultSeverity }
  }

  func isOn(_ code: DiagnosticCode) -> Bool { level(of: code) != nil }

  mutating func add(_ code: DiagnosticCode, _ make: (DiagnosticCode) -> Diagnostic) {
    guard let level = level(of: code) else { return }
    if level == .note, !keepsNotes {
      unshownNotes += 1
    } else {
      log.add(make(code))
    }
  }
}
