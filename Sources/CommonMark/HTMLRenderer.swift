/// Writes a document's tree as HTML bytes. Without options it writes what libcmark's own renderer writes, except that
/// raw HTML that is not allowed leaves no comment behind.
public struct HTMLRenderer {
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Raw HTML and URLs such as `javascript:` pass as written; otherwise the former is dropped, the latter emptied.
    public static let allowRawHTML = Options(rawValue: 1)
    /// Headings bear an `id`.
    public static let headingAnchors = Options(rawValue: 2)
    /// A paragraph of nothing but a titled image becomes a figure with the title as its caption.
    public static let figures = Options(rawValue: 4)
  }

  let options: Options
  /// Where our own output begins in the caller's buffer: "at the start of a line" never looks before it.
  private let start: Int
  /// The image whose children are being written as its alternative text.
  var alternativeText: Node?
  /// Where the element of each heading ends in the caller's buffer.
  private var headingEnds: [Int] = []

  init(options: Options, start: Int) {
    self.options = options
    self.start = start
  }

  /// Appends a node and its children.
  public static func render<Hooks: RenderHooks>(
    _ root: Node, options: Options = [], hooks: inout Hooks, into out: inout [UInt8]
  ) {
    var renderer = HTMLRenderer(options: options, start: out.count)
    renderer.walk(root, hooks: &hooks, into: &out)
    hooks.wroteHeadings(upTo: renderer.headingEnds)
  }

  /// Appends a node and its children; with ``Options/headingAnchors`` each heading's `id` comes from its text.
  public static func render(_ root: Node, options: Options = [], into out: inout [UInt8]) {
    var hooks = DefaultHooks()
    render(root, options: options, hooks: &hooks, into: &out)
  }

  /// Appends a node's children without the node itself: a link's text, a heading's content.
  public static func renderInlines<Hooks: RenderHooks>(
    of node: Node, options: Options = [], hooks: inout Hooks, into out: inout [UInt8]
  ) {
    var renderer = HTMLRenderer(options: options, start: out.count)
    var child = node.firstChild
    while let current = child {
      renderer.walk(current, hooks: &hooks, into: &out)
      child = current.next
    }
  }

  /// Appends a node's children without the node itself.
  public static func renderInlines(of node: Node, options: Options = [], into out: inout [UInt8]) {
    var hooks = DefaultHooks()
    renderInlines(of: node, options: options, hooks: &hooks, into: &out)
  }

  // MARK: Walking

  /// Follows the tree's own links instead of recursing: nesting is as deep as the source likes.
  mutating func walk<Hooks: RenderHooks>(_ root: Node, hooks: inout Hooks, into out: inout [UInt8]) {
    var node = root
    while true {
      if enter(node, hooks: &hooks, into: &out) {
        if let child = node.firstChild {
          node = child
          continue
        }
        leave(node, into: &out)
      }
      while true {
        if node == root { return }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        leave(parent, into: &out)
        node = parent
      }
    }
  }

  /// Writes what stands before a node's children, or a leaf whole.
  ///
  /// - Returns: Whether the children and ``leave(_:into:)`` are still to come.
  private mutating func enter<Hooks: RenderHooks>(
    _ node: Node, hooks: inout Hooks, into out: inout [UInt8]
  ) -> Bool {
    let kind = node.kind
    if alternativeText != nil { return enterAlternativeText(node, kind, into: &out) }
    switch kind {
    case .text:
      Self.appendEscaped(node.literalBytes, to: &out)
      return false
    case .softBreak: out.append(0x0A)
    case .lineBreak: out.append("<br />\n")
    case .code: enterCode(node, into: &out)
    case .emphasis:
      out.append("<em>")
      return true
    case .strong:
      out.append("<strong>")
      return true
    case .customInline:
      out.append(contentsOf: node.onEnterBytes)
      return true
    case .link, .image, .heading, .paragraph, .codeBlock, .htmlBlock, .htmlInline:
      if hooks.write(node, into: &out) { return false }
      return enterHooked(node, kind, hooks: &hooks, into: &out)
    case .document, .blockQuote, .list, .item, .customBlock, .thematicBreak:
      return enterContainer(node, kind, into: &out)
    }
    return false
  }

  private mutating func enterHooked<Hooks: RenderHooks>(
    _ node: Node, _ kind: Node.Kind, hooks: inout Hooks, into out: inout [UInt8]
  ) -> Bool {
    switch kind {
    case .paragraph:
      if isTight(node) { return true }
      startLine(&out)
      if options.contains(.figures), let image = node.captionedImage {
        writeFigure(image, hooks: &hooks, into: &out)
        return false
      }
      out.append("<p>")
    case .heading:
      startLine(&out)
      out.append("<h")
      out.append(UInt8(ascii: "0") + UInt8(clamping: node.headingLevel))
      if options.contains(.headingAnchors), let anchor = hooks.anchor(forHeading: node) {
        out.append(" id=\"")
        Self.appendEscaped(anchor, to: &out)
        out.append(UInt8(ascii: "\""))
      }
      out.append(UInt8(ascii: ">"))
    case .link: enterLink(node, into: &out)
    case .image: enterImage(node, into: &out)
    case .codeBlock:
      writeCodeBlock(node, into: &out)
      return false
    case .htmlBlock:
      startLine(&out)
      if options.contains(.allowRawHTML) { out.append(contentsOf: node.literalBytes) }
      startLine(&out)
      return false
    default:
      if options.contains(.allowRawHTML) { out.append(contentsOf: node.literalBytes) }
      return false
    }
    return true
  }

  private func enterContainer(_ node: Node, _ kind: Node.Kind, into out: inout [UInt8]) -> Bool {
    if kind == .document { return true }
    startLine(&out)
    switch kind {
    case .blockQuote: out.append("<blockquote>\n")
    case .item: out.append("<li>")
    case .list where !node.isOrderedList: out.append("<ul>\n")
    case .list:
      out.append("<ol")
      if node.listStart != 1 { out.append(contentsOf: " start=\"\(node.listStart)\"".utf8) }
      out.append(">\n")
    case .thematicBreak:
      out.append("<hr />\n")
      return false
    default:
      out.append(contentsOf: node.onEnterBytes)
      startLine(&out)
    }
    return true
  }

  /// Writes what stands behind a node's children.
  private mutating func leave(_ node: Node, into out: inout [UInt8]) {
    if let image = alternativeText {
      if node == image { leaveImage(node, into: &out) }
      return
    }
    switch node.kind {
    case .emphasis: out.append("</em>")
    case .strong: out.append("</strong>")
    case .link: out.append("</a>")
    case .customInline: out.append(contentsOf: node.onExitBytes)
    case .paragraph: if !isTight(node) { out.append("</p>\n") }
    case .heading:
      out.append("</h")
      out.append(UInt8(ascii: "0") + UInt8(clamping: node.headingLevel))
      out.append(">")
      headingEnds.append(out.count)
      out.append("\n")
    case .item: out.append("</li>\n")
    case .list: out.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .blockQuote:
      startLine(&out)
      out.append("</blockquote>\n")
    case .customBlock:
      startLine(&out)
      out.append(contentsOf: node.onExitBytes)
      startLine(&out)
    default: break
    }
  }

  /// Ends the line that is being written, if one is.
  func startLine(_ out: inout [UInt8]) {
    if out.count > start, out[out.count - 1] != 0x0A { out.append(0x0A) }
  }

  private func isTight(_ paragraph: Node) -> Bool { paragraph.parent?.parent?.isTightList ?? false }
}
