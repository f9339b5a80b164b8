/// Texts that try to break out of where they are put, and random choices that repeat themselves by their seed.
package struct NastyText: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let fragments = [
    "<zz>", "\"><zz>", "'><zz a='", "</script><zz>", "</title><zz>", "</textarea><zz>", "-->", "<!--<zz", "]]>",
    "&lt;zz&gt;", "&#60;zz&#62;", "\\", "\\\"", "]]", "[[", "[@", "|", "`", "~~", "* ", "javascript:zz", "{{zz}}",
    "${zz}", "%3Czz%3E", "\n", "\r\n", "\u{2028}", "\u{0}", "\u{1B}[31m", "\u{FEFF}", "علي", "Али", "e\u{301}", "😀",
    "\u{202E}", "\u{D7FF}", " ", "a", "/", "..", "#", "?", ": ",
  ]

  package mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...9, using: &self) {
      if Int.random(in: 0..<5, using: &self) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 1...0x10_FFFF, using: &self))
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += Self.fragments.randomElement(using: &self) ?? ""
      }
    }
    return text
  }

  package mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}
