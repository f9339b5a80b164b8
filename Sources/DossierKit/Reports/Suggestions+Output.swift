extension Suggestions {
  /// Two lines an entry: the place with what was found, and what to write.
  public func text() -> String {
    entries.map { entry in
      let place = entry.location.map { location in
        let position = location.sourceLine == nil ? "" : ":\(location.line):\(location.column)"
        return "\(location.path.visible)\(position): "
      }
      return "\(place ?? "")\(entry.kind.rawValue): ‘\(entry.name.visible)’ \(entry.message.visible)\n"
        + "  write: \(entry.remedy.visible)\n"
    }.joined()
  }

  /// The list for a program. Fields are never renamed or left out; what does not apply is null.
  public func json() -> String {
    DiagnosticJSON.object([
      .init("version", .number(1)),
      .init(
        "suggestions",
        .array(
          entries.map { entry in
            .object([
              .init("kind", .string(entry.kind.rawValue)),
              .init("name", .string(entry.name)),
              .init("entities", .array(entry.entities.map { .string($0) })),
              .init("path", entry.location.map { .string($0.path) } ?? .null),
              .init("line", entry.location.map { .number($0.line) } ?? .null),
              .init("column", entry.location.map { .number($0.column) } ?? .null),
              .init("message", .string(entry.message)),
              .init("remedy", .string(entry.remedy)),
            ])
          })),
    ]).text
  }
}
