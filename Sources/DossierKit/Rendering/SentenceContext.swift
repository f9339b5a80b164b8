import CommonMark
import HTML

/// Cuts the sentence around a mention out of a block's text.
enum SentenceContext {
  /// A byte that ends a sentence wherever it stands: between the rows of a table.
  static let boundary: UInt8 = 0x1F
  /// Longer sentences are cut at words on both sides of the mention.
  static let maximumLength = 320
  /// How far around a mention its sentence is sought, in bytes.
  private static let window = 2048

  /// The sentence with the mention in `<mark>`, escaped; an empty mention marks nothing.
  static func html(of text: [UInt8], mention: Range<Int>) -> TrustedHTML {
    var sentence = sentence(in: text, around: mention)
    let isCutBefore: Bool
    let isCutAfter: Bool
    (sentence, isCutBefore, isCutAfter) = shortened(sentence, in: text, around: mention)
    var out: [UInt8] = []
    out.reserveCapacity(sentence.count + 32)
    text.withUnsafeBufferPointer { bytes in
      func append(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let start = out.count
        HTMLRenderer.appendEscaped(UnsafeBufferPointer(rebasing: bytes[range]), to: &out)
        for index in start..<out.count where out[index] == 0x0A { out[index] = 0x20 }
      }
      if isCutBefore { out += "… ".utf8 }
      append(sentence.lowerBound..<mention.lowerBound)
      if !mention.isEmpty {
        out += "<mark>".utf8
        append(mention)
        out += "</mark>".utf8
      }
      append(mention.upperBound..<sentence.upperBound)
      if isCutAfter { out += " …".utf8 }
    }
    return TrustedHTML(out)
  }

  /// From the end of the sentence before to the end of this one, without blanks around it.
  static func sentence(in text: [UInt8], around mention: Range<Int>) -> Range<Int> {
    // Beyond the window the sentence would be cut anyway.
    var start = max(0, mention.lowerBound - window)
    var position = start
    while position < mention.lowerBound {
      if let next = endOfSentence(in: text, at: position), next <= mention.lowerBound { start = next }
      position += 1
    }
    var end = min(text.count, mention.upperBound + window)
    // From the mention's last byte, or the one before an empty mention: it may stand behind the full stop.
    position = max(0, mention.upperBound - 1)
    while position < end {
      if let next = endOfSentence(in: text, at: position), next >= mention.upperBound {
        end = next
        break
      }
      position += 1
    }
    while start < mention.lowerBound, text[start] <= 0x20 { start += 1 }
    while end > mention.upperBound, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// If a sentence ends with the mark at `index`, the offset where the next one begins.
  private static func endOfSentence(in text: [UInt8], at index: Int) -> Int? {
    var after: Int
    switch text[index] {
    case boundary: return index + 1
    case UInt8(ascii: "."):
      if isAbbreviation(text, endingAt: index) { return nil }
      after = index + 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      after = index + 1
    case 0xE3 where matches(text, index, [0xE3, 0x80, 0x82]),  // 。
      0xEF where matches(text, index, [0xEF, 0xBC, 0x81]) || matches(text, index, [0xEF, 0xBC, 0x9F]):  // ！？
      return index + 3
    case 0xD8 where matches(text, index, [0xD8, 0x9F]), 0xDB where matches(text, index, [0xDB, 0x94]):  // ؟ ۔
      after = index + 2
    default:
      return nil
    }
    // Closing quotes and brackets belong to the sentence that they end.
    while after < text.count {
      if text[after] == UInt8(ascii: "\"") || text[after] == UInt8(ascii: "'") || text[after] == UInt8(ascii: ")") {
        after += 1
      } else if matches(text, after, [0xE2, 0x80, 0x9D]) || matches(text, after, [0xE2, 0x80, 0x99]) {
        after += 3
      } else if matches(text, after, [0xC2, 0xBB]) {
        after += 2
      } else {
        break
      }
    }
    guard after < text.count, text[after] <= 0x20 else { return after >= text.count ? after : nil }
    // A small Latin letter goes on with the sentence.
    if after + 1 < text.count, (0x61...0x7A).contains(text[after + 1]) { return nil }
    return after + 1
  }

  private static func matches(_ text: [UInt8], _ index: Int, _ bytes: [UInt8]) -> Bool {
    index + bytes.count <= text.count && text[index..<(index + bytes.count)].elementsEqual(bytes)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep", "gov", "rev", "st",
    "vs", "etc", "cf", "approx", "ca", "ed", "eds", "e.g", "i.e", "u.s", "u.k", "u.n", "a.m", "p.m",
  ]

  /// Abbreviations where a number follows, and words or ends of sentences elsewhere: “No.”
  private static let numbered: Set<String> = [
    "no", "nos", "p", "pp", "vol", "art", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec",
  ]

  /// `Gen.`, `U.S.`, an initial: a full stop that ends no sentence.
  private static func isAbbreviation(_ text: [UInt8], endingAt index: Int) -> Bool {
    var start = index
    while start > 0, index - start <= 7, isASCIIAlphanumeric(text[start - 1]) || text[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    guard start < index, index - start <= 7 else { return false }
    if index - start == 1, (0x41...0x5A).contains(text[start]) { return true }
    let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
    if abbreviations.contains(word) { return true }
    return numbered.contains(word) && index + 2 < text.count && (0x30...0x39).contains(text[index + 2])
  }

  private static func shortened(
    _ sentence: Range<Int>, in text: [UInt8], around mention: Range<Int>
  ) -> (Range<Int>, Bool, Bool) {
    guard sentence.count > maximumLength else { return (sentence, false, false) }
    let room = max(0, maximumLength - mention.count) / 2
    var start = max(sentence.lowerBound, mention.lowerBound - room)
    var end = min(sentence.upperBound, mention.upperBound + room)
    if start > sentence.lowerBound { start = cut(after: start, before: mention.lowerBound, in: text) }
    if end < sentence.upperBound { end = cut(before: end, after: mention.upperBound, in: text) }
    return (start..<end, start > sentence.lowerBound, end < sentence.upperBound)
  }
}

extension SentenceContext {
  /// How far from its place a cut is moved to fall between words; some scripts have no blanks.
  private static let longestWord = 60

  private static func cut(after start: Int, before limit: Int, in text: [UInt8]) -> Int {
    let near = start..<min(limit, start + longestWord)
    if let blank = near.first(where: { text[$0 - 1] <= 0x20 }) { return blank }
    return (start..<limit).first { isStartOfCharacter(text, $0) } ?? limit
  }

  private static func cut(before end: Int, after limit: Int, in text: [UInt8]) -> Int {
    let near = max(limit, end - longestWord)..<end
    if let blank = near.last(where: { text[$0] <= 0x20 }) { return blank }
    return (limit..<end).last { isStartOfCharacter(text, $0) } ?? limit
  }

  /// Whether neither a byte nor a mark at the offset goes with what is before it.
  private static func isStartOfCharacter(_ text: [UInt8], _ index: Int) -> Bool {
    guard text[index] & 0xC0 != 0x80 else { return false }
    let bytes = text[index..<min(text.count, index + 4)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierSymbol: return false
    default: return true
    }
  }

  /// Whether two contexts are one sentence, whatever is marked in them.
  static func isSameSentence(_ a: TrustedHTML, _ b: TrustedHTML) -> Bool {
    a == b || withoutMarks(a) == withoutMarks(b)
  }

  private static func withoutMarks(_ html: TrustedHTML) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    let bytes = html.bytes
    while index < bytes.count {
      // Everything else is escaped: an angle bracket is the beginning of a mark.
      if bytes[index] == UInt8(ascii: "<") {
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return result
  }
}
