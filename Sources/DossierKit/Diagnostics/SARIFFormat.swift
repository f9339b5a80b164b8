/// Findings as SARIF 2.1.0 (OASIS). Each code that occurs is a rule, with its explanation as help.
enum SARIFFormat {
  static func format(_ diagnostics: [Diagnostic]) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let driver = DiagnosticJSON.object([.init("name", .string("Dossier")), .init("rules", .array(codes.map(rule)))])
    let run = DiagnosticJSON.object([
      .init("tool", .object([.init("driver", driver)])),
      .init("columnKind", .string("unicodeCodePoints")),
      .init("results", .array(diagnostics.map { result($0, codes) })),
    ])
    return DiagnosticJSON.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")),
      .init("runs", .array([run])),
    ]).text
  }

  private static func message(_ text: String) -> DiagnosticJSON { .object([.init("text", .string(text))]) }

  private static func rule(_ code: DiagnosticCode) -> DiagnosticJSON {
    .object([
      .init("id", .string(code.rawValue)),
      .init("shortDescription", message(code.title)),
      .init("help", message(code.explanation)),
      .init("defaultConfiguration", .object([.init("level", .string(code.defaultSeverity.rawValue))])),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, _ codes: [DiagnosticCode]) -> DiagnosticJSON {
    // SARIF knows fixes as edits only, so that advice goes with the message.
    let remarks = diagnostic.notes.filter { $0.location == nil }.map { "note: \($0.message)" }
    let text = [diagnostic.message] + remarks + diagnostic.fixes.map { "help: \($0)" }
    let related = diagnostic.notes.compactMap { note in note.location.map { (note.message, $0) } }

    var fields: [DiagnosticJSON.Field] = [
      .init("ruleId", .string(diagnostic.code.rawValue)),
      .init("ruleIndex", .number(codes.firstIndex(of: diagnostic.code) ?? -1)),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", message(text.joined(separator: "\n"))),
    ]
    if let location = diagnostic.location {
      fields.append(.init("locations", .array([.object([.init("physicalLocation", place(location))])])))
    }
    if !related.isEmpty {
      let locations = related.enumerated().map { index, note in
        DiagnosticJSON.object([
          .init("id", .number(index)), .init("message", message(note.0)), .init("physicalLocation", place(note.1)),
        ])
      }
      fields.append(.init("relatedLocations", .array(locations)))
    }
    return .object(fields)
  }

  private static func place(_ location: SourceLocation) -> DiagnosticJSON {
    let file = DiagnosticJSON.object([.init("uri", .string(uri(location.path)))])
    guard let source = location.sourceLine else { return .object([.init("artifactLocation", file)]) }
    let region = DiagnosticJSON.object([
      .init("startLine", .number(location.line)),
      .init("startColumn", .number(location.column)),
      .init("endColumn", .number(location.column + location.length)),
      .init("snippet", message(source)),
    ])
    return .object([.init("artifactLocation", file), .init("region", region)])
  }

  /// A relative reference: everything but unreserved characters and `/` percent-encoded.
  private static func uri(_ path: String) -> String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    var uri = ""
    for byte in path.utf8 {
      if unreserved.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return uri
  }
}
