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
  public init?(parsing source: UnsafeBufferPointer<UInt8>, options: Options = []) {
    let parsed = source.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress else { return cmark_parse_document("", 0, options.rawValue) }
      return cmark_parse_document(start, text.count, options.rawValue)
    }
    guard let root = Node(parsed) else { return nil }
    self.root = root
  }

  deinit { root.free() }
}
