/// A quotation must be in the text that it is taken from, as printed.
struct QuoteCheck {
  /// A quotation with the file in which it stands.
  struct Quote: Sendable {
    var text: Located<String>
    var header: DocumentHeader
  }

  private let text: QuotableText
  private let search: QuoteSearch
  /// With words put together that the ends of lines have parted; made when it is needed.
  private lazy var joined = QuoteSearch(text: FoldedText(text.bytes, joinsHyphenation: true))
  private lazy var traced = QuoteSearch(text: FoldedText(text.bytes, tracksOrigins: true))

  init(_ text: QuotableText) {
    self.text = text
    search = QuoteSearch(text: FoldedText(text.bytes))
  }

  /// Nil if the quotation is there.
  mutating func fault(in quote: Quote) -> Diagnostic? {
    let parts = QuotedParts(quote.text.value)
    guard case .missing(let part, let position) = search.find(parts) else { return nil }
    if case .found = joined.find(parts) { return nil }
    return Diagnostic(
      .quoteNotInCapture, "this quotation is not in \(text.phrase)", at: quote.header.location(quote.text.span),
      notes: [.init(explanation(of: parts.parts[part], after: position, isOnly: parts.parts.count == 1))],
      fixes: ["quote it as printed; mark what you leave out with […] and put your own words in [brackets]"])
  }

  private mutating func explanation(of part: QuotedParts.Part, after position: Int, isOnly: Bool) -> String {
    if !isOnly, traced.range(of: part.text.bytes[...], from: 0, part.isCutBefore, part.isCutAfter) != nil {
      return "‘\(Excerpt.beginning(of: part.text.source, words: 8))’ stands there before what it follows here"
    }
    return NearestPassage(of: part, in: traced, from: position)?.explanation
      ?? "‘\(Excerpt.beginning(of: part.text.source, words: 8))’ is not there, nor anything that begins or ends like it"
  }
}
