import CommonMark

extension BodyPass {
  /// Notes whether a paragraph of a briefing cites a source; called for each block when its references are known.
  ///
  /// - Parameter firstTarget: How many references the blocks before it made.
  mutating func noteCitations(of block: Node, since firstTarget: Int) {
    guard case .briefing = ref, !isAside, block.parent?.kind == .document else { return }
    switch block.kind {
    case .heading:
      let isExempt = UncitedSections.contains(plainText(of: block))
      if let level = body.paragraphs.exemptLevel, block.headingLevel > level { return }
      body.paragraphs.exemptLevel = isExempt ? block.headingLevel : nil
    case .paragraph where block.containsWords:
      body.paragraphs.count += 1
      let isCited = markTargets[firstTarget...].contains { target in
        switch target {
        // A briefing has sources of its own.
        case .article, .briefing: true
        case .entity, .page: false
        }
      }
      if isCited || block.hasFootnoteMark {
        body.paragraphs.cited += 1
      } else if body.paragraphs.exemptLevel == nil, UncitedSections.isLong(plainText(of: block)) {
        body.paragraphs.uncitedLines.append(firstLine + max(block.startLine, 1) - 1)
      }
    default: break
    }
  }
}

/// What need not be cited: short paragraphs, and sections that speak of the briefing itself or draw its conclusions.
enum UncitedSections {
  private static let leastWords = 25

  private static let headings: Set<String> = [
    "about", "about this briefing", "analysis", "assessment", "bottom line", "caveats", "comment",
    "conclusion", "conclusions", "corrections", "key judgements", "key judgments", "limitations", "method",
    "methodology", "methods", "note", "notes", "note on sources", "notes on sources", "open questions", "outlook",
    "sources", "summary", "what to watch", "what we do not know",
  ]

  static func contains(_ heading: String) -> Bool {
    // No such heading is longer.
    guard heading.utf8.count <= 40 else { return false }
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }
    return headings.contains(words.joined(separator: " "))
  }

  /// Whether a paragraph says enough to be asked for its source; one that ends with a colon leads to what follows.
  static func isLong(_ text: String) -> Bool {
    guard text.utf8.last != UInt8(ascii: ":") else { return false }
    var words = 0
    var isInWord = false
    for byte in text.utf8 {
      if byte != 0x20, !isInWord { words += 1 }
      isInWord = byte != 0x20
    }
    return words >= leastWords
  }
}

extension Node {
  fileprivate var containsWords: Bool { firstChild.map { $0.kind != .image || $0.next != nil } ?? false }

  fileprivate var hasFootnoteMark: Bool {
    var node: Node? = self
    while let current = node {
      if current.kind == .customInline, current.onEnterBytes.starts(with: FootnoteNumbers.markOpening) { return true }
      node = current.nextInOrder(within: self)
    }
    return false
  }
}
