import CCMark
import CommonMark
import Foundation

/// Parses the text, lets `edit` change the tree, and returns its HTML.
func html(
  _ source: String, _ options: HTMLRenderer.Options = [],
  edit: (Node, UnsafeBufferPointer<UInt8>) -> Void = { _, _ in }
) -> String {
  withTree(source) { root, bytes in
    edit(root, bytes)
    var out: [UInt8] = []
    HTMLRenderer.render(root, options: options, into: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

/// Parses the text and hands over its tree and its bytes.
func withTree<Result>(
  _ source: String, _ body: (Node, UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  Array(source.utf8).withUnsafeBufferPointer { bytes in
    guard let document = Document(parsing: bytes) else { preconditionFailure("out of memory") }
    return body(document.root, bytes)
  }
}

/// What libcmark itself makes of the text; in safe mode with nothing in place of raw HTML, where libcmark would put a
/// comment.
func reference(_ source: String, unsafe: Bool) -> String {
  var text = Array(source.utf8).map { CChar(bitPattern: $0) }
  guard let root = cmark_parse_document(&text, text.count, CMARK_OPT_DEFAULT) else {
    return ""
  }
  defer { cmark_node_free(root) }
  if !unsafe { silenceRawHTML(root) }
  guard let rendered = cmark_render_html(root, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT) else { return "" }
  defer { free(rendered) }
  return String(cString: rendered)
}

/// Swaps raw HTML for nodes that write nothing, except in alternative text, where it is plain text.
private func silenceRawHTML(_ root: OpaquePointer) {
  let iterator = cmark_iter_new(root)
  defer { cmark_iter_free(iterator) }
  var images = 0
  while true {
    let event = cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { return }
    let node = cmark_iter_get_node(iterator)
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_IMAGE { images += event == CMARK_EVENT_ENTER ? 1 : -1 }
    guard images == 0, type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_HTML_BLOCK else { continue }
    let inline = type == CMARK_NODE_HTML_INLINE
    cmark_node_replace(node, cmark_node_new(inline ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK))
    cmark_node_free(node)
  }
}
