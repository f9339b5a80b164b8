/// Turns the text of a document of another program into one of ours: a chain of passes over bytes, each about one kind of mark.
struct BodyConversion {
  let note: SourceNote
  let format: VaultFormat
  let table: ImportTable
  let links: VaultLinks
  /// Where a file of the vault lies in the new content folder, with a slash before it.
  let filePath: @Sendable (String) -> String
  /// The anchors of the document's own headings.
  var ownAnchors: Set<String> = []
  /// Without links to headings, whose anchors could not be told.
  var dropsFragments = false
  var tally = BodyTally()

  /// - Returns: The text, and what became of its marks.
  mutating func convert(_ body: [UInt8]) -> [UInt8] {
    let templates = TemplateConversion.convert(body, format, table)
    tally.merge(templates.1)
    var body = templates.0
    body = withoutHidden(body)
    body = convertLines(body)
    body = convertMarkup(body)
    body = withEscapes(body)
    let end = MaskedText(body)
    if end.hasOpenComment { tally.doubts.append("a comment that nothing ends") }
    noteDoubts(end)
    return body
  }

  /// Attributes of blocks that hide them, by which it cannot be told where they end.
  private mutating func noteDoubts(_ body: MaskedText) {
    var index = 0
    while let brace = body.mask.index(of: UInt8(ascii: "{"), from: index) {
      index = brace + 1
      guard ".:#".utf8.contains(body.byte(index)), let close = body.next("}", from: index, before: index + 300),
        LeftoverMarks.hidesByName(body.mask[index..<close])
      else { continue }
      tally.doubts.append("the attribute ‘\(FieldReader.shortened(body.string(brace..<(close + 1))))’")
    }
  }

  /// Marks that only other programs than this one hide something with: here they are text, and get a backslash to say so.
  private func withEscapes(_ body: [UInt8]) -> [UInt8] {
    let text = MaskedText(body)
    let marks = LeftoverMarks(text: text.mask, position: .elsewhere)
    return text.edited(at: format.hasWikiMarks ? "/|{" : "/|") { index in
      let isCell = text.mask[index] == UInt8(ascii: "|") && text.byte(text.lineStart(index)) == UInt8(ascii: "|")
      guard !isCell, marks.hidingMark(at: index) != nil else { return nil }
      return TextEdit(index..<index, "\\")
    }
  }
}
