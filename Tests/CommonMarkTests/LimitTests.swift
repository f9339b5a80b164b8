import CommonMark
import Testing

struct LimitTests {
  private static let depth = 10_000

  @Test(
    "Nesting of ten thousand levels overflows nothing",
    arguments: [
      String(repeating: ">", count: depth) + " a", String(repeating: "*a **a ", count: depth),
      String(repeating: "[", count: depth) + "a" + String(repeating: "](/u)", count: depth),
      String(repeating: "![", count: depth) + "a" + String(repeating: "](/u)", count: depth),
      String(repeating: "*a _b ", count: depth / 2) + String(repeating: "b_ a*", count: depth / 2),
      String(repeating: "~~a ", count: depth) + String(repeating: "b~~ ", count: depth),
    ])
  func deepNesting(source: String) {
    #expect(html(source, .allowRawHTML) == reference(source, unsafe: true))
    let extended = html(source) { root, bytes in
      Strikethrough.apply(to: root, source: bytes)
      PipeTables.apply(to: root, source: bytes)
      var anchors = HeadingAnchors()
      #expect(anchors.headings(in: root).isEmpty)
      #expect(plainText(of: root).contains("a"))
    }
    #expect(extended.contains("a"))
  }

  @Test("A document of five megabytes renders whole")
  func largeDocument() {
    let prose = String(
      repeating: "Text with *emphasis*, and then a good many words without any markup at all. ", count: 20)
    let section =
      "# Heading\n\n\(prose)\n\\[brackets\\] &amp; more.\n\n| a | b |\n|---|---|\n| ~~1~~ | 2\\| |\n\n"
    let source = String(repeating: section, count: 5_000_000 / section.utf8.count)
    let extended = html(source) { root, bytes in
      PipeTables.apply(to: root, source: bytes)
      Strikethrough.apply(to: root, source: bytes)
    }
    #expect(extended.hasSuffix("<td><del>1</del></td>\n<td>2|</td>\n</tr>\n</tbody>\n</table></div>\n"))
    #expect(html(source) == reference(source, unsafe: false))
  }
}
