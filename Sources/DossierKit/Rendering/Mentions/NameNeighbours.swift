/// The words that touch a name, with nothing but blanks between.
struct NameNeighbours {
  struct Word {
    /// Bytes of the text.
    var range: Range<Int>
    var scalars: String.UnicodeScalarView
    /// A full stop stands behind it.
    var endsWithPoint = false
    /// A sentence, a quotation or a line begins with it.
    var beginsSentence = false

    var folded: String { Fold.fold(String(scalars)) }
    /// `J.`
    var isInitial: Bool { endsWithPoint && scalars.count == 1 && isCapitalized }
    var isAcronym: Bool { scalars.count >= 2 && !scalars.contains(where: \.properties.isLowercase) }
    /// `Doe filho`, `мл.`
    var isLowercaseEnding: Bool { !isCapitalized && scalars.count <= 8 }

    var isCapitalized: Bool { isCapital(scalars.first) }
  }

  private let text: UnsafeBufferPointer<UInt8>
  let previous: Word?
  let next: Word?
  private let name: Range<Int>

  init(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    name = range
    previous = Self.word(before: range.lowerBound, in: text)
    next = Self.word(after: range.upperBound, in: text)
  }

  var areNone: Bool { previous == nil && next == nil }

  /// `Bank` in `Bank of America` and `Bank of the Philippines`, behind which the name stands.
  var headOfPhrase: Word? {
    guard var joint = previous, !joint.isCapitalized else { return nil }
    if ["the", "la", "los"].contains(String(joint.scalars)) {
      guard let before = Self.word(before: joint.range.lowerBound, in: text) else { return nil }
      joint = before
    }
    guard ["of", "de", "du", "des", "di", "do", "da", "von"].contains(String(joint.scalars)) else { return nil }
    return Self.word(before: joint.range.lowerBound, in: text)
  }

  /// Whether the line of the name is one in which nearly all words have a capital.
  var isTitleCase: Bool {
    let start = text[..<name.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x1F }.map { $0 + 1 } ?? 0
    let end = text[name.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x1F } ?? text.count
    guard end - start < 400 else { return false }
    let line = text[start..<end]
    let long = Array(line).split { !(isASCIIAlphanumeric($0) || $0 >= 0x80) }.filter { $0.count > 3 }
    let capitals = long.count { Self.isCapital(String(decoding: $0, as: UTF8.self).unicodeScalars.first) }
    // The first word has one in any sentence.
    return long.count >= 6 && (capitals - 1) * 5 >= (long.count - 1) * 4
  }

  /// `Syrian`, `French`.
  static func isDemonym(_ folded: String) -> Bool {
    NameLists.demonyms.contains(folded)
      || (folded.utf8.count > 5 && NameLists.demonymEndings.contains { folded.utf8.suffix($0.count).elementsEqual($0) })
  }

  /// The name with what it is perhaps a piece of; nil where nothing beside it is a word with a capital.
  var phrase: String? {
    var start = name.lowerBound
    var end = name.upperBound
    if let head = headOfPhrase { start = head.range.lowerBound }
    if let previous, previous.isCapitalized { start = previous.range.lowerBound }
    if let next, next.isCapitalized || NameLists.nameEndings.contains(next.folded) { end = next.range.upperBound }
    guard start < name.lowerBound || end > name.upperBound else { return nil }
    return String(decoding: text[start..<end], as: UTF8.self).replacing("\n", with: " ")
  }

  // MARK: Cutting out

  private static func word(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Word {
    Word(
      range: bytes.startIndex..<bytes.endIndex,
      scalars: String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self).unicodeScalars)
  }

  private static func word(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Word? {
    var last = end
    while last > 0, isBlank(text[last - 1]) || endsWithNoBreakSpace(text, last) {
      last -= isBlank(text[last - 1]) ? 1 : 2
    }
    guard last < end, last > 0 else { return nil }
    let endsWithPoint = text[last - 1] == UInt8(ascii: ".")
    if endsWithPoint { last -= 1 }
    guard last > 0, isWordByte(text[last - 1]) else { return nil }
    // Nearly all words are small ones of ASCII letters.
    var start = last
    while start > 0, last - start < LongerName.reach, isWordByte(text[start - 1]) { start -= 1 }
    if (0x61...0x7A).contains(text[start]), last - start > 3 { return nil }
    var word = trimmed(word(of: text[start..<last]))
    guard !word.scalars.isEmpty else { return nil }
    word.endsWithPoint = endsWithPoint
    word.beginsSentence = beginsSentence(word.range.lowerBound, in: text)
    return word
  }

  private static func word(after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Word? {
    var first = start
    // `Doe, Jr.`
    let comma = first < text.count && text[first] == UInt8(ascii: ",")
    if comma { first += 1 }
    while first < text.count, isBlank(text[first]) || startsWithNoBreakSpace(text, first) {
      first += isBlank(text[first]) ? 1 : 2
    }
    guard first > start + (comma ? 1 : 0), first < text.count, isWordByte(text[first]) else { return nil }
    var end = first
    while end < text.count, end - first < LongerName.reach, isWordByte(text[end]) { end += 1 }
    if (0x61...0x7A).contains(text[first]), !"fjns".utf8.contains(text[first]) || end - first > 8 { return nil }
    let word = trimmed(word(of: text[first..<end]), fromEnd: true)
    guard !word.scalars.isEmpty else { return nil }
    if comma { return NameLists.nameEndings.contains(word.folded) ? word : nil }
    return word
  }

  /// Without quotation marks and dashes of several bytes that touch the word.
  private static func trimmed(_ word: Word, fromEnd: Bool = false) -> Word {
    guard word.scalars.contains(where: { !$0.isASCII && !isLetter($0) }) else { return word }
    var word = word
    if fromEnd {
      let scalars = word.scalars.prefix(while: isLetter)
      word.scalars = String.UnicodeScalarView(scalars)
      word.range = word.range.lowerBound..<(word.range.lowerBound + String(word.scalars).utf8.count)
    } else {
      let start = word.scalars.lastIndex { !isLetter($0) }.map(word.scalars.index(after:)) ?? word.scalars.startIndex
      word.scalars = String.UnicodeScalarView(word.scalars[start...])
      word.range = (word.range.upperBound - String(word.scalars).utf8.count)..<word.range.upperBound
    }
    return word
  }

  private static func beginsSentence(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    while index > 0, isBlank(text[index - 1]) || "\"'([*_".utf8.contains(text[index - 1]) {
      if text[index - 1] == 0x1F { return true }
      index -= 1
    }
    guard index > 0 else { return true }
    if ".!?:;".utf8.contains(text[index - 1]) { return true }
    // Quotation marks, dashes and the full stops of other scripts have three bytes.
    return index >= 3 && text[index - 3] == 0xE2 && text[index - 2] == 0x80
  }

  private static func isCapital(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return (0x41...0x5A).contains(scalar.value) }
    return scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
  private static func isWordByte(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  private static func startsWithNoBreakSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
  }
  private static func endsWithNoBreakSpace(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    end >= 2 && text[end - 2] == 0xC2 && text[end - 1] == 0xA0
  }
}
