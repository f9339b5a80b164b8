/// Where the sentences of a text end: found in one pass when the first is asked for, which for most texts is never.
struct SentenceEnds {
  /// The mark that ends a sentence, and where the next one begins.
  private var ends: [(mark: Int, next: Int)] = []
  private var isLoaded = false
  /// Of the language that the texts are in.
  var abbreviations = Abbreviations.of("en")
  /// How far around a mention its sentence is sought, in bytes: longer ones are cut anyway.
  private static let window = 2048

  /// Goes on to another text, whose sentences are found when the first is asked for.
  mutating func reset() { isLoaded = false }

  /// From the end of the sentence before to the end of this one, without blanks around it. `text` is the same until the
  /// next ``reset()``.
  mutating func sentence(around mention: Range<Int>, in text: [UInt8]) -> Range<Int> {
    if !isLoaded { load(text) }
    var start = max(0, mention.lowerBound - Self.window)
    var end = min(text.count, mention.upperBound + Self.window)
    // The first that ends behind the mention's start; those before it end before the mention.
    var position = firstEnd(after: mention.lowerBound)
    if position > 0 { start = max(start, ends[position - 1].next) }
    // From the mention's last byte, or the one before an empty mention: it may stand behind the full stop.
    if mention.isEmpty, position > 0, ends[position - 1].next >= mention.upperBound,
      ends[position - 1].mark >= mention.upperBound - 1
    {
      position -= 1
    }
    while position < ends.count {
      if ends[position].next >= mention.upperBound, ends[position].mark >= mention.upperBound - 1 {
        end = min(end, ends[position].next)
        break
      }
      position += 1
    }
    while start < mention.lowerBound, text[start] <= 0x20 { start += 1 }
    while end > mention.upperBound, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private mutating func load(_ text: [UInt8]) {
    isLoaded = true
    ends.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { text in
      var index = SentenceMarks.next(in: text, from: 0)
      while index < text.count {
        if let next = Self.endOfSentence(in: text, at: index, abbreviations) { ends.append((index, next)) }
        index = SentenceMarks.next(in: text, from: index + 1)
      }
    }
  }

  private func firstEnd(after offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].next <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// If a sentence ends with the mark at `index`, the offset where the next one begins.
  private static func endOfSentence(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ abbreviations: Abbreviations
  ) -> Int? {
    var after: Int
    switch text[index] {
    case SentenceContext.boundary: return index + 1
    case UInt8(ascii: "."):
      if FullStop(in: text, at: index, abbreviations).goesOn { return nil }
      after = index + 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      after = index + 1
    case 0xE3 where matches(text, index, 0xE3, 0x80, 0x82),  // 。
      0xEF where matches(text, index, 0xEF, 0xBC, 0x81) || matches(text, index, 0xEF, 0xBC, 0x9F):  // ！？
      return index + 3
    case 0xD8 where matches(text, index, 0xD8, 0x9F), 0xDB where matches(text, index, 0xDB, 0x94):  // ؟ ۔
      after = index + 2
    default:
      return nil
    }
    // Closing quotes and brackets belong to the sentence that they end.
    while after < text.count {
      if text[after] == UInt8(ascii: "\"") || text[after] == UInt8(ascii: "'") || text[after] == UInt8(ascii: ")") {
        after += 1
      } else if matches(text, after, 0xE2, 0x80, 0x9D) || matches(text, after, 0xE2, 0x80, 0x99)
        || matches(text, after, 0xE2, 0x80, 0x9C)
      {
        // „…“ closes with what opens elsewhere.
        after += 3
      } else if matches(text, after, 0xC2, 0xBB) || matches(text, after, 0xC2, 0xAB) {
        after += 2
      } else {
        break
      }
    }
    guard after < text.count, text[after] <= 0x20 else { return after >= text.count ? after : nil }
    // A small letter goes on with the sentence.
    if after + 1 < text.count, isSmallLetter(text, after + 1) { return nil }
    return after + 1
  }

  private static func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8? = nil
  ) -> Bool {
    guard index + (third == nil ? 2 : 3) <= text.count, text[index] == first, text[index + 1] == second else {
      return false
    }
    return third == nil || text[index + 2] == third
  }

  private static func isSmallLetter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if text[index] < 0x80 { return (0x61...0x7A).contains(text[index]) }
    return text[index] >= 0xC3 && text[index] < 0xE2
      && FullStop.scalar(in: text, at: index)?.properties.isLowercase == true
  }
}

/// Finds the bytes with which marks begin that may end a sentence, eight at a time: few bytes of a text are such.
private enum SentenceMarks {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The offset of the next one at or after another, or the text's length.
  static func next(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Int {
    guard let start = UnsafeRawPointer(text.baseAddress) else { return text.count }
    var index = position
    while index + 8 <= text.count {
      let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // `?` and the boundary differ in one bit.
      let ascii =
        zeros(word ^ ones &* UInt64(UInt8(ascii: "."))) | zeros(word ^ ones &* UInt64(UInt8(ascii: "!")))
        | zeros((word & ~(ones &* 0x20)) ^ ones &* UInt64(SentenceContext.boundary))
      let wide = word & (ones &* 0x80)
      if wide != 0 {
        for byte in index..<index + 8 where isMark(text[byte]) { return byte }
      } else if ascii != 0 {
        return index + ascii.trailingZeroBitCount / 8
      }
      index += 8
    }
    while index < text.count, !isMark(text[index]) { index += 1 }
    return min(index, text.count)
  }

  /// The high bits of the bytes that are zero; the lowest of them is right, those above may be false.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), SentenceContext.boundary, 0xE3, 0xEF, 0xD8, 0xDB: true
    default: false
    }
  }
}
