/// What the pass over one document knows of the names in it, with the buffers that a worker reuses.
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
}

/// Buffers for finding names, one set for each worker. An unused one costs nothing: documents swap theirs in and out.
struct NameScratch {
  private var matching: NameMatcher.Scratch?
  var matches: [NameMatch] = []
  var text = BlockText()

  /// Appends the names in a text to `matches`.
  mutating func find(
    in text: UnsafeBufferPointer<UInt8>, _ matcher: NameMatcher, into matches: inout [NameMatch]
  ) {
    var scratch = matching ?? NameMatcher.Scratch()
    matching = nil
    matcher.scan(text, with: &scratch, into: &matches)
    matching = scratch
  }
}
