/// Findings as workflow commands of GitHub Actions, one line each.
enum GitHubFormat {
  static func format(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { line($0) + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      properties.append(("file", location.path))
      if location.sourceLine != nil {
        // The end column is the last one marked, since by default it equals the first.
        properties += [
          ("line", "\(location.line)"), ("col", "\(location.column)"),
          ("endColumn", "\(location.column + location.length - 1)"),
        ]
      }
    }
    properties.append(("title", diagnostic.code.rawValue))
    let list = properties.map { "\($0)=\(escaped($1, ":", ","))" }.joined(separator: ",")
    return "::\(command) \(list)::\(escaped(message(diagnostic)))"
  }

  private static func message(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      "note: \(note.message)" + (note.location.map { " (\($0.path):\($0.line):\($0.column))" } ?? "")
    }
    return ([diagnostic.message] + notes + diagnostic.fixes.map { "help: \($0)" }).joined(separator: "\n")
  }

  /// Percent signs and line ends always, and what separates properties within them.
  private static func escaped(_ text: String, _ separators: Unicode.Scalar...) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || separators.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      } else if scalar.isUnsafeToShow {
        result += scalar.picture
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
