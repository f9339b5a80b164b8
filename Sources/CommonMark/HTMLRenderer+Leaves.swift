extension HTMLRenderer {
  func enterCode(_ node: Node, into out: inout [UInt8]) {
    out.append("<code>")
    Self.appendEscaped(node.literalBytes, to: &out)
    out.append("</code>")
  }

  func enterLink(_ node: Node, into out: inout [UInt8]) {
    out.append("<a href=\"")
    appendLinkURL(node, to: &out)
    appendTitle(node, to: &out)
    out.append("\">")
  }

  /// Appends the URL of a link or image, nothing if it is unsafe and that is not allowed.
  func appendLinkURL(_ node: Node, to out: inout [UInt8]) {
    let url = node.urlBytes
    if options.contains(.allowRawHTML) || !Self.isUnsafeURL(url) { Self.appendEscapedURL(url, to: &out) }
  }

  /// Appends the title from inside the attribute before it, whose quote it closes.
  func appendTitle(_ node: Node, to out: inout [UInt8]) {
    guard node.hasTitle else { return }
    out.append("\" title=\"")
    Self.appendEscaped(node.titleBytes, to: &out)
  }

  func writeCodeBlock(_ node: Node, into out: inout [UInt8]) {
    startLine(&out)
    let info = node.fenceInfoBytes
    if info.count > 0 {
      let language = info.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      out.append("<pre><code class=\"language-")
      Self.appendEscaped(UnsafeBufferPointer(rebasing: language), to: &out)
      out.append("\">")
    } else {
      out.append("<pre><code>")
    }
    Self.appendEscaped(node.literalBytes, to: &out)
    out.append("</code></pre>\n")
  }
}
