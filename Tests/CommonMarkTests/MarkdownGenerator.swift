/// A small, fast generator of random numbers that gives the same ones for the same seed on any machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Writes random Markdown: every construct, nested, cut short, and glued together wrongly.
struct MarkdownGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func document() -> String {
    var blocks: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) { blocks.append(block(depth: 0)) }
    var text = blocks.joined(separator: oneOf(["\n\n", "\n\n", "\n", "\n \n", "\n\n\n"]))
    if oneIn(3) { text += "\n\n[ref]: \(url()) \"\(word())\"\n[ß ẞ]: <\(url())>\n" }
    if oneIn(6) { text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
    if oneIn(8) { text = mutilated(text) }
    return text
  }

  private mutating func block(depth: Int) -> String {
    if depth > 4 { return inlines(depth: 0) }
    switch Int.random(in: 0..<16, using: &random) {
    case 0...3: return inlines(depth: 0)
    case 4: return String(repeating: "#", count: Int.random(in: 1...7, using: &random)) + " " + inlines(depth: 2)
    case 5: return inlines(depth: 1) + "\n" + oneOf(["===", "---", "-", "=  "])
    case 6, 7: return prefixed(block(depth: depth + 1), oneOf(["> ", ">", " > "]))
    case 8, 9: return list(depth: depth)
    case 10: return fence()
    case 11: return prefixed(inlines(depth: 2), oneOf(["    ", "\t", "  \t"]))
    case 12: return oneOf(["---", "***", "_ _ _", "* * *", "- - -\t"])
    case 13: return html()
    case 14: return "[\(word())]: \(url())" + oneOf(["", " 'a title'", "\n  \"two\n lines\"", " (x", " \"x\" y"])
    default: return block(depth: depth + 1) + "\n" + block(depth: depth + 1)
    }
  }

  private mutating func list(depth: Int) -> String {
    let marker = oneOf(["- ", "* ", "+   ", "1. ", "7) ", "0. ", "123456789. ", "-\t", "2.\n   "])
    let indent = String(repeating: " ", count: marker.utf8.count)
    var items: [String] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let body = block(depth: depth + 1) + (oneIn(3) ? "\n\n" + block(depth: depth + 1) : "")
      items.append(marker + prefixed(body, indent).dropFirst(oneIn(9) ? 0 : indent.utf8.count))
    }
    return items.joined(separator: oneOf(["\n", "\n", "\n\n"]))
  }

  private mutating func fence() -> String {
    let fence = oneOf(["```", "~~~", "````"])
    let info = oneOf(["", "swift", " c++  extra", "a&amp;b", "\"<x>", "x\\*y", "language-x"])
    let body = oneOf(["let a = 1 < 2 && \"b\"", "", "\n\n", "~~~", "\ttab", "[x]: y", "</code>"])
    return fence + info + "\n" + body + "\n" + (oneIn(5) ? "" : fence)
  }

  private mutating func html() -> String {
    oneOf([
      "<div class=\"a\">\n*not emphasis*\n</div>", "<!-- comment -->", "<script>\nif (a < b) {}\n</script>",
      "<?php x ?>",
      "<![CDATA[ x ]]>", "<!DOCTYPE html>", "</p>", "<custom-tag>\n\ntext", "<pre>\n\n*x*\n</pre>", "<!-- open",
      "<a href='x'\ny=1>", "<table><tr><td>\n\n*x*\n\n</td></tr></table>",
    ])
  }

  private mutating func inlines(depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...(depth > 3 ? 2 : 7), using: &random) { text += inline(depth: depth + 1) }
    return text
  }

  private mutating func inline(depth: Int) -> String {
    if depth > 5 { return word() }
    switch Int.random(in: 0..<24, using: &random) {
    case 0...5: return word() + " "
    case 6: return "*" + inlines(depth: depth) + "*"
    case 7: return "**" + inlines(depth: depth) + "**"
    case 8: return "_" + inlines(depth: depth) + "__"
    case 9: return "***" + inlines(depth: depth) + oneOf(["***", "** ", "*", ""])
    case 10: return "`" + oneOf(["code", " a ` b ", "``", "<&>", "a\nb", " "]) + "`"
    case 11: return "[\(inlines(depth: depth))](\(url()))"
    case 12: return "[\(inlines(depth: depth))](<\(url())> \"\(word())\")"
    case 13: return "![\(inlines(depth: depth))](\(url()) '\(word())')"
    case 14: return oneOf(["[ref]", "[\(word())][ref]", "[ẞ ß][]", "![ref]", "[\(word())]", "[[ref]]", "[^1]"])
    case 15: return oneOf(["<https://example.org/?a=b&c=\"d\">", "<me@example.org>", "<javascript:alert(1)>", "<x y>"])
    case 16: return oneOf(["<b>", "</b>", "<br/>", "<!-- c -->", "<a href=\"x\">", "<?p?>", "<![CDATA[x]]>", "<1>"])
    case 17: return oneOf(["&amp;", "&copy;", "&#65;", "&#x1F600;", "&#0;", "&nosuch;", "&", "&NotEqualTilde;"])
    case 18: return "\\" + oneOf(["*", "[", "`", "<", "\\", "a", "\n", "&", "|", "~"])
    case 19: return oneOf(["\n", "  \n", "\\\n", "\n   ", "\n\t"])
    case 20: return oneOf(["*", "**", "_", "`", "``", "[", "]", "![", "](", "<", ">", "~~", "|", "\"", "'", "---"])
    default: return word() + oneOf(["", ".", "...", "--", "\"", "'s", "(", ")"])
    }
  }

  private mutating func word() -> String {
    oneOf([
      "plain", "Мамлюк", "علي", "日本語", "naïve", "e\u{301}", "👩‍👩‍👧", "a&b", "x<y", "\u{a0}", "\u{feff}", "\u{2028}", "\0",
      "q\"q",
      "a_b_c", "2*3*4", "#tag", "1.", "https://x.org", "\u{7f}", "ﬃ",
    ])
  }

  private mutating func url() -> String {
    oneOf([
      "/path?a=1&b=2", "https://example.org/ü%20x", "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x",
      "data:image/png;base64,AA==", "DATA:IMAGE/WEBP;x", "data:image/svg+xml,x", "file:///etc", "vbscript:x",
      "mailto:a@b",
      "#frag", "", "a(b)c", "a\\)b", "x'y\"z", "&quot;&lt;", "[x]`~^|", "\u{1}\u{1f}", "日本",
    ])
  }

  /// Cuts bytes out and swaps in others, keeping valid text.
  private mutating func mutilated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) where !scalars.isEmpty {
      let index = Int.random(in: 0..<scalars.count, using: &random)
      if oneIn(2) {
        scalars.remove(at: index)
      } else {
        scalars[index] = oneOf(["*", "\n", "`", ">", "[", "\t", "<", "\r"])
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private mutating func prefixed(_ text: String, _ prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }.joined(separator: "\n")
  }

  private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private mutating func oneOf<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}
