/// Texts that try to break out of where they are put: markup, references, controls and any script.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let fragments = [
    "<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "&amp;", "&", "&lt", "&#60;", "<", ">", "\"", "'",
    "</p>",
    "<!--", "-->", "]]>", "\r\n", "\r", "\n", "\t", "علي مملوك", "Али Мамлюк", "é", "e\u{301}", "😀", "\u{202E}",
    "\u{FEFF}",
    "\u{7F}", "\u{85}", "`", "=", "/", "a b",
  ]

  mutating func next() -> String {
    var text = ""
    for _ in 0..<(number(below: 12)) {
      if number(below: 3) == 0, let scalar = Unicode.Scalar(UInt32(1 + number(below: 0x10_FFFF))) {
        text.unicodeScalars.append(scalar)
      } else {
        text += Self.fragments[number(below: Self.fragments.count)]
      }
    }
    return text
  }

  /// SplitMix64, so that a failure repeats itself.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
