/// The definition of a footnote: `[^label]: text`, with the lines that belong to it.
public struct FootnoteDefinition: Sendable, Equatable {
  public let label: String
  /// Line of the label, from 1.
  public let line: Int
  /// Column of the label's bracket, from 1, in bytes.
  public let column: Int
  /// Its Markdown without label and indentation; its line n is the source's line `line + n - 1`.
  public let source: [UInt8]

  public init(label: String, line: Int, column: Int, source: [UInt8]) {
    self.label = label
    self.line = line
    self.column = column
    self.source = source
  }
}

/// Takes footnote definitions out of a source before it is parsed: CommonMark reads `[^1]: word` as a link definition.
public struct FootnoteSource {
  private let source: UnsafeBufferPointer<UInt8>
  private var literal = LiteralBlocks()
  private var body: [UInt8] = []
  private var definitions: [FootnoteDefinition] = []
  private var open: OpenDefinition?

  /// A definition whose lines are being collected.
  private struct OpenDefinition {
    let label: String
    let line: Int
    let column: Int
    var source: [UInt8]
    /// Blank lines that belong to the definition if an indented line follows: their bytes in the body.
    var blankLines = 0
    /// Whether a line without indentation still goes on with the first paragraph.
    var isLazy: Bool
    /// How far the definition's lines are indented, known from the first that is.
    var indentation: Int?
    /// Code fences within it, where lines that look like definitions or paragraphs are neither.
    var literal = LiteralBlocks()

    /// Adds a line if it belongs here.
    mutating func take(_ line: SourceLine, ending: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      if line.isBlank {
        source.append(contentsOf: ending)
        blankLines += ending.count
        isLazy = false
        return true
      }
      if line.indentation >= 2, literal.isOpen || line.footnoteLabel == nil {
        let indentation = self.indentation ?? min(line.indentation, 4)
        self.indentation = indentation
        let content = line.dropping(indentation)
        if SourceLine(content).startsBlock { isLazy = false }
        _ = literal.contains(SourceLine(content))
        append(content, ending: ending)
        return true
      }
      guard isLazy, !line.startsBlock else { return false }
      append(line.bytes, ending: ending)
      return true
    }

    private mutating func append(_ content: SourceLine.Bytes, ending: SourceLine.Bytes) {
      source.append(contentsOf: content)
      source.append(contentsOf: ending)
      blankLines = 0
    }
  }

  private init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Finds the definitions, which stand at most three spaces from the margin and outside code fences and raw HTML such
  /// as comments.
  ///
  /// - Returns: The source with blank lines in place of the definitions, so that line numbers stay right, and the
  ///   definitions in order, repeated labels included; nil, without a copy, if there is none.
  public static func extract(
    from source: UnsafeBufferPointer<UInt8>
  ) -> (body: [UInt8], definitions: [FootnoteDefinition])? {
    guard mayContainDefinition(source) else { return nil }
    var extraction = FootnoteSource(source)
    extraction.run()
    return extraction.definitions.isEmpty ? nil : (extraction.body, extraction.definitions)
  }

  private static func mayContainDefinition(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let caret = source.firstIndex(of: UInt8(ascii: "^"), from: position) {
      position = caret + 1
      var start = caret
      while start > 0, !source[start - 1].isLineEnd, caret - start < 5 { start -= 1 }
      if caret - start < 5, caret > start, source[start..<(caret - 1)].allSatisfy({ $0 == 0x20 }) { return true }
    }
    return false
  }

  private mutating func run() {
    body.reserveCapacity(source.count)
    var start = 0
    var number = 1
    while start < source.count {
      var end = start
      while end < source.count, !source[end].isLineEnd { end += 1 }
      var next = min(end + 1, source.count)
      if next < source.count, source[end] == 0x0D, source[next] == 0x0A { next += 1 }
      read(SourceLine(source[start..<end]), ending: source[end..<next], number: number)
      start = next
      number += 1
    }
    close()
  }

  private mutating func read(_ line: SourceLine, ending: Slice<UnsafeBufferPointer<UInt8>>, number: Int) {
    if take(line, ending: ending) {
      body.append(contentsOf: ending)
      return
    }
    if !literal.contains(line), let label = line.footnoteLabel {
      close()
      let first = label.content
      open = OpenDefinition(
        label: String(decoding: label.name, as: UTF8.self), line: number, column: line.indentation + 1,
        source: Array(first), isLazy: !SourceLine(first).startsBlock)
      _ = open?.literal.contains(SourceLine(first))
      open?.source.append(contentsOf: ending)
      body.append(contentsOf: ending)
    } else {
      body.append(contentsOf: line.bytes)
      body.append(contentsOf: ending)
    }
  }

  /// Adds a line to the open definition if it belongs there, and closes the definition if not.
  private mutating func take(_ line: SourceLine, ending: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // Changed in its place: a copy of all its lines for every further one would take the square of their number.
    guard open?.take(line, ending: ending) == true else {
      close()
      return false
    }
    return true
  }

  private mutating func close() {
    guard let definition = open else { return }
    open = nil
    let source = definition.source.dropLast(definition.blankLines)
    definitions.append(
      FootnoteDefinition(
        label: definition.label, line: definition.line, column: definition.column, source: Array(source)))
  }
}
