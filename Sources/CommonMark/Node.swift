import CCMark
import Glibc

/// A node of a parsed document: a plain pointer into libcmark's tree, valid as long as its ``Document`` lives.
///
/// Edits move nodes within the tree; a node that was made or unlinked must be inserted again or freed.
public struct Node: Equatable {
  public let pointer: OpaquePointer

  public init(_ pointer: OpaquePointer) { self.pointer = pointer }

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  public enum Kind: UInt32, Sendable {
    case document = 1, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  }

  /// A new node outside the tree.
  public static func make(_ kind: Kind) -> Node? {
    Node(cmark_node_new_with_mem(cmark_node_type(rawValue: kind.rawValue), NodeMemory.forNewNodes))
  }

  /// A new text node outside the tree.
  public static func makeText(_ text: String) -> Node? {
    guard let node = make(.text) else { return nil }
    node.setLiteral(text)
    return node
  }

  /// A new inline node outside the tree whose HTML is `enter`, its children, `exit`.
  public static func makeCustomInline(enter: String, exit: String) -> Node? {
    guard let node = make(.customInline) else { return nil }
    cmark_node_set_on_enter(node.pointer, enter)
    cmark_node_set_on_exit(node.pointer, exit)
    return node
  }

  /// A new block node outside the tree whose HTML is `enter`, its children, `exit`.
  public static func makeCustomBlock(enter: String, exit: String) -> Node? {
    guard let node = make(.customBlock) else { return nil }
    cmark_node_set_on_enter(node.pointer, enter)
    cmark_node_set_on_exit(node.pointer, exit)
    return node
  }

  public var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .document }
  public var isInline: Bool { cmark_node_get_type(pointer).rawValue >= Kind.text.rawValue }

  // MARK: Walking
  public var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  public var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
  public var next: Node? { Node(cmark_node_next(pointer)) }
  public var previous: Node? { Node(cmark_node_previous(pointer)) }
  public var parent: Node? { Node(cmark_node_parent(pointer)) }

  /// The node after this one in document order, going into children first; nil where the tree under `root` ends.
  public func nextInOrder(within root: Node) -> Node? { firstChild ?? nextAfterChildren(within: root) }

  /// The node that follows this one and all its children in document order; nil where the tree under `root` ends.
  public func nextAfterChildren(within root: Node) -> Node? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }

  // MARK: Editing
  @discardableResult public func append(_ child: Node) -> Bool {
    cmark_node_append_child(pointer, child.pointer) == 1
  }
  @discardableResult public func insertBefore(_ new: Node) -> Bool {
    cmark_node_insert_before(pointer, new.pointer) == 1
  }
  @discardableResult public func insertAfter(_ new: Node) -> Bool {
    cmark_node_insert_after(pointer, new.pointer) == 1
  }
  public func unlink() { cmark_node_unlink(pointer) }
  /// Unlinks the node and frees it with all its children.
  public func free() { cmark_node_free(pointer) }

  // MARK: Content
  /// The bytes of a text, code or HTML node, without copying them; valid until the node changes.
  public var literalBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  public var literal: String { String(decoding: literalBytes, as: UTF8.self) }
  public func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }
  public var urlBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
  public var url: String { String(decoding: urlBytes, as: UTF8.self) }
  public func setURL(_ url: String) { cmark_node_set_url(pointer, url) }
  public var titleBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }
  public var title: String { String(decoding: titleBytes, as: UTF8.self) }
  public func setTitle(_ title: String) { cmark_node_set_title(pointer, title) }
  public var fenceInfoBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }
  public func setFenceInfo(_ info: String) { cmark_node_set_fence_info(pointer, info) }
  public var onEnterBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_on_enter(pointer)) }
  public var onExitBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_on_exit(pointer)) }
  public var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  public var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  public var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  public var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  // MARK: Position, from 1; columns in bytes. Lines are dependable, columns only on a block's first line.
  public var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  public var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  public var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  public var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// Whether a text node is one character of `|[]~@^{}!<%=$:#(/"'-.` that was written with a backslash or as a character reference.
  /// Every one that was comes as a node of its own.
  public var isEscapedCharacter: Bool { cmark_node_get_user_data(pointer) != nil }

  func markAsEscapedCharacter() { _ = cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: 1)) }

  private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(string)
    return string.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
  }
}
