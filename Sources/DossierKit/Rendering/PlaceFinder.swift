/// Finds the places of a source's findings. Each search goes on where the last one for the same literal ended, so that a
/// line without end with thousands of equal faults is read once.
struct PlaceFinder {
  private let source: SourceFile
  private var lines: [Int: TypedLine] = [:]
  private var cursors: [Sought: Cursor] = [:]
  /// How many bytes may still be looked at; afterwards a finding gets the first line of its block. No author's text
  /// comes near it. Set when the first line is looked at.
  private var effort = 0

  /// A block is not sought beyond so many lines.
  private static let maximumLines = 200

  init(_ source: SourceFile) { self.source = source }

  /// A literal and where its search begins.
  private struct Sought: Hashable {
    var literal: String
    var role: LiteralSearch.Role
    var skip: Int
    var line: Int
    var allowsEscapes: Bool
  }

  /// How far a search has come.
  private struct Cursor {
    var found: [SourceSpan] = []
    var line: Int
    var offset = 0
    var isAtEnd = false
  }

  mutating func location(of place: TypedPlace) -> SourceLocation {
    if lines.isEmpty { effort = 64 * source.bytes.count + 16_000_000 }
    return source.location(span(of: place) ?? SourceSpan(line: place.line, column: 1))
  }

  private mutating func span(of place: TypedPlace) -> SourceSpan? {
    if let span = span(place.literal, place.role, place.skip, place) { return span }
    if place.role == .other, place.literal.utf8.contains(where: Self.isEscapable),
      let span = span(place.literal, place.role, place.skip, place, allowsEscapes: true)
    {
      return span
    }
    // What stands apart from its brackets is sought without them.
    guard place.skip > 0 || place.role != .other else { return nil }
    return span(String(place.literal.unicodeScalars.dropFirst(place.skip)), .other, 0, place)
  }

  /// The place's occurrence of a literal, or its first one.
  private mutating func span(
    _ literal: String, _ role: LiteralSearch.Role, _ skip: Int, _ place: TypedPlace, allowsEscapes: Bool = false
  ) -> SourceSpan? {
    let sought = Sought(literal: literal, role: role, skip: skip, line: place.line, allowsEscapes: allowsEscapes)
    var cursor = cursors.removeValue(forKey: sought) ?? Cursor(line: place.line)
    defer { cursors[sought] = cursor }
    if cursor.found.count <= place.occurrence, !cursor.isAtEnd {
      let search = LiteralSearch(literal, role, allowsEscapes: allowsEscapes)
      while cursor.found.count <= place.occurrence, let (line, columns) = next(search, &cursor, from: place.line) {
        cursor.found.append(
          SourceSpan(line: line, column: columns.lowerBound + skip, length: max(1, columns.count - skip)))
      }
    }
    return cursor.found.dropFirst(place.occurrence).first ?? cursor.found.first
  }

  /// ASCII punctuation, which a backslash may stand before.
  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isASCIIAlphanumeric(byte)
  }

  private mutating func next(
    _ search: LiteralSearch, _ cursor: inout Cursor, from first: Int
  ) -> (line: Int, columns: Range<Int>)? {
    while cursor.line < first + Self.maximumLines, effort > 0, var line = line(cursor.line) {
      if let range = line.range(of: search, from: cursor.offset, &effort) {
        let start = line.column(of: range.lowerBound)
        let columns = start..<(start + line.scalarCount(of: range))
        lines[cursor.line] = line
        cursor.offset = range.lowerBound + 1
        return (cursor.line, columns)
      }
      cursor.line += 1
      cursor.offset = 0
    }
    cursor.isAtEnd = true
    return nil
  }

  private mutating func line(_ number: Int) -> TypedLine? {
    if let line = lines[number] { return line }
    guard let bytes = source.lineBytes(number) else { return nil }
    let line = TypedLine(bytes)
    lines[number] = line
    return line
  }
}
