extension MentionReport {
  /// Each document with its names in aligned columns: what became of a name, the name, whom it means, where it stands.
  public func text() -> String {
    documents.map { document in
      let rows = document.entries.map { entry in
        ["  " + entry.kind.rawValue, entry.surface.onOneLine.visible, entry.meaning, entry.remark]
      }
      return "\(document.path.visible)  \(document.title.visible)\n" + TextColumns.aligned(rows)
    }.joined(separator: "\n")
  }

  /// The report for a program. Fields are never renamed or left out; what does not apply is null.
  public func json() -> String {
    DiagnosticJSON.object([
      .init("version", .number(1)),
      .init("report", .string("links")),
      .init(
        "documents",
        .array(
          documents.map { document in
            .object([
              .init("path", .string(document.path)),
              .init("title", .string(document.title)),
              .init("names", .array(document.entries.map(\.json))),
            ])
          })),
    ]).text
  }
}

extension MentionReport.Entry {
  fileprivate var meaning: String {
    switch kind {
    case .unresolved: followsHonorific ? "named with a title" : "in \(documentCount) documents"
    case .ambiguous: entities.joined(separator: " or ")
    default: entities.isEmpty ? "" : "→ " + entities.joined(separator: ", ")
    }
  }

  fileprivate var remark: String {
    let times = count > 1 ? "×\(count)" : nil
    let place = location.map { "line \($0.line)" }
    return [place, times, reason].compactMap { $0 }.joined(separator: ", ")
  }

  fileprivate var json: DiagnosticJSON {
    .object([
      .init("fate", .string(kind.rawValue)),
      .init("name", .string(surface.onOneLine)),
      .init("entities", .array(entities.map { .string($0) })),
      .init("reason", reason.map { .string($0) } ?? .null),
      .init("count", .number(count)),
      .init("line", location.map { .number(Int($0.line)) } ?? .null),
      .init("column", location.map { .number(Int($0.column)) } ?? .null),
    ])
  }
}

extension String {
  /// Line breaks within it as blanks.
  var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
