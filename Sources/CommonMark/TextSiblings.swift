/// Goes through the runs of adjacent text nodes among a node's children, for syntaxes laid over the text.
///
/// ```swift
/// var siblings = TextSiblings(triggers: [UInt8(ascii: "[")])
/// siblings.begin(in: paragraph)
/// while siblings.nextRun() {
///   // read siblings.bytes, ask siblings.isEscaped(index), call siblings.replace(range, with: node)
/// }
/// ```
/// One value serves a whole document and reuses its buffers.
public struct TextSiblings {
  private let triggers: [UInt8]
  private var following: Node?
  private var pieces: [Piece] = []
  private var replacements: [Piece] = []

  /// The bytes of the run as it was found; edits do not change them.
  public private(set) var bytes: [UInt8] = []

  /// A node and the bytes of the run that are, or were, its.
  private struct Piece {
    var node: Node
    var range: Range<Int>
  }

  /// - Parameter triggers: Runs without any of these bytes are passed over. Not empty.
  public init(triggers: [UInt8]) { self.triggers = triggers }

  /// Whether any of the trigger bytes occurs: if not in a document's source, its tree need not be looked at.
  public func triggersOccur(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    triggers.contains { source.firstIndex(of: $0, from: 0) != nil }
  }

  /// Goes before the first run of a node's children.
  public mutating func begin(in container: Node) {
    commit()
    following = container.firstChild
  }

  /// Goes on at a node of the same container, behind this run: what came before is not read again.
  public mutating func resume(at node: Node) {
    commit()
    following = node
  }

  /// Carries out the edits of this run and goes on to the next that contains a trigger. False at the end.
  public mutating func nextRun() -> Bool {
    commit()
    while let first = following {
      guard first.kind == .text else {
        following = first.next
        continue
      }
      var isTriggered = false
      var current: Node? = first
      while let text = current, text.kind == .text {
        if !isTriggered { isTriggered = triggersOccur(in: text.literalBytes) }
        current = text.next
      }
      following = current
      if isTriggered {
        load(from: first, to: current)
        return true
      }
    }
    return false
  }

  /// Whether the byte was written escaped, so that it means nothing but itself.
  public func isEscaped(_ index: Int) -> Bool {
    guard let found = pieceIndex(at: index) else { return false }
    return pieces[found].node.isEscapedCharacter
  }

  /// Where the node that holds a byte ends in the run.
  public func nodeEnd(at index: Int) -> Int { pieceIndex(at: index).map { pieces[$0].range.upperBound } ?? bytes.count }

  /// The node before the run's first, or behind its last: what the text touches there.
  public var nodeBefore: Node? { pieces.first?.node.previous }
  public var nodeAfter: Node? { pieces.last?.node.next }

  /// Puts an inline node in the place of the bytes, once the next run is asked for: so a paragraph of any length with
  /// any number of edits is taken apart only once. Edits come from left to right; indices stay as they are.
  ///
  /// - Returns: False for a node that is not inline, and for a range that is empty, outside the run or not behind the
  ///   one before; the node is then the caller's.
  @discardableResult
  public mutating func replace(_ range: Range<Int>, with node: Node) -> Bool {
    let end = replacements.last?.range.upperBound ?? 0
    guard !range.isEmpty, range.lowerBound >= end, range.upperBound <= bytes.count, node.isInline else { return false }
    replacements.append(Piece(node: node, range: range))
    return true
  }

  private mutating func commit() {
    guard !replacements.isEmpty else { return }
    var next = 0
    for piece in pieces {
      guard next < replacements.count else { break }
      guard replacements[next].range.lowerBound < piece.range.upperBound else { continue }
      var position = piece.range.lowerBound
      while next < replacements.count, replacements[next].range.lowerBound < piece.range.upperBound {
        let (node, range) = (replacements[next].node, replacements[next].range)
        insertText(position..<max(position, range.lowerBound), before: piece.node)
        if range.lowerBound >= piece.range.lowerBound { piece.node.insertBefore(node) }
        position = min(range.upperBound, piece.range.upperBound)
        if range.upperBound > piece.range.upperBound { break }  // It takes from the next piece too.
        next += 1
      }
      insertText(position..<piece.range.upperBound, before: piece.node)
      piece.node.free()
    }
    replacements.removeAll(keepingCapacity: true)
  }

  private func insertText(_ range: Range<Int>, before node: Node) {
    guard !range.isEmpty else { return }
    bytes.withUnsafeBufferPointer {
      if let text = Node.makeText(UnsafeBufferPointer(rebasing: $0[range])) { node.insertBefore(text) }
    }
  }

  private mutating func load(from first: Node, to end: Node?) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    var current: Node? = first
    while let text = current, text != end {
      let start = bytes.count
      bytes.append(contentsOf: text.literalBytes)
      if bytes.count > start { pieces.append(Piece(node: text, range: start..<bytes.count)) }
      current = text.next
    }
  }

  /// The piece that holds a byte, by bisection.
  private func pieceIndex(at position: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].range.contains(position) else { return nil }
    return low
  }
}

extension Node {
  /// The nodes under this one (itself included) that hold text directly, in document order; collected first, so that
  /// their children may be edited. Images are left out with all they hold: their text is no markup.
  public var textContainers: [Node] {
    var containers: [Node] = []
    var node: Node? = self
    while let current = node {
      if current.kind == .image {
        node = current.nextAfterChildren(within: self)
        continue
      }
      if current.holdsText { containers.append(current) }
      node = current.nextInOrder(within: self)
    }
    return containers
  }

  private var holdsText: Bool {
    var child = firstChild
    while let current = child, current.isInline {
      if current.kind == .text { return true }
      child = current.next
    }
    return false
  }
}
