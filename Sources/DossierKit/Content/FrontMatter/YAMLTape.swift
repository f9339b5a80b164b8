import CYAML

/// A YAML document as a flat array of nodes in document order: scalars as typed, every node with its place.
///
/// Read from libyaml's events. Aliases and anchors are refused and depth and size are bounded, so that no input can
/// make it large or slow.
struct YAMLTape: Sendable {
  enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

  struct Node: Sendable, Equatable {
    var kind: Kind
    /// Whether a scalar was written without quotes or block style.
    var isPlain: Bool
    /// Of a scalar; empty otherwise.
    var value: String
    var span: SourceSpan
    /// Index of the node after this one and all it holds.
    var next: Int
  }

  /// Why a text is not a document that we read.
  struct Fault: Error, Sendable {
    enum Reason: Sendable {
      case syntax(String)
      case alias(String)
      case tooDeep
      case tooLarge
      case severalDocuments
    }
    var reason: Reason
    var span: SourceSpan
  }

  static let maximumDepth = 12
  static let maximumNodes = 50_000

  private(set) var nodes: [Node] = []
  /// Where an escape first stood for a control character, which is left out.
  private(set) var controlCharacter: SourceSpan?

  /// Parses UTF-8 text whose first line is line `firstLine` of its file. An empty text gives an empty tape.
  init(parsing text: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(Fault) {
    if let plain = PlainYAML.nodes(of: text, firstLine: firstLine) {
      self.init(nodes: plain)
    } else {
      try self.init(parsingAnything: text, firstLine: firstLine)
    }
  }

  private init(nodes: [Node]) { self.nodes = nodes }

  /// As ``init(parsing:firstLine:)``, all of it by libyaml.
  init(parsingAnything text: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(Fault) {
    var parser = yaml_parser_t()
    if let span = Self.controlCharacter(in: text, firstLine) {
      throw Fault(reason: .syntax("control characters are not allowed"), span: span)
    }
    guard yaml_parser_initialize(&parser) == 1 else {
      throw Fault(reason: .syntax("out of memory"), span: SourceSpan(line: firstLine, column: 1))
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
    nodes.reserveCapacity(64)
    let lines = YAMLLines(text)
    do throws(Fault) { try read(&parser, lineOffset: firstLine) } catch {
      var fault = error
      if let lines { fault.span = lines.span(fault.span, firstLine: firstLine) }
      fault.span = Self.within(text, fault.span, firstLine)
      throw fault
    }
    guard let lines else { return }
    controlCharacter = controlCharacter.map { lines.span($0, firstLine: firstLine) }
    for index in nodes.indices { nodes[index].span = lines.span(nodes[index].span, firstLine: firstLine) }
  }

  private mutating func read(_ parser: inout yaml_parser_t, lineOffset: Int) throws(Fault) {
    var open: [Int] = []
    var documents = 0
    /// Where a quoted text over several lines began: a quote left open ends at the next one, wherever that is.
    var longQuote: (start: yaml_mark_t, endLine: Int)?
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        if let quote = longQuote, quote.endLine == parser.problem_mark.line {
          let span = SourceSpan(line: Int(quote.start.line) + lineOffset, column: Int(quote.start.column) + 1)
          throw Fault(reason: .syntax("found unexpected end of stream"), span: span)
        }
        throw Self.syntaxFault(parser, lineOffset)
      }
      defer { yaml_event_delete(&event) }
      let span = Self.span(of: event, lineOffset)
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { throw Fault(reason: .severalDocuments, span: span) }
      case YAML_ALIAS_EVENT:
        throw Fault(reason: .alias(Self.string(event.data.alias.anchor)), span: span)
      case YAML_SCALAR_EVENT:
        try refuseAnchor(event.data.scalar.anchor, span)
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let cleaned = ControlCharacters.cleaned(bytes)
        if cleaned != nil, controlCharacter == nil { controlCharacter = span }
        let value = cleaned.map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: bytes, as: UTF8.self)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        let isQuoted =
          scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
        let isLong = isQuoted && event.end_mark.line > event.start_mark.line
        longQuote = isLong ? (event.start_mark, Int(event.end_mark.line)) : nil
        try append(Node(kind: .scalar, isPlain: isPlain, value: value, span: span, next: nodes.count + 1))
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        let isMapping = event.type == YAML_MAPPING_START_EVENT
        try refuseAnchor(isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor, span)
        if open.count >= Self.maximumDepth { throw Fault(reason: .tooDeep, span: span) }
        open.append(nodes.count)
        try append(Node(kind: isMapping ? .mapping : .sequence, isPlain: false, value: "", span: span, next: 0))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let start = open.popLast() { nodes[start].next = nodes.count }
      default:
        break
      }
    }
  }

  /// Where a last line has no end, libyaml finds what is missing in the line below it; there is none.
  private static func within(
    _ text: UnsafeBufferPointer<UInt8>, _ span: SourceSpan, _ firstLine: Int
  ) -> SourceSpan {
    let last = firstLine + text.count { $0 == 0x0A }
    guard Int(span.line) > last else { return span }
    let lineStart = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: text[lineStart...], as: UTF8.self).unicodeScalars.count + 1
    return SourceSpan(line: last, column: column)
  }

  private mutating func append(_ node: Node) throws(Fault) {
    if nodes.count >= Self.maximumNodes { throw Fault(reason: .tooLarge, span: node.span) }
    nodes.append(node)
  }

  private func refuseAnchor(_ anchor: UnsafeMutablePointer<UInt8>?, _ span: SourceSpan) throws(Fault) {
    if anchor != nil { throw Fault(reason: .alias(Self.string(anchor)), span: span) }
  }

  private static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// libyaml's marks count lines and characters from 0; a node over several lines is underlined to the end of its first.
  private static func span(of event: yaml_event_t, _ lineOffset: Int) -> SourceSpan {
    let start = event.start_mark
    let end = event.end_mark
    let length = end.line == start.line ? Int(end.column) - Int(start.column) : 1
    return SourceSpan(line: Int(start.line) + lineOffset, column: Int(start.column) + 1, length: length)
  }

  /// libyaml refuses these, too, but cannot say where they are.
  private static func controlCharacter(in text: UnsafeBufferPointer<UInt8>, _ firstLine: Int) -> SourceSpan? {
    guard let index = text.firstIndex(where: { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F })
    else { return nil }
    let before = text[..<index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: text[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1
    return SourceSpan(line: firstLine + before.count { $0 == 0x0A }, column: column)
  }

  private static func syntaxFault(_ parser: yaml_parser_t, _ lineOffset: Int) -> Fault {
    let problem = parser.problem.map { String(cString: $0) } ?? "not readable as YAML"
    // A bracket or quote that is not closed is found at the end; what helps is where it was opened.
    let context = parser.context.map { String(cString: $0) } ?? ""
    // A key without its colon is missed only in the line below it.
    let isOpen =
      context.contains("flow") || context.contains("quoted scalar") || context.contains("simple key")
    let mark = isOpen ? parser.context_mark : parser.problem_mark
    return Fault(
      reason: .syntax(problem), span: SourceSpan(line: Int(mark.line) + lineOffset, column: Int(mark.column) + 1))
  }
}
