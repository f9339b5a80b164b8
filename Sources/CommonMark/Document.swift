import CCMark

/// A parsed CommonMark document. Owns its tree and frees it, with all nodes made since. It stays on the thread that parsed
/// it, whose memory it shares with the other documents alive there.
public struct Document: ~Copyable {
  public let root: Node
  private let arena: UnsafeMutablePointer<NodeArena>

  /// Parses UTF-8 text. Nil only when memory runs out.
  ///
  /// Characters that extensions give a meaning and that were escaped come as text nodes of their own, for which
  /// ``Node/isEscapedCharacter`` is true.
  public init?(parsing source: UnsafeBufferPointer<UInt8>) {
    // Without source positions libcmark loses count of lines behind a code span that runs over several.
    let flags = CMARK_OPT_SOURCEPOS
    let arena = NodeMemory.arena
    arena.pointee.enter()
    guard let root = Self.parse(source, flags) else {
      arena.pointee.leave()
      return nil
    }
    self.root = root
    self.arena = arena
    EscapedCharacters.mark(in: root, source: source)
  }

  deinit {
    // Elsewhere it would be another thread's memory that is taken back under its hands.
    if arena == NodeMemory.arena { arena.pointee.leave() }
  }

  private static func parse(_ source: UnsafeBufferPointer<UInt8>, _ flags: Int32) -> Node? {
    guard let parser = cmark_parser_new_with_mem(flags, NodeMemory.functions) else { return nil }
    defer { cmark_parser_free(parser) }
    source.withMemoryRebound(to: CChar.self) { text in
      if let start = text.baseAddress { cmark_parser_feed(parser, start, text.count) }
    }
    return Node(cmark_parser_finish(parser))
  }
}
