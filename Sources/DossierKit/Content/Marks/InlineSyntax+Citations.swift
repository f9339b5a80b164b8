/// Citations as pandoc has them: `[see @a, p. 3; -@b, and elsewhere]`, `@a [p. 3]`, `@{a b}`.
extension InlineSyntax {
  private static let at = UInt8(ascii: "@")

  // MARK: In brackets

  /// A bracket that begins with `@`.
  static func citation(in text: [UInt8], at open: Int, _ isEscaped: (Int) -> Bool) -> (Range<Int>, Token) {
    guard let close = closingBracket(in: text, of: open, isEscaped) else {
      let end = text[(open + 1)...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
      return (open..<(end ?? text.count), .unclosed)
    }
    return (open..<(close + 1), .citation(sources(in: text, (open + 1)..<close, isEscaped)))
  }

  /// A bracket in which an `@id` follows on other words.
  static func prefixedCitation(
    in text: [UInt8], at open: Int, _ isEscaped: (Int) -> Bool
  ) -> (Range<Int>, Token)? {
    guard let close = closingBracket(in: text, of: open, isEscaped), text[open..<close].contains(at) else { return nil }
    let sources = sources(in: text, (open + 1)..<close, isEscaped)
    return sources.isEmpty ? nil : (open..<(close + 1), .citation(sources))
  }

  /// The bracket that closes another; brackets between may hold no further ones, so that a look at every opening one
  /// takes no more time than the text is long.
  private static func closingBracket(in text: [UInt8], of open: Int, _ isEscaped: (Int) -> Bool) -> Int? {
    var isNested = false
    for index in (open + 1)..<text.count {
      switch text[index] {
      case UInt8(ascii: "]") where !isEscaped(index):
        if !isNested { return index }
        isNested = false
      case UInt8(ascii: "[") where !isEscaped(index):
        // A further citation, or a reference, shows that this one was never closed.
        let next = index + 1 < text.count ? text[index + 1] : 0
        if isNested || next == at || next == UInt8(ascii: "[") { return nil }
        isNested = true
      default: break
      }
    }
    return nil
  }

  /// The sources that a stretch names, parted by semicolons or by nothing but a further `@id`.
  private static func sources(in text: [UInt8], _ range: Range<Int>, _ isEscaped: (Int) -> Bool) -> [CitedSource] {
    var sources: [CitedSource] = []
    // What stands between ids: before the last separator it belongs to the id before, behind it to the next.
    var gap = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == at, !isEscaped(index),
        let key = key(in: text, at: index, before: range.upperBound, isFirst: index == range.lowerBound)
      else {
        index += 1
        continue
      }
      let words = split(text[gap..<index], hasSource: !sources.isEmpty)
      append(words.before, to: &sources)
      let prefix = trimmed(withoutDash(words.after))
      sources.append(CitedSource(id: key.id, locator: nil, prefix: prefix.isEmpty ? nil : prefix))
      gap = key.end
      index = key.end
    }
    append(text[gap..<range.upperBound], to: &sources)
    return sources
  }

  private static func split(
    _ words: ArraySlice<UInt8>, hasSource: Bool
  ) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
    guard hasSource else { return (words.prefix(0), words) }
    let separator =
      words.lastIndex(of: UInt8(ascii: ";")) ?? words.lastIndex(of: UInt8(ascii: ",")) ?? words.startIndex - 1
    let after = words[max(separator + 1, words.startIndex)...]
    return (words[..<max(separator, words.startIndex)], after)
  }

  /// `-@a` leaves out the author, whom numbers do not name anyway.
  private static func withoutDash(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    words.last == UInt8(ascii: "-") ? words.dropLast() : words
  }

  private static func append(_ words: ArraySlice<UInt8>, to sources: inout [CitedSource]) {
    guard let last = sources.indices.last else { return }
    let isFurther = words.drop { $0 <= 0x20 }.first == UInt8(ascii: ";") && sources[last].locator != nil
    let locator = trimmed(words.drop { $0 <= 0x20 || ",;:".utf8.contains($0) })
    guard !locator.isEmpty else { return }
    sources[last].locator = sources[last].locator.map { $0 + (isFurther ? "; " : ", ") + locator } ?? locator
  }

  // MARK: In the sentence

  static func narrative(in text: [UInt8], at index: Int, _ isEscaped: (Int) -> Bool) -> (Range<Int>, Token)? {
    guard let key = key(in: text, at: index, before: text.count, isFirst: index == 0) else { return nil }
    var start = index
    if index > 0, text[index - 1] == UInt8(ascii: "-"), index == 1 || text[index - 2] <= 0x20 { start -= 1 }
    let source = CitedSource(id: key.id)
    guard let open = text[key.end...].firstIndex(where: { $0 > 0x20 }), open > key.end, open - key.end <= 2,
      text[open] == UInt8(ascii: "["), !isEscaped(open), let close = closingBracket(in: text, of: open, isEscaped),
      isLocator(text[(open + 1)..<close])
    else { return (start..<key.end, .narrative(source)) }
    let locator = trimmed(text[(open + 1)..<close])
    return (start..<(close + 1), .narrative(CitedSource(id: key.id, locator: locator)))
  }

  /// Whether the words in brackets behind `@id` tell a place: a number, or the sign of a paragraph.
  private static func isLocator(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, first != UInt8(ascii: "^"), first != UInt8(ascii: "["), !words.contains(at) else {
      return false
    }
    // ¶ and § are the bytes C2 B6 and C2 A7.
    return words.contains { (0x30...0x39).contains($0) || $0 == 0xC2 }
  }

  // MARK: Ids

  /// The id behind an `@` that begins a word, and where it ends.
  ///
  /// - Parameter isFirst: Whether nothing stands before the `@`, or nothing that counts.
  static func key(in text: [UInt8], at index: Int, before end: Int, isFirst: Bool) -> (id: String, end: Int)? {
    guard isFirst || beginsWord(in: text, at: index), index + 1 < end else { return nil }
    if text[index + 1] == UInt8(ascii: "{") {
      guard let close = text[(index + 2)..<end].firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == 0x0A }),
        text[close] == UInt8(ascii: "}"), close > index + 2
      else { return nil }
      return (trimmed(text[(index + 2)..<close]), close + 1)
    }
    var last = index
    var position = index + 1
    while position < end {
      let length = isASCIIAlphanumeric(text[position]) ? 1 : lengthOfWordCharacter(in: text, at: position, before: end)
      if length > 0 {
        position += length
        last = position
      } else if ".:/#+&~_-".utf8.contains(text[position]) {
        position += 1
      } else {
        break
      }
      if last == index { return nil }
    }
    guard last > index else { return nil }
    return (String(decoding: text[(index + 1)..<last], as: UTF8.self), last)
  }

  /// Whether what stands before an `@` lets a word begin there: no mail address, no part of a web address.
  private static func beginsWord(in text: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    if before < 0x80 {
      return before <= 0x20 || "([{<\"',;:|*-!?>".utf8.contains(before)
    }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return lengthOfWordCharacter(in: text, at: start, before: index) == 0
  }

  /// How many bytes a letter, digit, mark or `_` takes; 0 for anything else.
  private static func lengthOfWordCharacter(in text: [UInt8], at index: Int, before end: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      let isWord =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      return isWord ? 1 : 0
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= end,
      let scalar = String(decoding: text[index..<(index + length)], as: UTF8.self).unicodeScalars.first
    else { return 0 }
    let properties = scalar.properties
    let isWord =
      properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    return isWord ? length : 0
  }
}
