import CCMark

/// A parsed CommonMark document. Owns its tree and frees it.
public struct Document: ~Copyable {
  public struct Options: OptionSet, Sendable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Curly quotes, dashes and ellipses from their ASCII spellings.
    public static let smart = Options(rawValue: CMARK_OPT_SMART)
  }

  public let root: Node

  /// Parses UTF-8 text. Nil only when memory runs out.
  ///
  /// Characters that extensions give a meaning and that were escaped come as text nodes of their own, for which
  /// ``Node/isEscapedCharacter`` is true.
  public init?(parsing source: UnsafeBufferPointer<UInt8>, options: Options = []) {
    // Without source positions libcmark loses count of lines behind a code span that runs over several.
    let flags = options.rawValue | CMARK_OPT_SOURCEPOS
    let parsed = source.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress else { return cmark_parse_document("", 0, flags) }
      return cmark_parse_document(start, text.count, flags)
    }
    guard let root = Node(parsed) else { return nil }
    self.root = root
    EscapedCharacters.mark(in: root, source: source)
  }

  deinit { root.free() }
}
