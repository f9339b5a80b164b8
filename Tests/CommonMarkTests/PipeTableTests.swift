import CommonMark
import Testing

struct PipeTableTests {
  private func table(_ source: String) -> String {
    let opening = "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>"
    return html(source) { PipeTables.apply(to: $0, source: $1) }
      .replacing(opening, with: "<table>").replacing("</table></div>", with: "</table>").replacing("\n", with: "")
  }

  @Test("A head, a delimiter row and a body make a table that scrolls by keyboard")
  func wholeTable() {
    let expected = """
      <div class="table" tabindex="0" role="region" aria-label="Table"><table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
      </tbody>
      </table></div>

      """
    #expect(html("| a | b |\n|---|---|\n| 1 | 2 |\n") { PipeTables.apply(to: $0, source: $1) } == expected)
  }

  @Test("A head without words is an ordinary cell, for it heads nothing")
  func emptyHead() {
    #expect(table("| | b |\n|---|---|\n| 1 | 2 |").contains("<tr><td></td><th scope=\"col\">b</th></tr>"))
  }

  @Test("Colons align a column by class")
  func alignment() {
    let html = table("a|b|c|d\n:---|:-:|--:|-----\n1|2|3|4")
    #expect(
      html.contains("<th scope=\"col\" class=\"align-left\">a</th><th scope=\"col\" class=\"align-center\">b</th>"))
    #expect(html.contains("<td class=\"align-right\">3</td><td>4</td>"))
  }

  @Test("Lines before the head stay a paragraph")
  func paragraphBefore() {
    #expect(table("one\ntwo  \nthree\na | b\n-|-").hasPrefix("<p>one" + "two<br />three</p><table><thead>"))
  }

  @Test("A delimiter row of another width makes no table")
  func widthsDiffer() {
    #expect(table("| a | b |\n|---|") == "<p>| a | b ||---|</p>")
    #expect(table("a | b\nc | d") == "<p>a | bc | d</p>")
  }

  @Test("Short rows are padded and long ones cut")
  func raggedRows() {
    let html = table("a | b\n--|--\n1\n1 | 2 | 3\n|||")
    #expect(html.contains("<tr><td>1</td><td></td></tr><tr><td>1</td><td>2</td></tr><tr><td></td><td></td></tr>"))
  }

  @Test("An escaped pipe, one in code and one in a link are text")
  func pipesAsText() {
    let html = table("a \\| b | `c|d` | `e\\|f` | [x|y](/z) | &#124; | \\|\n|-|-|-|-|-|-|\n**1**\\|2 \\| | **3**| ")
    #expect(html.contains("<th scope=\"col\">a | b</th><th scope=\"col\"><code>c|d</code></th>"))
    #expect(html.contains("<code>e|f</code></th><th scope=\"col\"><a href=\"/z\">x|y</a></th>"))
    #expect(html.contains("<th scope=\"col\">|</th><th scope=\"col\">|</th>"))
    #expect(html.contains("<td><strong>1</strong>|2 |</td><td><strong>3</strong></td>"))
  }

  @Test("Tables work inside quotes and list items")
  func containers() {
    #expect(table("> a | b\n> --|--\n> 1 | 2").hasPrefix("<blockquote><table><thead>"))
    #expect(table("- a | b\n  --|--\n  1 \\| 2 | 3").contains("<td>1 | 2</td><td>3</td>"))
    #expect(table("[r]: /u\na | b\n--|--\n\\|[r] | c").contains("<td>|<a href=\"/u\">r</a></td><td>c</td>"))
  }

  @Test("A delimiter row inside a code span that runs over lines is code")
  func delimiterInCode() {
    #expect(table("a `x\n---|---\ny` b | c") == "<p>a <code>x ---|--- y</code> b | c</p>")
    #expect(table("```\na|b\n-|-\n```") == "<pre><code>a|b-|-</code></pre>")
  }

  @Test("Inline markup lives in cells, and the cells of the plain text stay apart")
  func inlinesInCells() {
    #expect(table("*a* | **b**\n-|-\n<b> | &lt;").contains("<th scope=\"col\"><em>a</em></th>"))
    let text = withTree("a | b\n-|-\n1 | 2") { root, source in
      PipeTables.apply(to: root, source: source)
      return plainText(of: root)
    }
    #expect(text == "a b 1 2")
  }

  @Test("A wide head over many short rows does not grow without bound")
  func padding() {
    let columns = 2000
    let source =
      String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
      + String(repeating: "x\n", count: 2000)
    #expect(table(source).utf8.count < 2_000_000)
  }
}
