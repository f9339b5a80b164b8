import CCMark
import Glibc

extension Node {
  /// Replaces the literal with bytes, which may be a part of the present literal.
  public func setLiteral(_ bytes: UnsafeBufferPointer<UInt8>) {
    withCString(bytes) { _ = cmark_node_set_literal(pointer, $0) }
  }

  /// A new text node outside the tree.
  public static func makeText(_ bytes: UnsafeBufferPointer<UInt8>) -> Node? {
    guard let node = make(.text) else { return nil }
    node.setLiteral(bytes)
    return node
  }

  /// A new inline node outside the tree whose HTML is `enter`, its children, `exit`.
  public static func makeCustomInline(enter: UnsafeBufferPointer<UInt8>, exit: StaticString) -> Node? {
    guard let node = make(.customInline) else { return nil }
    withCString(enter) { _ = cmark_node_set_on_enter(node.pointer, $0) }
    exit.utf8Start.withMemoryRebound(to: CChar.self, capacity: exit.utf8CodeUnitCount + 1) {
      _ = cmark_node_set_on_exit(node.pointer, $0)
    }
    return node
  }
}

extension Node {
  /// Whether a link or image was written with a title, be it an empty one (`[text](url "")`).
  public var hasTitle: Bool {
    guard let title = cmark_node_get_title(pointer) else { return false }
    return title.pointee != 0 || UInt(bitPattern: title) != Self.absentTitle
  }

  /// Where libcmark keeps the empty text it hands out for a title that is absent: its only sign of the difference.
  private static let absentTitle: UInt = {
    guard let link = make(.link) else { return 0 }
    defer { link.free() }
    return UInt(bitPattern: cmark_node_get_title(link.pointer))
  }()
}

/// Calls `body` with the bytes and a terminating zero.
private func withCString(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>) -> Void) {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { copy in
    guard let target = copy.baseAddress else { return }
    if let source = bytes.baseAddress { memcpy(target, source, bytes.count) }
    target[bytes.count] = 0
    body(target)
  }
}
