/// Finds what names a hidden document in the manner of a reference, understood or not: within brackets, behind `@`, as an
/// address on this site. Ordinary words, be they an id by chance, are the author's.
struct HiddenTellings {
  let resolver: ReferenceResolver
  let ownAddress: OwnAddress

  struct Telling {
    /// The stretch that must go.
    var range: Range<Int>
    var words: String
    var reason: Exclusion
  }

  /// The next one at or after `start`. `end` tells where a word that begins at an index ends at the latest: where another
  /// text follows without a gap, the two would be read as one word.
  func next(in text: [UInt8], from start: Int, end: (Int) -> Int = { _ in .max }) -> Telling? {
    for index in start..<max(start, text.count) where Self.begins[Int(text[index])] {
      guard let stretch = stretch(in: text, at: index) else { continue }
      if let path = stretch.path {
        guard let found = hidden(inPath: path) else { continue }
        return Telling(range: stretch.range.clamped(to: start..<text.count), words: found.words, reason: found.reason)
      }
      if let found = hidden(in: text[stretch.inner], everyWord: stretch.isReference) {
        return Telling(range: stretch.range.clamped(to: start..<text.count), words: found.words, reason: found.reason)
      }
      let clipped = stretch.inner.clamped(to: stretch.inner.lowerBound..<max(stretch.inner.lowerBound, end(index + 1)))
      if clipped.count < stretch.inner.count, let found = hidden(in: text[clipped], everyWord: stretch.isReference) {
        return Telling(
          range: max(start, stretch.range.lowerBound)..<clipped.upperBound, words: found.words, reason: found.reason)
      }
    }
    return nil
  }

  /// The hidden part of a stretch: the whole, a part between separators or, with `everyWord`, a word or the first few.
  func hidden(in bytes: ArraySlice<UInt8>, everyWord: Bool) -> (words: String, reason: Exclusion)? {
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.contains(UInt8(ascii: "%")) { text = PercentEncoding.decode(text) }
    if let found = hidden(text) { return found }
    let separators = everyWord ? "|#^/;:,[](){}<>\"!@&\n" : "|;,@^#"
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

  /// The first hidden part of a path on this site.
  func hidden(inPath path: Substring) -> (words: String, reason: Exclusion)? {
    let parts = path.split(separator: "/")
    for (index, part) in parts.enumerated()
    where index == parts.count - 1 || !OwnAddress.sections.contains(part.lowercased()) {
      // A year's page.
      guard part.utf8.contains(where: { $0 > 0x39 }) else { continue }
      if let found = hidden(String(part)) { return found }
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
