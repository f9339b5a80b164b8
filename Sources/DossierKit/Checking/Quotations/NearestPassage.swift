/// The passage of a text that comes nearest to a quotation: the one that has most of its first words, or of its last.
struct NearestPassage {
  /// How many words of the passage and of the quotation are shown on either side of where they part.
  private static let shownWords = 6

  let explanation: String

  /// Nil if not even two words agree.
  init?(of part: QuotedParts.Part, in search: QuoteSearch, from position: Int) {
    let words = part.text.bytes.split(separator: 0x20)
    guard words.count > 1 else { return nil }
    let prefix = Self.most(words.count) { count in
      search.range(of: part.text.bytes[..<words[count - 1].endIndex], from: position, part.isCutBefore, false)
    }
    let suffix = Self.most(words.count) { count in
      search.range(
        of: part.text.bytes[words[words.count - count].startIndex...], from: position, false, part.isCutAfter)
    }
    guard max(prefix.count, suffix.count) > 1 else { return nil }
    let quoted = part.text
    let end = quoted.bytes.count
    if prefix.count >= suffix.count, let range = prefix.range {
      let agreed = Excerpt.end(of: quoted.original(0..<words[prefix.count - 1].endIndex), words: Self.shownWords)
      let printed = Excerpt.text(after: range.upperBound, in: search.text, words: Self.shownWords)
      let typed = Excerpt.beginning(of: quoted.original(words[prefix.count].startIndex..<end), words: Self.shownWords)
      explanation = "it is there up to ‘\(agreed)’; then the text reads ‘\(printed)’, and the quotation ‘\(typed)’"
    } else if let range = suffix.range {
      let first = words.count - suffix.count
      let agreed = Excerpt.beginning(of: quoted.original(words[first].startIndex..<end), words: Self.shownWords)
      let printed = Excerpt.text(before: range.lowerBound, in: search.text, words: Self.shownWords)
      let typed = Excerpt.end(of: quoted.original(0..<words[first].startIndex), words: Self.shownWords)
      explanation =
        "it is there from ‘\(agreed)’; before that the text reads ‘\(printed)’, and the quotation ‘\(typed)’"
    } else {
      return nil
    }
  }

  /// The greatest number of words below `limit` that can be found, and where; if so many are found, so are fewer.
  private static func most(_ limit: Int, _ find: (Int) -> Range<Int>?) -> (count: Int, range: Range<Int>?) {
    var best: (count: Int, range: Range<Int>?) = (0, nil)
    var (low, high) = (1, limit - 1)
    while low <= high {
      let middle = (low + high) / 2
      if let range = find(middle) {
        best = (middle, range)
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return best
  }
}

/// A few words of a text for a message.
enum Excerpt {
  static func beginning(of bytes: [UInt8], words: Int) -> String {
    let all = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return cut(all.prefix(words).joined(separator: " "), hasMoreAfter: all.count > words)
  }

  static func end(of bytes: [UInt8], words: Int) -> String {
    let all = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return (all.count > words ? "…" : "") + cut(all.suffix(words).joined(separator: " "), hasMoreAfter: false)
  }

  /// The source's words behind a place in its folded form.
  static func text(after offset: Int, in text: FoldedText, words: Int) -> String {
    guard offset < text.origins.count else { return "(its end)" }
    // Words are rarely longer than this, and the source may be very long.
    return beginning(of: Array(text.source[text.origins[offset]...].prefix(words * 40)), words: words)
  }

  static func text(before offset: Int, in text: FoldedText, words: Int) -> String {
    guard offset > 0, offset < text.origins.count else { return "(its beginning)" }
    return end(of: Array(text.source[..<text.origins[offset]].suffix(words * 40)), words: words)
  }

  /// At most 80 characters, whatever passes for a word.
  private static func cut(_ text: String, hasMoreAfter: Bool) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text + (hasMoreAfter ? "…" : "")
  }
}
