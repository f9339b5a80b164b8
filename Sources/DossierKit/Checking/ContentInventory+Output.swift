extension ContentInventory {
  /// One line a document, `path: title (reason)`, in aligned columns; no text at all for an empty list.
  public func text() -> String {
    let rows = entries.map { (path: $0.path.visible + ":", title: $0.title.visible, reason: $0.reason.visible) }
    let pathWidth = rows.map { Self.columns($0.path) }.max() ?? 0
    let titleWidth = rows.map { Self.columns($0.title) }.max() ?? 0
    return rows.map { row in
      "\(Self.padded(row.path, to: pathWidth)) \(Self.padded(row.title, to: titleWidth)) (\(row.reason))\n"
    }.joined()
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

  private static func columns(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.columns } }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }
}
