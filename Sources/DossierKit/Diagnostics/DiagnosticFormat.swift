/// How findings are written: for a person, for a program, for a service that shows them beside the text.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// With the source line and a caret, for a terminal.
  case text
  /// One object with stable field names.
  case json
  /// SARIF 2.1.0, which code hosts and editors read.
  case sarif
  /// Workflow commands of GitHub Actions, which become annotations of a change.
  case github

  /// The findings in the order given, ending with a line end; no text at all writes nothing.
  ///
  /// - Parameter colour: Whether ``text`` has ANSI colours. The other formats never have.
  public func format(_ diagnostics: [Diagnostic], colour: Bool = false) -> String {
    switch self {
    case .text: TextFormat(styles: colour ? .ansi : .plain).format(diagnostics)
    case .json: JSONFormat.format(diagnostics)
    case .sarif: SARIFFormat.format(diagnostics)
    case .github: GitHubFormat.format(diagnostics)
    }
  }
}
