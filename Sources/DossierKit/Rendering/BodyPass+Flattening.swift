import CommonMark

/// References where no link can stand: within a link's text, in alternative texts and captions.
extension BodyPass {
  /// Within a link's text there can be no further link: names stay as words, and a citation follows the link.
  mutating func flattenRun(_ siblings: inout TextSiblings, insideLink link: Node, _ block: Node) {
    let text = siblings.bytes
    var position = 0
    var lastEnd = 0
    var last = link
    while let (range, token) = InlineSyntax.next(in: text, from: position, isEscaped: { siblings.isEscaped($0) }) {
      position = range.upperBound
      defer { lastEnd = range.upperBound }
      switch token {
      case .wikiLink(let target, let shown):
        let words = plainWords(target, shown: shown.map { String(decoding: text[$0], as: UTF8.self) }, block)
        if let words, let node = Node.makeText(words) { siblings.replace(range, with: node) }
      case .citation(let sources):
        guard let node = citation(sources, block), let gap = Node.makeText("") else { continue }
        last.insertAfter(node)
        last = node
        siblings.replace(Self.withBlanksBefore(range, in: text, after: lastEnd), with: gap)
      case .narrative(let source):
        // `[@a, b](address)`: the brackets have become the link's.
        if range.lowerBound < 2 { reportHidden(inCitation: text[range.upperBound...], block) }
        guard let (words, node) = narrativeParts(source, block) else {
          position = text.index(of: UInt8(ascii: "@"), from: range.lowerBound).map { $0 + 1 } ?? position
          continue
        }
        if let text = Node.makeText(words) { siblings.replace(range, with: text) }
        guard let node else { continue }
        last.insertAfter(node)
        last = node
      case .silent(let words):
        reportHidden(asSilent: text[words], block)
        if let node = text[words].withUnsafeBufferPointer(Node.makeText) { siblings.replace(range, with: node) }
      case .footnote(let label):
        guard let node = footnote(label, block), let gap = Node.makeText("") else { continue }
        last.insertAfter(node)
        last = node
        siblings.replace(range, with: gap)
      case .unclosed: continue
      }
    }
  }

  /// A citation with the blanks before it: its number follows the sentence without a gap.
  static func withBlanksBefore(_ range: Range<Int>, in text: [UInt8], after end: Int) -> Range<Int> {
    var start = range.lowerBound
    while start > end, text[start - 1] == 0x20 { start -= 1 }
    return start..<range.upperBound
  }

  /// A text without markup, such as an image's alternative: references in it become words, citations go.
  mutating func flattened(_ text: String, _ block: Node) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "@") }) else {
      return text.isEmpty ? text : withoutHidden(Array(text.utf8), block)
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while let (range, token) = InlineSyntax.next(in: bytes, from: position, isEscaped: { _ in false }) {
      result += bytes[position..<range.lowerBound]
      position = range.upperBound
      switch token {
      case .wikiLink(let target, let shown):
        let words = plainWords(target, shown: shown.map { String(decoding: bytes[$0], as: UTF8.self) }, block)
        result += (words ?? "").utf8
      case .citation(let sources):
        if let node = citation(sources, block) { node.free() } else { result += bytes[range] }
      case .narrative(let source):
        guard let (words, node) = narrativeParts(source, block) else {
          result += bytes[range]
          continue
        }
        node?.free()
        result += words.utf8
      case .silent(let words):
        reportHidden(asSilent: bytes[words], block)
        result += bytes[words]
      case .footnote(let label):
        findings.report(
          .leftoverMark, "[^" + label, "‘[^\(FieldReader.shortened(label))]’ is no footnote here, and is left out",
          block,
          fix: "put it behind the picture or the link: a title and an alternative text have no footnotes")
      case .unclosed: result += bytes[range]
      }
    }
    return withoutHidden(result + bytes[position...], block).trimmingSpaces
  }

  /// A reference in plain words; nil after a report.
  private mutating func plainWords(_ target: String, shown: String?, _ block: Node) -> String? {
    let words = shown?.trimmingSpaces
    switch resolveWikiLink(target, block) {
    case .found(let found, _):
      return words ?? shownWords(for: target, found)
    case .hidden: return words ?? Self.withheld
    case .failed: return nil
    }
  }
}
