/// Typographic quotes, apostrophes, dashes and ellipses for their spellings in ASCII, in the marks of a language.
///
/// The kind of a quote follows from what stands on either side of it, across all markup, and from which quotes are
/// open. Marks that could be either of two things, such as those of feet and inches, stay as they were typed. Dashes
/// are read as libcmark reads them: `--` is an en dash, `---` an em dash.
struct SmartPunctuation: Sendable {
  /// A stretch of the text and what stands there instead.
  struct Replacement: Equatable {
    var range: Range<Int>
    var text: [UInt8]
  }

  /// The stand-in in a text for something without words: a picture, a citation, code.
  static let object = Array("\u{FFFC}".utf8)

  private let marks: QuotationMarks

  /// - Parameter language: A BCP 47 tag.
  init(language: String) { marks = .of(language) }

  /// Whether a text holds anything that may be replaced.
  static func mayApply(to text: some Sequence<UInt8>) -> Bool {
    text.contains { $0 == doubleQuote || $0 == apostrophe || $0 == hyphen || $0 == point }
  }

  func applied(to text: String) -> String {
    let bytes = Array(text.utf8)
    guard Self.mayApply(to: bytes) else { return text }
    var result: [UInt8] = []
    var position = 0
    for replacement in replacements(in: bytes) {
      result += bytes[position..<replacement.range.lowerBound] + replacement.text
      position = replacement.range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// The replacements in the text of one paragraph, in order.
  ///
  /// - Parameter isFixed: Whether a byte was escaped, or belongs to an address, and stays.
  func replacements(in text: [UInt8], isFixed: (Int) -> Bool = { _ in false }) -> [Replacement] {
    var found: [Replacement] = []
    var quotes = Quotes(text, marks, isFixed)
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == Self.doubleQuote || byte == Self.apostrophe || byte == Self.hyphen || byte == Self.point,
        !isFixed(index)
      else {
        index += 1
        continue
      }
      var end = index + 1
      if byte == Self.doubleQuote || byte == Self.apostrophe {
        if let mark = quotes.mark(at: index) { found.append(Replacement(range: index..<end, text: mark)) }
      } else {
        while end < text.count, text[end] == byte, !isFixed(end) { end += 1 }
        if byte == Self.hyphen {
          Self.appendDashes(index..<end, in: text, to: &found)
        } else {
          for start in stride(from: index, to: end - 2, by: 3) {
            found.append(Replacement(range: start..<(start + 3), text: Array("…".utf8)))
          }
        }
      }
      index = end
    }
    return found
  }

  /// Em dashes where the hyphens are a multiple of three, en dashes where they are even, else as few en dashes as will do.
  private static func appendDashes(_ run: Range<Int>, in text: [UInt8], to found: inout [Replacement]) {
    guard run.count > 1, !isInAddress(run, of: text) else { return }
    let enDashes: Int
    switch run.count {
    case let count where count % 3 == 0: enDashes = 0
    case let count where count % 2 == 0: enDashes = count / 2
    default: enDashes = run.count % 3 == 2 ? 1 : 2
    }
    let emDashes = (run.count - 2 * enDashes) / 3
    let dashes = String(repeating: "—", count: emDashes) + String(repeating: "–", count: enDashes)
    found.append(Replacement(range: run, text: Array(dashes.utf8)))
  }

  /// Whether the word that the hyphens are in holds `://`.
  private static func isInAddress(_ run: Range<Int>, of text: [UInt8]) -> Bool {
    var start = run.lowerBound
    // No host is longer than this, nor is much of a path needed.
    while start > 0, text[start - 1] > 0x20, run.lowerBound - start < 300 { start -= 1 }
    return text[start..<run.lowerBound].firstOffset(of: Array("://".utf8)) != nil
  }

  static let doubleQuote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  private static let hyphen = UInt8(ascii: "-")
  private static let point = UInt8(ascii: ".")
}
