extension HTMLRenderer {
  mutating func enterImage(_ node: Node, into out: inout [UInt8]) {
    out.append("<img src=\"")
    appendLinkURL(node, to: &out)
    out.append("\" alt=\"")
    alternativeText = node
  }

  mutating func leaveImage(_ node: Node, into out: inout [UInt8]) {
    alternativeText = nil
    appendTitle(node, to: &out)
    out.append("\" />")
  }

  func enterAlternativeText(_ node: Node, _ kind: Node.Kind, into out: inout [UInt8]) -> Bool {
    switch kind {
    case .text, .code, .htmlInline: Self.appendEscaped(node.literalBytes, to: &out)
    case .softBreak, .lineBreak: out.append(0x20)
    default: return true
    }
    return false
  }

  mutating func writeFigure<Hooks: RenderHooks>(
    _ image: Node, hooks: inout Hooks, into out: inout [UInt8]
  ) {
    out.append("<figure>")
    if !hooks.write(image, into: &out) {
      out.append("<img src=\"")
      appendLinkURL(image, to: &out)
      out.append("\" alt=\"")
      Self.appendAlternativeText(of: image, to: &out)
      out.append("\" />")
    }
    out.append("<figcaption>")
    Self.appendEscaped(image.titleBytes, to: &out)
    out.append("</figcaption></figure>\n")
  }

  /// Appends the escaped text that stands for an image.
  public static func appendAlternativeText(of image: Node, to out: inout [UInt8]) {
    var hooks = DefaultHooks()
    var renderer = HTMLRenderer(options: [], start: out.count)
    renderer.alternativeText = image
    var child = image.firstChild
    while let current = child {
      renderer.walk(current, hooks: &hooks, into: &out)
      child = current.next
    }
  }
}

extension Node {
  /// The image of a paragraph that holds nothing else, if it has a title.
  var captionedImage: Node? {
    guard let only = firstChild, only.next == nil, only.kind == .image, only.titleBytes.count > 0 else { return nil }
    return only
  }
}
