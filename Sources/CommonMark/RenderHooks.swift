/// Changes of a caller to the HTML of a document, dispatched statically; the defaults change nothing.
public protocol RenderHooks {
  /// Called before a link, image, heading, paragraph, code block, HTML block or inline HTML is written, except inside
  /// an image's alternative text.
  ///
  /// - Returns: Whether the hook wrote the node whole, children included; the renderer then goes on behind it.
  mutating func write(_ node: Node, into out: inout [UInt8]) -> Bool

  /// The `id` of a heading, asked only with ``HTMLRenderer/Options/headingAnchors``; nil for none.
  mutating func anchor(forHeading node: Node) -> String?

  /// Told in the end where the element of each heading ends in what was written to, in their order.
  mutating func wroteHeadings(upTo ends: [Int])
}

extension RenderHooks {
  public mutating func write(_ node: Node, into out: inout [UInt8]) -> Bool { false }
  public mutating func anchor(forHeading node: Node) -> String? { nil }
  public mutating func wroteHeadings(upTo ends: [Int]) {}
}

/// The hooks of a rendering without any: headings get ``HeadingAnchors`` of their own.
struct DefaultHooks: RenderHooks {
  private var anchors = HeadingAnchors()

  mutating func anchor(forHeading node: Node) -> String? { anchors.anchor(for: node) }
}
