import CommonMark

extension BlockText {
  /// Whether one link can hold a stretch of the text: it neither cuts an emphasis in two nor reaches over raw HTML.
  func canWrap(_ range: Range<Int>) -> Bool {
    guard !hasMarkup(within: range) else { return false }
    return wrappedNodes(range) != nil
  }

  /// Moves a stretch of the text into a link. Later stretches are to be wrapped before earlier ones, so that the nodes
  /// of what is still to come stay as they were.
  ///
  /// - Returns: False where the tree cannot hold such a link; then nothing has changed.
  func wrap(_ range: Range<Int>, in link: Node) -> Bool {
    guard let (first, last) = wrappedNodes(range) else { return false }
    let held = pieces(holding: range)
    let head = pieces[held.lowerBound]
    let tail = pieces[held.upperBound - 1]
    // What follows the stretch in its last node goes behind it first: offsets before it stay true.
    let rest = range.upperBound - tail.range.lowerBound
    if rest < tail.node.literalBytes.count {
      guard let text = Self.split(tail.node, at: rest) else { return false }
      tail.node.insertAfter(text)
    }
    var start = first
    if range.lowerBound > head.range.lowerBound {
      guard let text = Self.split(head.node, at: range.lowerBound - head.range.lowerBound) else { return false }
      head.node.insertAfter(text)
      start = text
    }
    let end = last == head.node && start != first ? start : last
    start.insertBefore(link)
    var moving: Node? = start
    while let node = moving {
      moving = node == end ? nil : node.next
      node.unlink()
      link.append(node)
    }
    return true
  }

  /// The neighbours in the tree that are to be moved: from a node up to another of the same parent.
  private func wrappedNodes(_ range: Range<Int>) -> (first: Node, last: Node)? {
    let held = pieces(holding: range)
    guard !held.isEmpty else { return nil }
    let head = pieces[held.lowerBound]
    let tail = pieces[held.upperBound - 1]
    if held.count == 1 || head.node.parent == tail.node.parent { return (head.node, tail.node) }
    // A node that begins with the stretch, or ends with it, may be taken whole.
    var firsts = [head.node]
    if range.lowerBound == head.range.lowerBound {
      while let last = firsts.last, last.previous == nil, let parent = last.parent, parent.isInline {
        firsts.append(parent)
      }
    }
    var last = tail.node
    while true {
      if let first = firsts.first(where: { $0.parent == last.parent }) { return (first, last) }
      guard range.upperBound == tail.range.upperBound, last.next == nil, let parent = last.parent, parent.isInline
      else {
        return nil
      }
      last = parent
    }
  }

  /// Cuts a text node in two and gives the second half, outside the tree.
  private static func split(_ node: Node, at offset: Int) -> Node? {
    let bytes = node.literalBytes
    guard offset < bytes.count, let rest = Node.makeText(UnsafeBufferPointer(rebasing: bytes[offset...])) else {
      return nil
    }
    node.setLiteral(UnsafeBufferPointer(rebasing: bytes[..<offset]))
    return rest
  }
}
