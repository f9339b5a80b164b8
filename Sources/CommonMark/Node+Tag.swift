import CCMark

extension Node {
  /// A number that a caller attaches to an inline node of its own making, to know it again; 0 is none.
  public var tag: Int {
    get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
    nonmutating set { cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue)) }
  }

  /// Sets the level of a heading, 1–6.
  public func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(clamping: level)) }
}
