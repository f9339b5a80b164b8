import CommonMark

/// The text of one block as names and sentences are sought in it, with the nodes that it came from.
///
/// A soft or hard break is a line feed, rows of a table are apart by ``SentenceContext/boundary``.
struct BlockText {
  /// The kind of a stretch of the text, where it is not plain text of the block itself.
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
  /// Stretches within elements of raw HTML that hold no links.
  private var rawRegions: [(range: Range<Int>, region: Region)] = []
  private var rawElements = OpenElements()
  private var rawStart = 0

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
    closeRawRegion()
  }

  /// Before the first block of a text.
  mutating func begin() { rawElements = OpenElements() }

  /// Takes note of the elements that a block of raw HTML leaves open or closes.
  mutating func pass(rawHTML block: Node) {
    let markup = Array(block.literalBytes)
    for index in markup.indices where markup[index] == UInt8(ascii: "<") { rawElements.note(markup[index...]) }
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    regions.removeAll(keepingCapacity: true)
    markup.removeAll(keepingCapacity: true)
    rawRegions.removeAll(keepingCapacity: true)
    ends.reset()
    rawStart = 0
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
    switch literal.first {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"):
      closeGap()
    default: break
    }
    let start = bytes.count
    bytes.append(contentsOf: literal)
    pieces.append(Piece(node: node, range: start..<bytes.count))
  }

  /// The blank or the line end before a citation or the mark of a footnote, which show nothing here, is not left before the
  /// full stop behind it.
  private mutating func closeGap() {
    guard let last = bytes.last, last == 0x20 || last == 0x0A else { return }
    let isBehindMark = markup.last == bytes.count || regions.last?.range == bytes.count..<bytes.count
    guard last == 0x20 || isBehindMark else { return }
    bytes.removeLast()
    rawStart = min(rawStart, bytes.count)
    if let last = pieces.indices.last { pieces[last].range = pieces[last].range.clamped(to: 0..<bytes.count) }
    for index in regions.indices.reversed() {
      guard regions[index].range.upperBound > bytes.count else { break }
      regions[index].range = regions[index].range.clamped(to: 0..<bytes.count)
    }
    for index in markup.indices.reversed() {
      guard markup[index] > bytes.count else { break }
      markup[index] = bytes.count
    }
  }

  /// Raw HTML that a site allows may hold links of its own, and code.
  private mutating func noteMarkup(_ node: Node) {
    markup.append(bytes.count)
    closeRawRegion()
    rawElements.note(node.literalBytes)
  }

  private mutating func closeRawRegion() {
    if let region = rawElements.region, rawStart < bytes.count { rawRegions.append((rawStart..<bytes.count, region)) }
    rawStart = bytes.count
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

  /// The region that a stretch touches; nil for plain text.
  func region(touching range: Range<Int>) -> Region? {
    let low = regions.partitioningIndex { $0.range.upperBound > range.lowerBound }
    if low < regions.count, regions[low].range.lowerBound < range.upperBound { return regions[low].region }
    let raw = rawRegions.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return raw < rawRegions.count && rawRegions[raw].range.overlaps(range) ? rawRegions[raw].region : nil
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
