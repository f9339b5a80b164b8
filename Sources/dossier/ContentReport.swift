import DossierKit

/// How commands that tell about content, and are not a build, deal with its faults.
enum ContentReport {
  static func stopOnInvalidConfiguration(_ outcome: BuildReport.Outcome, _ diagnostics: [Diagnostic]) throws {
    guard outcome == .invalidConfiguration else { return }
    Output.writeError(
      DiagnosticFormat.text.format(FindingDigest.elsewhere.of(diagnostics), colour: ColorChoice.auto.isOn))
    throw ExitStatus.configuration
  }

  /// After what could be told: that errors may have kept some of it back.
  static func warnOfErrors(_ diagnostics: [Diagnostic], _ consequence: String) throws {
    let errors = diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    Output.writeError(
      "\(BuildSummary.count(errors, "error")) in the content: \(consequence); see ‘dossier check’\n")
    throw ExitStatus.content
  }
}
