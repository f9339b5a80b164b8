import CommonMark
import Testing

struct StrikethroughTests {
  private func struck(_ source: String) -> String {
    html(source) { Strikethrough.apply(to: $0, source: $1) }.replacing("\n", with: "")
  }

  @Test(
    "Two tildes around text strike it through",
    arguments: [
      ("~~a~~", "<p><del>a</del></p>"),
      ("x ~~a *b* c~~ y", "<p>x <del>a <em>b</em> c</del> y</p>"),
      ("~~*a*~~", "<p><del><em>a</em></del></p>"),
      ("~~a ~~b~~ c~~", "<p><del>a <del>b</del> c</del></p>"),
      ("*~~a~~*", "<p><em><del>a</del></em></p>"),
      ("un~~frigging~~believable", "<p>un<del>frigging</del>believable</p>"),
      ("# ~~a\n", "<h1>~~a</h1>"),
    ])
  func strikes(source: String, expected: String) { #expect(struck(source) == expected) }

  @Test(
    "Other tildes stay text",
    arguments: [
      ("\\~~a~~", "<p>~~a~~</p>"), ("~~a", "<p>~~a</p>"), ("~~ a ~~", "<p>~~ a ~~</p>"),
      ("x~~~a~~~", "<p>x~~~a~~~</p>"),
      ("`~~a~~`", "<p><code>~~a~~</code></p>"), ("[x](/~~a~~)", "<p><a href=\"/~~a~~\">x</a></p>"),
      ("~a~", "<p>~a~</p>"), ("*~~a*~~", "<p><em>~~a</em>~~</p>"), ("~&#126;a~~", "<p>~~a~~</p>"),
      ("![~~a~~](/i)", "<p><img src=\"/i\" alt=\"~~a~~\" /></p>"),
    ])
  func staysText(source: String, expected: String) { #expect(struck(source) == expected) }
}
