import CommonMark

/// Footnotes: `[^label]` in the text, and their list below it.
extension BodyPass {
  mutating func renderFootnotes(bodyLine: Int, into html: inout [UInt8]) {
    guard footnotes.hasReferences || footnotes.hasDefinitions else { return }
    isAside = true
    var items: [UInt8] = []
    var position = 0
    // A footnote may refer to further ones: those are numbered while the list is written.
    while position < footnotes.order.count {
      let definition = footnotes.definition(at: position)
      var text: [UInt8] = []
      definition.source.withUnsafeBufferPointer {
        renderFragment($0, line: bodyLine + definition.line - 1, into: &text)
      }
      footnotes.appendItem(position, text: text, to: &items)
      position += 1
    }
    if !items.isEmpty {
      html += "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n".utf8
      html += items
      html += "</ol>\n</section>\n".utf8
    }
    for definition in footnotes.unused { reportUnused(definition, bodyLine: bodyLine) }
  }

  private mutating func reportUnused(_ definition: FootnoteDefinition, bodyLine: Int) {
    func place(_ definition: FootnoteDefinition) -> SourceLocation {
      header.location(SourceSpan(line: bodyLine + definition.line - 1, column: definition.column))
    }
    let label = FieldReader.shortened(definition.label)
    if let first = footnotes.first(of: definition.label), first != definition {
      findings.add(
        Diagnostic(
          .unusedFootnote, "the footnote ‘\(label)’ is defined twice, and only the first definition is read",
          at: place(definition), notes: [.init("first defined here", at: place(first))],
          fixes: ["give this one a label of its own, or delete it"]))
    } else {
      findings.add(
        Diagnostic(
          .unusedFootnote, "the footnote ‘\(label)’ is never referred to", at: place(definition),
          fixes: ["refer to it with [^\(label)], or delete it"]))
    }
  }

  /// The mark of a footnote; nil after a report.
  mutating func footnote(_ label: String, _ block: Node) -> Node? {
    if let html = footnotes.reference(to: label) { return Node.makeCustomInline(enter: html, exit: "") }
    if findings.isFull {
      findings.count(.unknownFootnote)
      return nil
    }
    if reportMisplaced(label) { return nil }
    var fixes = NearMiss.question(footnotes.labels(near: label)).map { [$0] } ?? []
    fixes.append("add a paragraph that begins with [^\(label)]: … or escape the bracket: \\[^\(label)]")
    findings.add(
      Diagnostic(
        .unknownFootnote, "there is no footnote ‘\(FieldReader.shortened(label))’",
        at: findings.location(of: "[^" + label, .reference, for: .unknownFootnote, in: block, skip: 2), fixes: fixes))
    return nil
  }

  /// Reports a footnote that is defined where definitions are not read, once. False for any other.
  mutating func reportMisplaced(_ label: String) -> Bool {
    if misplacedFootnotes == nil { misplacedFootnotes = MisplacedFootnotes(header.source, from: header.bodyLine) }
    switch misplacedFootnotes?.takePlace(of: label) ?? .nowhere {
    case .nowhere: return false
    case .reported: return true
    case .found(let span):
      findings.add(
        Diagnostic(
          .unknownFootnote,
          "the footnote ‘\(FieldReader.shortened(label))’ is defined within a quotation or a list, where it is not read",
          at: header.location(span), fixes: ["move it to the margin, in a paragraph of its own: [^\(label)]: …"]))
      return true
    }
  }

  /// `[^my note]: word` is no footnote to anybody.
  mutating func reportBlanks(in label: String, _ block: Node) -> Bool {
    guard label.contains(" ") else { return false }
    findings.report(
      .unknownFootnote, "[^" + label, "the label of a footnote has no blanks: ‘\(FieldReader.shortened(label))’", block,
      fix: "write [^\(label.replacing(" ", with: "-"))] in both places")
    return true
  }

  /// The label of a footnote that CommonMark takes for a link: `[^1]: word` within a quotation defines one.
  static func footnoteLabel(of link: Node) -> String? {
    guard let text = link.firstChild, text.kind == .text, text.next == nil, text.literalBytes.first == UInt8(ascii: "^")
    else { return nil }
    return String(text.literal.dropFirst())
  }
}

/// Definitions of footnotes within quotations and lists, where they are not read.
struct MisplacedFootnotes {
  enum Place { case nowhere, reported, found(SourceSpan) }

  private var places: [String: SourceSpan] = [:]
  private var reported: Set<String> = []

  /// Looks through the lines of a body once.
  init(_ source: SourceFile, from first: Int) {
    var number = first
    while let line = source.lineBytes(number) {
      if let (label, column) = Self.definition(in: line), places[label] == nil {
        places[label] = SourceSpan(line: number, column: column, length: label.unicodeScalars.count + 4)
      }
      number += 1
    }
  }

  /// Where a label is defined, once.
  mutating func takePlace(of label: String) -> Place {
    let label = label.lowercased()
    guard let span = places[label] else { return .nowhere }
    return reported.insert(label).inserted ? .found(span) : .reported
  }

  /// The label that a line defines behind marks of quotations and items, or blanks, in lower case.
  private static func definition(in line: ArraySlice<UInt8>) -> (label: String, column: Int)? {
    let start = line.drop { $0 <= 0x20 || ">-*+.)".utf8.contains($0) || (0x30...0x39).contains($0) }
    guard start.startIndex > line.startIndex, start.starts(with: "[^".utf8),
      let end = start.dropFirst(2).firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "]") }),
      start[end...].starts(with: "]:".utf8), end > start.startIndex + 2
    else { return nil }
    let label = String(decoding: start[(start.startIndex + 2)..<end], as: UTF8.self).lowercased()
    return (label, start.startIndex - line.startIndex + 1)
  }
}
