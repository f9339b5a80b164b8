import CommonMark

extension Node {
  /// Whether the block holds an `@` and anything besides text.
  var mayHoldCitationMarkup: Bool {
    var hasMark = false
    var hasMarkup = false
    var node: Node? = firstChild
    while let current = node {
      if current.kind == .text {
        hasMark = hasMark || current.literalBytes.offset(of: UInt8(ascii: "@"), from: 0) != nil
      } else {
        hasMarkup = true
      }
      if hasMark, hasMarkup { return true }
      node = current.nextInOrder(within: self)
    }
    return false
  }

  /// `[@a, *p.* 3]`, `[see⏎@b]`: what markup stands within a citation becomes the text around it, for a citation is read
  /// from one text. Of nested containers, call the inner ones first.
  func joinCitations() {
    var open: OpenBracket?
    var child = firstChild
    while let node = child {
      child = node.next
      guard node.kind == .text else {
        open?.add(node)
        if open?.isTooLong == true { open = nil }
        continue
      }
      if node.isEscapedCharacter { continue }
      var position = 0
      let text = node.literalBytes
      while position < text.count {
        switch text[position] {
        case UInt8(ascii: "["): open = OpenBracket()
        case UInt8(ascii: "@"): open?.isCitation = true
        case UInt8(ascii: "]"):
          if let bracket = open, bracket.isCitation { bracket.flatten() }
          open = nil
        default: break
        }
        position += 1
      }
    }
  }

  /// A bracket that is not closed yet, and what came after it besides text.
  private struct OpenBracket {
    var isCitation = false
    private var markup: [Node] = []
    private var breaks = 0

    var isTooLong: Bool { markup.count > 32 || breaks > 3 }

    mutating func add(_ node: Node) {
      markup.append(node)
      if node.kind == .softBreak || node.kind == .lineBreak { breaks += 1 }
      if !isCitation, plainText(of: node).contains("@") { isCitation = true }
    }

    func flatten() {
      for node in markup { node.flatten() }
    }
  }

  /// Puts its text in the place of the node; code and escaped characters keep to be no syntax.
  private func flatten() {
    switch kind {
    case .text: return
    case .softBreak, .lineBreak: insertText("\n")
    case .code: insertText(literal)?.tag = 1
    // A picture, or a reference that was read already.
    case .image: return
    case .customInline where tag != 0: return
    case .htmlInline: break
    default:
      while let child = firstChild {
        child.unlink()
        insertBefore(child)
        child.flatten()
      }
    }
    free()
  }

  @discardableResult private func insertText(_ text: String) -> Node? {
    guard let node = Node.makeText(text) else { return nil }
    insertBefore(node)
    return node
  }
}
