import CommonMark

/// The state of the pass over one document for the names in it, with the buffers that a worker reuses.
struct NamePass {
  var rules: MentionRules
  var collector = ReferenceCollector()
  var scratch = NameScratch()
  /// Counts headings.
  var section = 0
  /// Names reported as ambiguous, each once.
  var reported: Set<String> = []

  init(_ rules: MentionRules) { self.rules = rules }

  var references: [DocumentReference] { collector.references }

  /// Notes that a stretch of a block refers to a document.
  mutating func add(_ target: DocumentRef, mention: Range<Int>, in text: inout BlockText) {
    collector.add(target, mention: mention, in: text.bytes, &text.ends, &scratch.element)
  }
}

/// The buffers of a worker, for whatever document it is at. Unused ones cost nothing: documents swap them in and out.
struct NameScratch {
  private var matching: NameMatcher.Scratch?
  /// Whether the text is Turkish, where one letter behind an apostrophe may end a name.
  var isTurkish = false
  var matches: [NameMatch] = []
  var text = BlockText()
  var siblings = TextSiblings(triggers: [UInt8(ascii: "["), UInt8(ascii: "@")])
  /// HTML of the document, and of one of its elements.
  var html: [UInt8] = []
  var element: [UInt8] = []
  private var plain: [UInt8] = []

  /// Appends the names in a text to `matches`.
  mutating func find(
    in text: UnsafeBufferPointer<UInt8>, _ matcher: NameMatcher, into matches: inout [NameMatch]
  ) {
    var scratch = matching ?? NameMatcher.Scratch()
    matching = nil
    scratch.isTurkish = isTurkish
    matcher.scan(text, with: &scratch, into: &matches)
    matching = scratch
  }

  /// The text of a node without markup, to be let go before the next is asked for.
  mutating func plainText(of node: Node) -> [UInt8] {
    plain.removeAll(keepingCapacity: true)
    appendPlainText(of: node, to: &plain)
    return plain
  }
}

extension TextSiblings {
  /// A stand-in for a worker's own while that is in use.
  static var none: TextSiblings { TextSiblings(triggers: []) }
}
