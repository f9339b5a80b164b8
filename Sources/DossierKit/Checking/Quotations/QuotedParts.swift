/// A quotation as its parts that must stand in the text one after another, between what was left out or put in.
struct QuotedParts {
  struct Part {
    var text: FoldedText
    /// A word was cut here by the quoter's own letters: `[T]he`.
    var isCutBefore = false
    var isCutAfter = false
  }

  private(set) var parts: [Part] = []
  /// How many words are quoted, the quoter's own left out. Signs of scripts that do not part words count half.
  private(set) var wordCount = 0

  /// Of a quotation as an author typed it: `…`, `...`, `[…]` and `(…)` stand for words left out, and what else is in
  /// brackets is the quoter's.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var current = String.UnicodeScalarView()
    var isCutBefore = false
    var index = 0
    while index < scalars.count {
      guard let end = Self.gap(in: scalars, at: index) else {
        current.append(scalars[index])
        index += 1
        continue
      }
      let isInsertion = scalars[index] == "["
      let cutsBefore = isInsertion && index > 0 && Typography.isOfWord(scalars[index - 1])
      let cutsAfter = isInsertion && end < scalars.count && Typography.isOfWord(scalars[end])
      add(current, isCutBefore, cutsBefore)
      current = .init()
      isCutBefore = cutsAfter
      index = end
    }
    add(current, isCutBefore, false)
  }

  private mutating func add(_ scalars: String.UnicodeScalarView, _ isCutBefore: Bool, _ isCutAfter: Bool) {
    // Marks around a part belong to the sentence that quotes as much as to what is quoted.
    let edges = ".,;:'-–—\"“”‘’«»„ \u{A0}\n".unicodeScalars
    var rest = Substring(String(scalars)).unicodeScalars
    while let first = rest.first, edges.contains(first) { rest.removeFirst() }
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    guard rest.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return }
    wordCount += Self.words(in: rest)
    parts.append(
      Part(
        text: FoldedText(Array(String(rest).utf8), tracksOrigins: true), isCutBefore: isCutBefore,
        isCutAfter: isCutAfter))
  }

  private static func words(in scalars: Substring.UnicodeScalarView) -> Int {
    let signs = scalars.count { (0x3040...0x9FFF).contains($0.value) || (0xE00...0xEFF).contains($0.value) }
    let words = Substring(scalars).split(whereSeparator: \.isWhitespace).count {
      $0.contains { $0.isLetter || $0.isNumber }
    }
    return max(words, (signs + 1) / 2)
  }

  /// The index after a gap that begins at `index`.
  private static func gap(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    switch scalars[index] {
    case "…": return index + 1
    case ".":
      let points = scalars[index...].prefix { $0 == "." }
      return points.count >= 3 ? points.endIndex : nil
    case "[":
      guard let end = scalars[index...].prefix(300).dropFirst().firstIndex(where: { $0 == "]" || $0 == "[" }),
        scalars[end] == "]"
      else { return nil }
      return end + 1
    case "(":
      guard let end = gap(in: scalars, at: min(index + 1, scalars.count - 1)), end < scalars.count, scalars[end] == ")",
        index + 1 < scalars.count, scalars[index + 1] != "["
      else { return nil }
      return end + 1
    default: return nil
    }
  }
}
