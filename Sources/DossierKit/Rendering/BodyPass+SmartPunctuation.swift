import CommonMark

extension BodyPass {
  /// Gives a block's text typographic punctuation, where the site wants it.
  func typeset(_ block: Node) {
    guard let punctuation else { return }
    guard block.isTable else { return TypesetText(block).apply(punctuation) }
    // Its cells are texts of their own: each is what holds text and is in nothing else that does.
    var cell: Node?
    for container in block.textContainers where cell.map({ container.isWithin($0) }) != true {
      cell = container
      TypesetText(container).apply(punctuation)
    }
  }

  func typeset(_ text: String) -> String { punctuation?.applied(to: text) ?? text }
}

/// The text of one paragraph across its markup, and the nodes that it came from.
private struct TypesetText {
  private var bytes: [UInt8] = []
  private var pieces: [(node: Node, start: Int)] = []
  /// Escaped characters, and the texts of links that are their addresses.
  private var fixed: [Range<Int>] = []

  init(_ container: Node) {
    var node = container.firstChild
    while let current = node {
      node = current.nextInOrder(within: container)
      switch current.kind {
      case .text: append(current)
      case .softBreak, .lineBreak: bytes.append(0x0A)
      case .code: bytes += SmartPunctuation.object
      case .customInline, .image:
        guard current.kind == .image || current.firstChild == nil else { continue }
        bytes += SmartPunctuation.object
        node = current.nextAfterChildren(within: container)
      default: break
      }
    }
  }

  private mutating func append(_ node: Node) {
    let literal = node.literalBytes
    let start = bytes.count
    pieces.append((node, start))
    bytes.append(contentsOf: literal)
    if node.isEscapedCharacter || Self.isAddress(node) { fixed.append(start..<bytes.count) }
  }

  /// Whether a text is the address that it links to.
  private static func isAddress(_ text: Node) -> Bool {
    guard let link = text.parent, link.kind == .link else { return false }
    let literal = text.literalBytes
    return link.urlBytes.elementsEqual(literal) || link.urlBytes.elementsEqual(Array("mailto:".utf8) + literal)
  }

  func apply(_ punctuation: SmartPunctuation) {
    guard SmartPunctuation.mayApply(to: bytes) else { return }
    let fixed = fixed
    let replacements = punctuation.replacements(in: bytes) { index in
      let next = fixed.partitioningIndex { $0.upperBound > index }
      return next < fixed.count && fixed[next].contains(index)
    }
    guard !replacements.isEmpty else { return }
    var index = 0
    for (number, piece) in pieces.enumerated() {
      let end = number + 1 < pieces.count ? pieces[number + 1].start : bytes.count
      let range = piece.start..<min(end, piece.start + piece.node.literalBytes.count)
      var result: [UInt8] = []
      var position = range.lowerBound
      while index < replacements.count, replacements[index].range.lowerBound < range.upperBound {
        let replacement = replacements[index]
        index += 1
        // Hyphens on both sides of a markup are no dash.
        guard replacement.range.upperBound <= range.upperBound else { continue }
        result += bytes[position..<replacement.range.lowerBound] + replacement.text
        position = replacement.range.upperBound
      }
      guard position > range.lowerBound else { continue }
      result += bytes[position..<range.upperBound]
      result.withUnsafeBufferPointer { piece.node.setLiteral($0) }
    }
  }
}

extension Node {
  fileprivate func isWithin(_ ancestor: Node) -> Bool {
    var node = parent
    while let current = node, current != ancestor { node = current.parent }
    return node != nil
  }
}
