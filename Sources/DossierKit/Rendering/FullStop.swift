/// A full stop and what stands before it: whether it ends a sentence or goes with an abbreviation, an initial or a number.
struct FullStop {
  private let text: UnsafeBufferPointer<UInt8>
  private let index: Int
  private let abbreviations: Abbreviations

  init(in text: UnsafeBufferPointer<UInt8>, at index: Int, _ abbreviations: Abbreviations) {
    (self.text, self.index, self.abbreviations) = (text, index, abbreviations)
  }

  /// Whether the sentence goes on behind it.
  var goesOn: Bool {
    let word = Self.wordStart(in: text, before: index)..<index
    guard !word.isEmpty, word.count <= Abbreviations.longest else { return false }
    if text[word].allSatisfy(Self.isDigit) { return isOrdinal(word) }
    if isInitial(lastPart(of: word)) { return true }
    if abbreviations.hasOrdinals, word.count > 1, text[word].allSatisfy({ "IVXLC".utf8.contains($0) }) { return true }
    switch abbreviations.kind(of: text[word]) ?? abbreviations.kind(of: text[lastPart(of: word)]) {
    case nil: return false
    case .always: return true
    case .closing: return !isBeforeCapital
    case .number: return nextByte.map(Self.isDigit) ?? false
    case .unit: return !(isBeforeCapital && isBehindNumber(word.lowerBound))
    }
  }

  // MARK: Words

  /// Where the word begins that ends at an offset: letters, digits and points within it.
  private static func wordStart(in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0, end - start <= Abbreviations.longest {
      let byte = text[start - 1]
      if isASCIIAlphanumeric(byte) || byte == UInt8(ascii: ".") {
        start -= 1
        continue
      }
      guard byte >= 0x80 else { break }
      var lead = start - 1
      while lead > 0, start - lead < 4, text[lead] & 0xC0 == 0x80 { lead -= 1 }
      // Signs, blanks and quotation marks: U+0080 to U+00BF, U+2000 to U+2FFF, U+3000 to U+303F.
      if text[lead] == 0xC2 || text[lead] == 0xE2 || (text[lead] == 0xE3 && text[lead + 1] == 0x80) { break }
      start = lead
    }
    while start < end, text[start] == UInt8(ascii: ".") { start += 1 }
    return start
  }

  /// The letters behind the last point of a word: `ssa` of `dott.ssa`.
  private func lastPart(of word: Range<Int>) -> Range<Int> {
    let point = text[word].lastIndex(of: UInt8(ascii: "."))
    return (point.map { $0 + 1 } ?? word.lowerBound)..<word.upperBound
  }

  /// One letter, a capital where its script has them: `J.`, `Ю.`, `م.`
  private func isInitial(_ word: Range<Int>) -> Bool {
    guard word.count > 1 else { return !word.isEmpty && (0x41...0x5A).contains(text[word.lowerBound]) }
    guard word.count <= 4, text[word.lowerBound] >= 0xC0, text[word.dropFirst()].allSatisfy({ $0 & 0xC0 == 0x80 }),
      let scalar = scalar(at: word.lowerBound)
    else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic && !properties.isLowercase && !properties.isIdeographic && scalar.value < 0x3000
  }

  // MARK: Numbers

  /// `3. Oktober`, `der 2. Weltkrieg`.
  private func isOrdinal(_ number: Range<Int>) -> Bool {
    guard number.count <= 2 else { return false }
    if abbreviations.takesNumbersForOrdinals { return true }
    if let next = nextOffset, abbreviations.isMonth(text[next..<wordEnd(from: next)]) { return true }
    guard abbreviations.hasOrdinals else { return false }
    let end = blankStart(before: number.lowerBound)
    guard end < number.lowerBound else { return false }
    return abbreviations.mayPrecedeOrdinal(text[Self.wordStart(in: text, before: end)..<end])
  }

  private func isBehindNumber(_ start: Int) -> Bool {
    let end = blankStart(before: start)
    return end > 0 && (Self.isDigit(text[end - 1]) || (0x41...0x5A).contains(text[end - 1]))
  }

  // MARK: What is near

  /// Where the next word begins.
  private var nextOffset: Int? {
    var next = index + 1
    while next < text.count, text[next] <= 0x20 || text[next] == 0xC2 && next + 1 < text.count && text[next + 1] == 0xA0
    {
      next += text[next] == 0xC2 ? 2 : 1
    }
    return next > index + 1 && next < text.count ? next : nil
  }

  private var nextByte: UInt8? { nextOffset.map { text[$0] } }

  private var isBeforeCapital: Bool {
    guard let next = nextOffset else { return true }
    if text[next] < 0x80 { return (0x41...0x5A).contains(text[next]) }
    return scalar(at: next)?.properties.isUppercase ?? false
  }

  private func wordEnd(from start: Int) -> Int {
    let limit = min(text.count, start + Abbreviations.longest)
    return text[start..<limit].firstIndex { !isASCIIAlphanumeric($0) && $0 < 0x80 } ?? limit
  }

  /// Where the blanks before an offset begin.
  private func blankStart(before offset: Int) -> Int {
    var start = offset
    while start > 0 {
      if text[start - 1] <= 0x20 {
        start -= 1
      } else if start > 1, text[start - 1] == 0xA0, text[start - 2] == 0xC2 {
        start -= 2
      } else {
        break
      }
    }
    return start
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    Self.scalar(in: text, at: offset)
  }

  static func scalar(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar? {
    String(decoding: text[offset..<min(text.count, offset + 4)], as: UTF8.self).unicodeScalars.first
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
