import CommonMark

extension Node {
  /// Whether a text in the node holds `[` or `@`; pictures' texts do not count.
  var holdsReferenceMark: Bool {
    var node: Node? = self
    while let current = node {
      switch current.kind {
      case .text:
        let text = current.literalBytes
        if text.offset(of: UInt8(ascii: "["), from: 0) != nil || text.offset(of: UInt8(ascii: "@"), from: 0) != nil {
          return true
        }
      case .image:
        node = current.nextAfterChildren(within: self)
        continue
      default: break
      }
      node = current.nextInOrder(within: self)
    }
    return false
  }

  /// A reference may be wrapped: the line end in `[[Ali⏎Mamlouk]]` becomes part of the text around it. After a few lines
  /// without an end, it was no reference.
  func joinWrappedReferences() {
    var open: UInt8?
    var lines = 0
    var child = firstChild
    while let node = child {
      child = node.next
      if node.kind == .text, !node.isEscapedCharacter {
        if Self.scan(node.literalBytes, &open) { lines = 0 }
      } else if node.kind == .softBreak, open != nil {
        lines += 1
        guard lines <= 3, let end = Node.makeText("\n") else {
          open = nil
          continue
        }
        node.insertBefore(end)
        node.free()
      }
    }
  }

  /// Follows `[[`…`]]` and `[@`…`]` through a text; `open` is the byte after the bracket that is still open.
  ///
  /// - Returns: Whether one was opened here.
  private static func scan(_ text: UnsafeBufferPointer<UInt8>, _ open: inout UInt8?) -> Bool {
    var hasOpened = false
    var index = 0
    while index < text.count {
      if open == nil {
        // Nothing else matters before the next one.
        guard let bracket = text.offset(of: UInt8(ascii: "["), from: index) else { break }
        index = bracket
      }
      if text[index] == UInt8(ascii: "["), index + 1 < text.count,
        text[index + 1] == UInt8(ascii: "[") || text[index + 1] == UInt8(ascii: "@")
      {
        open = text[index + 1]
        hasOpened = true
      } else if text[index] == UInt8(ascii: "]"), open != nil {
        let isDouble = index + 1 < text.count && text[index + 1] == UInt8(ascii: "]")
        if open == UInt8(ascii: "@") || isDouble { open = nil }
      }
      index += 1
    }
    return hasOpened
  }
}
