/// Marks at the beginnings and ends of lines: callouts, boxes, properties, the names of blocks.
extension BodyConversion {
  mutating func convertLines(_ body: [UInt8]) -> [UInt8] {
    let text = MaskedText(body)
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var start = 0
    /// How many marks of quotation the hidden callout has that is being left out.
    var hiddenDepth: Int?
    while start < text.count {
      let end = text.lineEnd(start)
      let line = start..<end
      start = end + 1
      let depth = Self.quoteDepth(text, line)
      if let hidden = hiddenDepth {
        // A paragraph of the quotation may go on without its mark.
        let isBlank = text.mask[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        if depth >= hidden || !isBlank { continue }
        hiddenDepth = nil
      }
      if text.byte(line.lowerBound) == MaskedText.blot {
        result += text.text[line] + [0x0A]
        continue
      }
      switch convertLine(text, line, depth) {
      case .same: result += text.text[line] + [0x0A]
      case .changed(let bytes): result += bytes + [0x0A]
      case .gone: break
      case .hiddenCallout: hiddenDepth = depth
      }
    }
    if body.last != 0x0A, result.last == 0x0A { result.removeLast() }
    return result
  }

  private enum Line { case same, changed([UInt8]), gone, hiddenCallout }

  private mutating func convertLine(_ text: MaskedText, _ line: Range<Int>, _ depth: Int) -> Line {
    if depth > 0, let callout = callout(text, line) { return callout }
    if format == .logseq, Self.isProperty(text.mask[line]) {
      tally.leaveOut("properties of blocks")
      return .gone
    }
    if text.starts(":::", at: line.lowerBound) {
      if LeftoverMarks.hidesByName(text.mask[line]) {
        tally.doubts.append("the block ‘\(FieldReader.shortened(text.string(line)))’")
      }
      tally.leaveOut(":::")
      return .gone
    }
    if !format.hasWikiMarks, let bytes = withoutAttributes(text, line) {
      return bytes.isEmpty ? .gone : .changed(bytes)
    }
    let task = withoutBox(text, line)
    let bytes = format.hasWikiMarks ? withoutBlockName(text, line, task) : task
    return bytes.map { .changed($0) } ?? .same
  }

  private static func quoteDepth(_ text: MaskedText, _ line: Range<Int>) -> Int {
    var depth = 0
    for index in line {
      if text.mask[index] == UInt8(ascii: ">") { depth += 1 } else if text.mask[index] != 0x20 { break }
    }
    return depth
  }

  // MARK: Callouts

  /// `> [!note]- Title`.
  private mutating func callout(_ text: MaskedText, _ line: Range<Int>) -> Line? {
    guard let start = text.mask[line].firstIndex(where: { $0 != UInt8(ascii: ">") && $0 != 0x20 }),
      text.starts("[!", at: start), let close = text.next("]", from: start, before: line.upperBound)
    else { return nil }
    let kind = text.string((start + 2)..<close)
    if LeftoverMarks.hidesByName(kind.utf8) || table.meaning(ofMark: kind) == .hides {
      tally.comments += 1
      return .hiddenCallout
    }
    tally.change("callouts")
    var title = text.string((close + 1)..<line.upperBound)
    if let first = title.first, first == "-" || first == "+" { title.removeFirst() }
    title = title.trimmingSpaces
    let marks = text.string(line.lowerBound..<start)
    let word = kind.prefix { $0 != "|" }
    let shown = title.isEmpty ? word.prefix(1).uppercased() + word.dropFirst().replacing("-", with: " ") : title
    return .changed(Array("\(marks)**\(shown)**\n\(marks)".utf8))
  }

  // MARK: Items

  /// `- [ ] words` with a sign in the place of the box; nil for other lines.
  private mutating func withoutBox(_ text: MaskedText, _ line: Range<Int>) -> [UInt8]? {
    var index = line.lowerBound
    while index < line.upperBound, " \t>".utf8.contains(text.mask[index]) { index += 1 }
    if "-*+".utf8.contains(text.byte(index)) {
      index += 1
    } else {
      let digits = text.mask[index..<line.upperBound].prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, ".)".utf8.contains(text.byte(digits.endIndex)) else { return nil }
      index = digits.endIndex + 1
    }
    while text.byte(index) == 0x20 { index += 1 }
    guard text.byte(index) == UInt8(ascii: "["), text.byte(index + 2) == UInt8(ascii: "]"),
      text.byte(index + 3) == 0x20, index + 3 < line.upperBound
    else { return nil }
    tally.change("boxes")
    let sign = text.byte(index + 1) == 0x20 ? "☐" : "☑"
    return text.text[line.lowerBound..<index] + Array(sign.utf8) + text.text[(index + 3)..<line.upperBound]
  }

  /// A line without the name of its block, ` ^a1b2c3` at its end.
  private mutating func withoutBlockName(_ text: MaskedText, _ line: Range<Int>, _ changed: [UInt8]?) -> [UInt8]? {
    let bytes = text.mask[line]
    guard let caret = bytes.lastIndex(of: UInt8(ascii: "^")), caret + 1 < line.upperBound,
      caret == line.lowerBound || bytes[caret - 1] == 0x20,
      bytes[(caret + 1)...].allSatisfy({ isASCIIAlphanumeric($0) || $0 == 0x2D })
    else { return changed }
    tally.leaveOut("names of blocks")
    let whole = changed ?? Array(text.text[line])
    return Array(whole.dropLast(line.upperBound - caret))
  }

  private static func isProperty(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.drop { $0 == 0x20 || $0 == 0x09 }
    let words = content.starts(with: "- ".utf8) ? content.dropFirst(2) : content
    let key = words.prefix { isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
    return !key.isEmpty && words[key.endIndex...].starts(with: "::".utf8)
  }

  /// A line without `{: .class}` or `{.class}`; nil where it has none.
  private mutating func withoutAttributes(_ text: MaskedText, _ line: Range<Int>) -> [UInt8]? {
    guard text.mask[line].contains(UInt8(ascii: "{")) else { return nil }
    var result: [UInt8] = []
    var (copied, index) = (line.lowerBound, line.lowerBound)
    while index < line.upperBound {
      guard text.mask[index] == UInt8(ascii: "{"), !text.isEscaped(index), ".:".utf8.contains(text.byte(index + 1)),
        let close = text.next("}", from: index, before: line.upperBound),
        // What hides is looked at later, when all is converted.
        !LeftoverMarks.hidesByName(text.mask[index..<close])
      else { index += 1; continue }
      result += text.text[copied..<index]
      (copied, index) = (close + 1, close + 1)
    }
    guard copied > line.lowerBound else { return nil }
    tally.leaveOut("attributes")
    return result + text.text[copied..<line.upperBound]
  }
}
