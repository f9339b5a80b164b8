import CommonMark
import Testing

struct TextSiblingsTests {
  /// Replaces every unescaped `[[…]]`, from the innermost opening on, by a mark of its content.
  private func marked(_ source: String) -> String {
    html(source) { root, bytes in
      var siblings = TextSiblings(triggers: [UInt8(ascii: "[")])
      for container in root.textContainers {
        siblings.begin(in: container)
        while siblings.nextRun() {
          var open: Int?
          for index in siblings.bytes.indices.dropLast() {
            let pair = (siblings.bytes[index], siblings.bytes[index + 1])
            guard pair == (0x5B, 0x5B) || pair == (0x5D, 0x5D), !siblings.isEscaped(index),
              !siblings.isEscaped(index + 1)
            else { continue }
            if pair == (0x5B, 0x5B) { open = index }
            if pair == (0x5D, 0x5D), let start = open {
              let content = String(decoding: siblings.bytes[(start + 2)..<index], as: UTF8.self)
              guard let node = Node.makeCustomInline(enter: "{\(content)}", exit: "") else { continue }
              let isReplaced = siblings.replace(start..<(index + 2), with: node)
              #expect(isReplaced)
              open = nil
            }
          }
        }
      }
    }.replacing("\n", with: "")
  }

  @Test(
    "A syntax over the text finds its brackets and leaves escaped ones alone",
    arguments: [
      ("[[a]]", "<p>{a}</p>"), ("x [[a]] y [[b]][[c]] z", "<p>x {a} y {b}{c} z</p>"),
      ("\\[[a]] [[b]]", "<p>[[a]] {b}</p>"), ("[\\[a]]", "<p>[[a]]</p>"), ("&#91;[a]]", "<p>[[a]]</p>"),
      ("&lsqb;[a]] [[b]]", "<p>[[a]] {b}</p>"), ("*x* [[a\\|b]] **y**", "<p><em>x</em> {a|b} <strong>y</strong></p>"),
      ("[[a\\]]]", "<p>{a]}</p>"), ("*[[a]]*", "<p><em>{a}</em></p>"), ("`[[a]]`", "<p><code>[[a]]</code></p>"),
      ("\\\\[[a]] \\&amp;[[b]]", "<p>\\{a} &amp;amp;{b}</p>"),
    ])
  func brackets(source: String, expected: String) { #expect(marked(source) == expected) }

  @Test(
    "Escapes are known wherever the text stands",
    arguments: [
      ("one\n   \\[[a]] [[b]]", "<p>one[[a]] {b}</p>"),
      ("> one\n>\\[[a]]\n   >    [[b]]\nlazy \\[[c]]", "<blockquote><p>one[[a]]{b}lazy [[c]]</p></blockquote>"),
      ("- x\n\n  - y\n    \\[[a]]", "<ul><li><p>x</p><ul><li>y[[a]]</li></ul></li></ul>"),
      ("##  \\[[a]] [[b]] ##", "<h2>[[a]] {b}</h2>"), ("a \\[[a]]\nb [[c]]\n===", "<h1>a [[a]]b {c}</h1>"),
      ("[r]: /u\n[s]: /v\n\\[[a]] [[b]]", "<p>[[a]] {b}</p>"),
      ("[l](/u\n\"t\") \\[[a]] [[b]]", "<p><a href=\"/u\" title=\"t\">l</a> [[a]] {b}</p>"),
      ("`c\nd` \\[[a]]\n\\[[b]]", "<p><code>c d</code> [[a]][[b]]</p>"),
      ("**b** &copy; x*y \\[[a]] [[b]]", "<p><strong>b</strong> © x*y [[a]] {b}</p>"),
      ("***a* \\[[b]] [[c]]", "<p>**<em>a</em> [[b]] {c}</p>"),
      ("*a*** \\[[b]] [[c]]", "<p><em>a</em>** [[b]] {c}</p>"),
      ("one\r\n\\[[a]]\r\n[[b]]", "<p>one[[a]]{b}</p>"), ("\u{FEFF}\\[[a]]", "<p>[[a]]</p>"),
      ("&NotEqualTilde;&nosuch; \\[[a]] [[b]]", "<p>≂̸&amp;nosuch; [[a]] {b}</p>"),
    ])
  func positions(source: String, expected: String) { #expect(marked(source) == expected) }

  @Test("Escaped characters stay whole through edits and change nothing in the HTML")
  func replacingAcrossPieces() {
    let result = html("a\\[b\\]c~d") { root, _ in
      guard let paragraph = root.firstChild, let node = Node.makeText("-") else { return }
      var siblings = TextSiblings(triggers: [UInt8(ascii: "~")])
      siblings.begin(in: paragraph)
      let isFound = siblings.nextRun()
      #expect(isFound)
      #expect(siblings.bytes == Array("a[b]c~d".utf8))
      let escaped = (0..<7).filter { siblings.isEscaped($0) }
      #expect(escaped == [1, 3])
      let isReplaced = siblings.replace(2..<5, with: node)
      #expect(isReplaced)
      guard let extra = Node.makeText("x") else { return }
      let overlaps = siblings.replace(4..<6, with: extra)
      let exceeds = siblings.replace(6..<9, with: extra)
      #expect(!overlaps && !exceeds)
      let isReplacedToo = siblings.replace(6..<7, with: extra)
      #expect(isReplacedToo)
      let isMore = siblings.nextRun()
      #expect(!isMore)
    }
    #expect(result == "<p>a[-~x</p>\n")
  }

  @Test("A paragraph of a megabyte with fifty thousand edits is taken apart once")
  func manyEdits() {
    let clock = ContinuousClock()
    let source = String(repeating: "some words [[a]] ", count: 50_000)
    let duration = clock.measure { #expect(marked(source).contains("some words {a} some")) }
    #expect(duration < .seconds(20))
  }
}
