import CommonMark

extension BodyPass {
  /// Notes whether a paragraph of a briefing cites a source; called for each block when its references are known.
  ///
  /// - Parameter firstTarget: How many references the blocks before it made.
  mutating func noteCitations(of block: Node, since firstTarget: Int) {
    guard case .briefing = ref, !isAside, block.parent?.kind == .document else { return }
    switch block.kind {
    case .heading:
      let isExempt = UncitedSections.contains(names.scratch.plainText(of: block))
      if let level = body.paragraphs.exemptLevel, block.headingLevel > level { return }
      body.paragraphs.exemptLevel = isExempt ? block.headingLevel : nil
    case .paragraph where block.containsWords:
      body.paragraphs.count += 1
      let isCited = markTargets[firstTarget...].contains { target in
        switch target {
        // A briefing has sources of its own.
        case .article, .briefing: true
        default: false
        }
      }
      if isCited || block.hasFootnoteMark {
        body.paragraphs.cited += 1
      } else if body.paragraphs.exemptLevel == nil, UncitedSections.isLong(names.scratch.plainText(of: block)) {
        body.paragraphs.uncitedLines.append(findings.firstLine + max(block.startLine, 1) - 1)
      }
    default: break
    }
  }
}

/// Text that needs no source: short paragraphs, and sections that speak of the briefing itself or draw its conclusions.
enum UncitedSections {
  private static let leastWords = 25

  private static let headings = Set(BriefingWords.uncited)

  static func contains(_ heading: [UInt8]) -> Bool {
    // No such heading is longer.
    guard heading.count <= 40 else { return false }
    if heading.allSatisfy({ $0 < 0x80 }) { return headings.contains(asciiWords(of: heading)) }
    let words = String(decoding: heading, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
    return headings.contains(words.joined(separator: " "))
  }

  /// The words in lower case, parted by one space.
  private static func asciiWords(of heading: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: heading.count + 1) { words in
      var count = 0
      var isInWord = false
      for byte in heading {
        let isCapital = (0x41...0x5A).contains(byte)
        guard isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) else {
          isInWord = false
          continue
        }
        if !isInWord, count > 0 {
          words[count] = 0x20
          count += 1
        }
        isInWord = true
        words[count] = isCapital ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// Whether a paragraph says enough to be asked for its source; one that ends with a colon leads to what follows.
  static func isLong(_ text: [UInt8]) -> Bool {
    guard text.last != UInt8(ascii: ":") else { return false }
    var words = 0
    var isInWord = false
    for byte in text {
      let isBlank = byte == 0x20
      words += !isBlank && !isInWord ? 1 : 0
      isInWord = !isBlank
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
