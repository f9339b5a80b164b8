import CommonMark

/// The findings in one document's texts, with what it takes to tell where each was typed.
struct BodyFindings {
  let header: DocumentHeader
  var log = DiagnosticLog.ofDocument()
  /// Line of the file in which line 1 of the text at hand stands.
  var firstLine = 1
  private var places: PlaceFinder
  /// How often something was sought in the current block: equal faults stand at different places.
  private var sought: [Sought: Int] = [:]

  private struct Sought: Hashable {
    var literal: String
    var code: DiagnosticCode
  }

  init(_ header: DocumentHeader) {
    self.header = header
    places = PlaceFinder(header.source)
  }

  /// Whether what is found from now on is only counted.
  var isFull: Bool { log.isFull }

  mutating func add(_ diagnostic: Diagnostic) { log.add(diagnostic) }
  mutating func count(_ code: DiagnosticCode) { log.count(code) }

  /// A finding about something that was typed, with what to write instead.
  mutating func report(_ code: DiagnosticCode, _ literal: String, _ message: String, _ block: Node, fix: String) {
    add(Diagnostic(code, message, at: location(of: literal, .other, for: code, in: block), fixes: [fix]))
  }

  /// An id that an author sets is what links lead to: it is not changed silently.
  mutating func report(takenAnchor anchor: String, of heading: Node) {
    report(
      .duplicateAnchor, "#" + anchor,
      "the anchor ‘#\(FieldReader.shortened(anchor))’ is taken by something else on this page", heading,
      fix: "give the heading another one, or leave ‘{#…}’ out")
  }

  // MARK: Places

  mutating func beginBlock() { sought.removeAll(keepingCapacity: true) }

  /// The place of a literal in the source, sought from a block's first line on. For each kind of finding, the next one of
  /// several equal literals.
  mutating func location(
    of literal: String, _ role: LiteralSearch.Role, for code: DiagnosticCode, in block: Node, skip: Int = 0
  ) -> SourceLocation {
    // Nobody sees a place of what is only counted.
    if log.isFull { return .file(header.path) }
    return location(of: place(of: literal, role, for: code, in: block, skip: skip))
  }

  mutating func location(of place: TypedPlace) -> SourceLocation { places.location(of: place) }

  /// The same, to be found out when it is needed.
  mutating func place(
    of literal: String, _ role: LiteralSearch.Role, for code: DiagnosticCode, in block: Node, skip: Int = 0
  ) -> TypedPlace {
    let occurrence = sought[Sought(literal: literal, code: code), default: 0]
    sought[Sought(literal: literal, code: code)] = occurrence + 1
    return TypedPlace(
      literal: literal, role: role, skip: skip, line: firstLine + max(block.startLine, 1) - 1, occurrence: occurrence)
  }
}
