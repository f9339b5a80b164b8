import ICU

/// A text without its typography, for comparing a quotation with what it quotes.
///
/// All quotation marks and apostrophes are one (a quotation within a quotation changes its marks), and so are all dashes,
/// whatever blanks are around them, or before `;:?!`; other blanks and line breaks are one blank, and none beside a Chinese or
/// Japanese character, where lines break without meaning one; ligatures, full-width and
/// Arabic presentation forms are their letters; `…` is three points; what is invisible is dropped. Letters, case and
/// punctuation stay.
struct FoldedText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte the offset in ``source`` of the character that it comes from, if asked for.
  private(set) var origins: [Int] = []
  /// UTF-8, composed.
  let source: [UInt8]

  private let joinsHyphenation: Bool
  private let tracksOrigins: Bool
  /// Blanks have been read since the last character, and a line break among them.
  private var hasBlank = false
  private var hasLineBreak = false
  private var isBehindCJK = false

  /// - Parameters:
  ///   - joinsHyphenation: A hyphen at the end of a line is taken for one that only divides a word.
  ///   - tracksOrigins: Fills ``origins``.
  init(_ text: [UInt8], joinsHyphenation: Bool = false, tracksOrigins: Bool = false) {
    source = Self.composed(text)
    self.joinsHyphenation = joinsHyphenation
    self.tracksOrigins = tracksOrigins
    bytes.reserveCapacity(source.count)
    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      if byte < 0x80 {
        add(Unicode.Scalar(byte), from: offset)
        offset += 1
      } else {
        let (scalar, width) = Self.decode(source, at: offset)
        add(scalar, from: offset)
        offset += width
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, from offset: Int) {
    switch Typography.role(of: scalar) {
    case .letter: emit(scalar, from: offset)
    case .blank(let isLineBreak):
      hasLineBreak = isLineBreak || (hasLineBreak && hasBlank)
      hasBlank = true
    case .invisible: break
    case .quote: addMark("'", from: offset)
    case .dash: addMark("-", from: offset)
    case .letters(let letters): for letter in letters.unicodeScalars { emit(letter, from: offset) }
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, from offset: Int) {
    let isCJK = Typography.isCJK(scalar)
    if hasBlank {
      hasBlank = false
      if !isCJK, !isBehindCJK { addBlank(before: scalar, from: offset) }
    }
    isBehindCJK = isCJK
    append(scalar, from: offset)
  }

  /// A quotation mark or dash: without the blanks around it, and once where several follow each other.
  private mutating func addMark(_ mark: Unicode.Scalar, from offset: Int) {
    hasBlank = false
    if bytes.last != UInt8(ascii: mark) { append(mark, from: offset) }
  }

  private mutating func addBlank(before scalar: Unicode.Scalar, from offset: Int) {
    switch bytes.last {
    case nil, UInt8(ascii: "'"): return
    case UInt8(ascii: "-"):
      if joinsHyphenation, hasLineBreak { removeLast() }
    case UInt8(ascii: ".") where scalar == ".": return
    default:
      if !";:?!".unicodeScalars.contains(scalar) { append(" ", from: offset) }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, from offset: Int) {
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    if tracksOrigins { while origins.count < bytes.count { origins.append(offset) } }
  }

  private mutating func removeLast() {
    bytes.removeLast()
    if tracksOrigins { origins.removeLast() }
  }

  /// The source's bytes for a range of ``bytes``; ``origins`` must be there.
  func original(_ range: Range<Int>) -> [UInt8] {
    guard range.lowerBound < origins.count else { return [] }
    let end = range.upperBound < origins.count ? origins[range.upperBound] : source.count
    return Array(source[origins[range.lowerBound]..<max(end, origins[range.lowerBound])])
  }

  /// Letters with the marks that follow them as one character each, as most texts are typed.
  private static func composed(_ text: [UInt8]) -> [UInt8] {
    // The lead bytes of U+0300–036F, Arabic marks and kana marks.
    let hasMarks = text.indices.contains { index in
      switch text[index] {
      case 0xCC, 0xCD: true
      case 0xD9: index + 1 < text.count && (0x93...0x95).contains(text[index + 1])
      case 0xE3: index + 2 < text.count && text[index + 1] == 0x82 && (0x99...0x9A).contains(text[index + 2])
      default: false
      }
    }
    return hasMarks ? Array(String(decoding: text, as: UTF8.self).normalized(.composed).utf8) : text
  }

  /// Of valid UTF-8; anything else is the replacement character.
  private static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard width > 1, offset + width <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(width + 1))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
