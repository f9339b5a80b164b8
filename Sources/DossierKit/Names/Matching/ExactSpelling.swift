import ICU

/// A spelling with its case and marks: `match: exact`. Apostrophes, hyphens and spaces are one of each, and what is
/// invisible is left out; letters are equal as Unicode has it, composed or not.
struct ExactSpelling: Sendable, Equatable, Comparable {
  private var text = ""

  init(_ text: String) {
    var spelling = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { Self.append(scalar, ScalarTraits(scalar), to: &spelling) }
    if spelling.last == " " { spelling.removeLast() }
    self.text = String(spelling)
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.init(String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self))
  }

  /// The same for spellings that are equal.
  var bytes: [UInt8] { Array(text.normalized(.composed).utf8) }

  static func < (a: ExactSpelling, b: ExactSpelling) -> Bool { a.text < b.text }

  private static func append(_ scalar: Unicode.Scalar, _ traits: ScalarTraits, to text: inout String.UnicodeScalarView)
  {
    if traits.isInvisible { return }
    if traits.contains(.space) {
      if !text.isEmpty, text.last != " " { text.append(" ") }
    } else if traits.contains(.apostrophe) {
      text.append("'")
    } else if !traits.isDisjoint(with: [.hyphen, .dash]) {
      text.append("-")
    } else {
      text.append(scalar)
    }
  }
}
