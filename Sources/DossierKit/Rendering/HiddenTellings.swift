/// Finds what names a hidden document in the manner of a reference, understood or not: within brackets, behind `@`, as an
/// address of this site's documents. Ordinary words, be they an id by chance, are the author's.
struct HiddenTellings {
  let resolver: ReferenceResolver

  struct Telling {
    /// The stretch that must go.
    var range: Range<Int>
    var words: String
    var reason: Exclusion
  }

  /// How far a bracket is followed that never closes.
  private static let reach = 300

  /// The next one at or after `start`. `end` tells where a word that begins at an index ends at the latest: where another
  /// text follows without a gap, the two would be read as one word.
  func next(in text: [UInt8], from start: Int, end: (Int) -> Int = { _ in .max }) -> Telling? {
    for index in start..<max(start, text.count) {
      guard let stretch = stretch(in: text, at: index) else { continue }
      if let found = hidden(in: text[stretch.inner], everyWord: stretch.isReference) {
        return Telling(range: stretch.range, words: found.words, reason: found.reason)
      }
      let clipped = stretch.inner.clamped(to: stretch.inner.lowerBound..<max(stretch.inner.lowerBound, end(index + 1)))
      if clipped.count < stretch.inner.count, let found = hidden(in: text[clipped], everyWord: stretch.isReference) {
        return Telling(range: stretch.range.lowerBound..<clipped.upperBound, words: found.words, reason: found.reason)
      }
    }
    return nil
  }

  private struct Stretch {
    var range: Range<Int>
    var inner: Range<Int>
    /// Whether each word may be an id, since nothing but a reference is written so.
    var isReference = true
  }

  private func stretch(in text: [UInt8], at index: Int) -> Stretch? {
    let end = min(text.count, index + Self.reach)
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch (text[index], next) {
    case (UInt8(ascii: "["), UInt8(ascii: "[")): return bracket(in: text, index, opening: 2, closing: "]]", end)
    case (UInt8(ascii: "["), _):
      var words = bracket(in: text, index, opening: 1, closing: "]", end)
      words.isReference = false
      return words
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): return bracket(in: text, index, opening: 2, closing: ")", end)
    case (UInt8(ascii: "]"), UInt8(ascii: "]")): return before(index, in: text, through: index + 2)
    case (UInt8(ascii: "|"), _): return before(index, in: text, through: index)
    case (UInt8(ascii: "."), UInt8(ascii: "m")) where text[index...].starts(with: Self.markdown):
      return before(index, in: text, through: index + Self.markdown.count)
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): return bracket(in: text, index, opening: 2, closing: "}}", end)
    case (UInt8(ascii: "{"), UInt8(ascii: "#")): return bracket(in: text, index, opening: 2, closing: "}", end)
    case (UInt8(ascii: "<"), UInt8(ascii: "<")): return bracket(in: text, index, opening: 2, closing: ">>", end)
    case (UInt8(ascii: "("), UInt8(ascii: "(")): return bracket(in: text, index, opening: 2, closing: "))", end)
    case (UInt8(ascii: "@"), _):
      // In a web address it is an account's.
      guard index == 0 || text[index - 1] != UInt8(ascii: "/"),
        let key = InlineSyntax.key(in: text, at: index, before: text.count, isFirst: true)
      else { return nil }
      return Stretch(range: index..<key.end, inner: (index + 1)..<key.end)
    case (UInt8(ascii: ":"), _):
      guard let scheme = Self.schemes.first(where: { text[..<index].suffix($0.count).elementsEqual($0) }) else {
        return nil
      }
      let close = text[(index + 1)..<end].firstIndex { $0 <= 0x20 || ")>]".utf8.contains($0) } ?? end
      return Stretch(range: (index - scheme.count)..<close, inner: (index + 1)..<close)
    default: return nil
    }
  }

  /// What leads to a mark that ends a reference, whose beginning may have been lost.
  private func before(_ index: Int, in text: [UInt8], through end: Int) -> Stretch {
    let line = text[max(0, index - 100)..<index]
    let start = line.lastIndex { "[]{}()<>|/;\n".utf8.contains($0) }.map { $0 + 1 } ?? line.startIndex
    return Stretch(range: start..<min(end, text.count), inner: start..<index)
  }

  private static let markdown = Array(".md".utf8)
  private static let schemes = ["entity", "article", "briefing", "page"].map { Array($0.utf8) }

  private func bracket(
    in text: [UInt8], _ index: Int, opening: Int, closing: String, _ end: Int
  ) -> Stretch {
    let start = min(index + opening, end)
    if let offset = text[start..<end].firstOffset(of: Array(closing.utf8)) {
      let close = start + offset
      return Stretch(range: index..<(close + closing.utf8.count), inner: start..<close)
    }
    let close = text[start..<end].firstIndex(of: 0x0A) ?? end
    return Stretch(range: index..<close, inner: start..<close)
  }

  /// What is hidden of a stretch: the whole of it, a part between separators or, with `everyWord`, a word or the first few.
  func hidden(in bytes: ArraySlice<UInt8>, everyWord: Bool) -> (words: String, reason: Exclusion)? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let found = hidden(text) { return found }
    let separators = everyWord ? "|#^/;,[](){}<>\"!@&\n" : "|;,@^#"
    let parts = text.split { separators.contains($0) }
    for part in parts {
      if let found = hidden(String(part)) { return found }
      guard everyWord else { continue }
      let words = part.split { $0 == " " }
      for (index, word) in words.enumerated() {
        if index < 200, let found = hidden(String(word)) { return found }
      }
      for count in 2..<max(2, min(8, words.count)) {
        if let found = hidden(words.prefix(count).joined(separator: " ")) { return found }
      }
    }
    return nil
  }

  private func hidden(_ text: String) -> (words: String, reason: Exclusion)? {
    var words = text.trimmingSpaces
    for ending in [".md", ".markdown", ".html"] where words.hasSuffix(ending) { words.removeLast(ending.count) }
    guard !words.isEmpty else { return nil }
    if let reason = resolver.hiddenReason(telling: words) { return (words, reason) }
    // The name of a picture may be that of the person.
    if let point = words.lastIndex(of: "."), words[point...].utf8.count <= 6 {
      let stem = String(words[..<point])
      if let reason = resolver.hiddenReason(telling: stem) { return (stem, reason) }
    }
    // What ends a sentence, or was put around a word, is not part of an id.
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    var core = Substring(words).unicodeScalars
    while let first = core.first, isMark(first) { core.removeFirst() }
    while let last = core.last, isMark(last) { core.removeLast() }
    guard core.count != words.unicodeScalars.count, !core.isEmpty else { return nil }
    return resolver.hiddenReason(telling: String(core)).map { (String(core), $0) }
  }
}
