import CommonMark

/// The text of one block as names and sentences are sought in it, with the nodes that it came from.
///
/// A soft or hard break is a line feed, rows of a table are apart by ``SentenceContext/boundary``.
struct BlockText {
  /// What a stretch of the text is, where it is not plain text of the block itself.
  enum Region {
    /// The author's link or citation; the mark that was given to its node.
    case reference(mark: Int)
    /// Another link's text, which can hold no further link.
    case link
    /// Code, or a place that the author switched off: nothing in it is a name.
    case silent
  }

  /// A text node and where its bytes begin.
  struct Piece {
    var node: Node
    var range: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// Where its sentences end.
  var ends = SentenceEnds()
  /// In order, apart from each other.
  private(set) var regions: [(range: Range<Int>, region: Region)] = []
  /// Offsets at which raw HTML, a picture or a footnote's mark stands: no link reaches over one.
  private(set) var markup: [Int] = []
  private var rawLinks: [Range<Int>] = []
  private var rawLinkStart: Int?
  /// Whether a link of raw HTML in an earlier block is still open.
  private var isInRawLink = false

  /// The tag of nodes whose text is switched off.
  static let silentTag = -1

  /// Takes in the text of a block in the place of the one before. `marks` is how many marks nodes of this text may bear.
  mutating func load(_ block: Node, marks: Int) {
    clear()
    var node: Node? = block
    while let current = node {
      if let region = Self.region(of: current, marks: marks) {
        let start = bytes.count
        appendPlainText(of: current, to: &bytes)
        regions.append((start..<bytes.count, region))
        node = current.nextAfterChildren(within: block)
        continue
      }
      switch current.kind {
      case .text: append(current)
      case .htmlInline: noteMarkup(current)
      case .softBreak, .lineBreak: appendGap(at: current, in: block)
      // The mark of a footnote, or a picture.
      case .customInline where current.firstChild == nil: markup.append(bytes.count)
      case .image:
        markup.append(bytes.count)
        node = current.nextAfterChildren(within: block)
        continue
      default: break
      }
      node = current.nextInOrder(within: block)
    }
    closeRawLink()
    isInRawLink = rawLinkStart != nil
  }

  /// Before the first block of a text.
  mutating func begin() { isInRawLink = false }

  /// Takes note of the links that a block of raw HTML leaves open or closes.
  mutating func pass(rawHTML block: Node) {
    let markup = Array(block.literalBytes)
    for index in markup.indices where markup[index] == UInt8(ascii: "<") {
      if let opens = Self.opensLink(markup[index...]) { isInRawLink = opens }
    }
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    regions.removeAll(keepingCapacity: true)
    markup.removeAll(keepingCapacity: true)
    rawLinks.removeAll(keepingCapacity: true)
    ends.reset()
    rawLinkStart = isInRawLink ? 0 : nil
  }

  private static func region(of node: Node, marks: Int) -> Region? {
    switch node.kind {
    case .link where node.tag > 0 && node.tag <= marks: .reference(mark: node.tag - 1)
    case .customInline where node.tag > 0 && node.tag <= marks: .reference(mark: node.tag - 1)
    case .customInline where node.tag == silentTag: .silent
    case .link: .link
    case .code: .silent
    default: nil
    }
  }

  private mutating func append(_ node: Node) {
    let literal = node.literalBytes
    // The blank before a footnote's mark is not left before the full stop behind it.
    if bytes.last == 0x20, let first = literal.first, ".,;:!?)".utf8.contains(first) {
      bytes.removeLast()
      if let last = pieces.indices.last { pieces[last].range = pieces[last].range.clamped(to: 0..<bytes.count) }
    }
    let start = bytes.count
    bytes.append(contentsOf: literal)
    pieces.append(Piece(node: node, range: start..<bytes.count))
  }

  /// Raw HTML that a site allows may hold links of its own.
  private mutating func noteMarkup(_ node: Node) {
    markup.append(bytes.count)
    switch Self.opensLink(node.literalBytes) {
    case true?: rawLinkStart = rawLinkStart ?? bytes.count
    case false?:
      closeRawLink()
      rawLinkStart = nil
    case nil: break
    }
  }

  private mutating func closeRawLink() {
    if let start = rawLinkStart, start < bytes.count { rawLinks.append(start..<bytes.count) }
  }

  /// Whether a tag opens or closes a link; nil for other tags, such as `</abbr>`.
  private static func opensLink(_ markup: some Collection<UInt8>) -> Bool? {
    var name = markup.dropFirst()
    let closes = name.first == UInt8(ascii: "/")
    if closes { name = name.dropFirst() }
    guard let first = name.first, first | 0x20 == UInt8(ascii: "a") else { return nil }
    let after = name.dropFirst().first ?? UInt8(ascii: ">")
    if closes { return after <= 0x20 || after == UInt8(ascii: ">") ? false : nil }
    return after <= 0x20 ? true : nil
  }

  /// A table is one block: what is said in a row is said by that row alone.
  private mutating func appendGap(at node: Node, in block: Node) {
    guard block.kind == .customBlock, let parent = node.parent else { return bytes.append(0x0A) }
    if parent == block || parent.parent == block {
      bytes.append(SentenceContext.boundary)
    } else if parent.parent?.parent == block {
      bytes += " · ".utf8
    } else {
      bytes.append(0x0A)
    }
  }

  // MARK: Asking

  /// What a stretch touches that is not plain text.
  func region(touching range: Range<Int>) -> Region? {
    let low = regions.partitioningIndex { $0.range.upperBound > range.lowerBound }
    if low < regions.count, regions[low].range.lowerBound < range.upperBound { return regions[low].region }
    let raw = rawLinks.partitioningIndex { $0.upperBound > range.lowerBound }
    return raw < rawLinks.count && rawLinks[raw].overlaps(range) ? .link : nil
  }

  /// The pieces that hold a stretch, by bisection.
  func pieces(holding range: Range<Int>) -> Range<Int> {
    let low = pieces.partitioningIndex { $0.range.upperBound > range.lowerBound }
    var end = low
    while end < pieces.count, pieces[end].range.lowerBound < range.upperBound { end += 1 }
    return low..<end
  }

  func hasMarkup(within range: Range<Int>) -> Bool {
    let next = markup.partitioningIndex { $0 > range.lowerBound }
    return next < markup.count && markup[next] < range.upperBound
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all elements behind it fulfil too.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
