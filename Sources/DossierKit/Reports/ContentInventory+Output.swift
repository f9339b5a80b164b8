extension ContentInventory {
  /// One line a document, `path: title (reason)`, in aligned columns; no text at all for an empty list.
  public func text() -> String {
    let rows = entries.map { [$0.path.visible + ":", $0.title.visible, "(\($0.reason.visible))"] }
    return TextColumns.aligned(rows, gap: 1)
  }

  /// The list for a program. Fields are never renamed or left out; what does not apply is null.
  public func json() -> String {
    DiagnosticJSON.object([
      .init("version", .number(1)),
      .init("list", .string(selection.rawValue)),
      .init("documents", .array(entries.map(Self.json))),
    ]).text
  }

  private static func json(_ entry: Entry) -> DiagnosticJSON {
    .object([
      .init("path", .string(entry.path)),
      .init("id", .string(entry.id)),
      .init("title", .string(entry.title)),
      .init("reason", .string(entry.reason)),
      .init("appears", entry.appears.map { .string($0) } ?? .null),
    ])
  }
}
