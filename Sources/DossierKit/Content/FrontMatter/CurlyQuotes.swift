/// Quotation marks of typography, which word processors put in the place of the straight ones and YAML does not know.
enum CurlyQuotes {
  /// Whether a text may begin or end with one: all of them have these two bytes in common.
  static func mayWrap(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.starts(with: [0xE2, 0x80]) { return true }
    guard let last = bytes.index(bytes.endIndex, offsetBy: -3, limitedBy: bytes.startIndex) else { return false }
    return bytes[last...].starts(with: [0xE2, 0x80])
  }

  /// The text between the marks, if they are the first and the last character and no others are in between; with
  /// `isPart`, also without one of the two, as in `[“a, b”]`.
  static func unwrapped(_ text: String, isPart: Bool = false) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last else { return nil }
    let (opens, closes) = (double.contains(first), double.contains(last))
    let isSingle = first == "\u{2018}" && last == "\u{2019}"
    guard opens && closes || isSingle || (isPart && (opens || closes)) else { return nil }
    var inner = Substring(text)
    if opens || isSingle { inner.unicodeScalars.removeFirst() }
    if closes || isSingle { inner.unicodeScalars.removeLast() }
    return inner.unicodeScalars.contains(where: double.contains) ? nil : String(inner)
  }

  /// “ ” „ ‟
  private static let double: Set<Unicode.Scalar> = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}"]

  /// The text with straight marks in the place of double curly ones.
  static func straightened(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { double.contains($0) ? "\"" : $0 }))
  }
}

extension FieldReader {
  /// A word that is compared or parsed is taken without them.
  mutating func withoutCurlyQuotes(_ text: Located<String>) -> Located<String> {
    guard let inner = CurlyQuotes.unwrapped(text.value, isPart: true) else { return text }
    report(
      .invalidValue, "‘\(Self.shortened(text.value))’ has curly quotation marks, which YAML does not know",
      at: text.span,
      severity: .warning, fixes: ["write \(Self.shortened(inner)) without them, or with straight ones: \"…\""])
    return Located(trimmed(inner), text.span)
  }

  /// In a text that is shown they may be meant.
  mutating func noteCurlyQuotes(in text: Located<String>) {
    guard let inner = CurlyQuotes.unwrapped(text.value) else { return }
    let shown = Self.shortened(inner)
    report(
      .invalidValue, "the curly quotation marks of ‘\(Self.shortened(text.value))’ are shown: YAML does not know them",
      at: text.span, severity: .note,
      fixes: ["write \"\(shown)\" with straight ones; or, if they belong to the text, '“\(shown)”'"])
  }
}
