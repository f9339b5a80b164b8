/// The text of a node without any markup: text and code, breaks as spaces, blocks apart by a space; no raw HTML.
public func plainText(of node: Node) -> String {
  var bytes: [UInt8] = []
  appendPlainText(of: node, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends the text of a node as ``plainText(of:)`` gives it.
public func appendPlainText(of root: Node, to out: inout [UInt8]) {
  let start = out.count
  var node = root
  while true {
    switch node.kind {
    case .text, .code: out.append(contentsOf: node.literalBytes)
    case .codeBlock:
      appendGap(to: &out, from: start)
      var code = node.literalBytes[...]
      while code.last == 0x0A { code.removeLast() }
      out.append(contentsOf: code)
    case .softBreak, .lineBreak: out.append(0x20)
    case .paragraph, .heading, .customBlock: appendGap(to: &out, from: start)
    default: break
    }
    guard let following = node.nextInOrder(within: root) else { return }
    node = following
  }
}

private func appendGap(to out: inout [UInt8], from start: Int) {
  if out.count > start, out[out.count - 1] != 0x20 { out.append(0x20) }
}
