import DossierKit
import Testing

@Suite("Comments are never published")
struct CommentTests {
  private func build(_ text: String, rawHTML: Bool, method: String = "m") throws -> BuiltSite {
    let site = try MiniSite(MiniSite.base)
    try site.add(
      "-- dossier.yaml --\ntitle: T\nbase_url: https://example.org/\nmarkdown: {raw_html: \(rawHTML)}\nchecks: {raw-html: off}\n"
    )
    try site.add(
      """
      -- content/briefings/b.md --
      ---
      title: B
      date: 2020-01-01
      sources: [a1]
      method: |
        \(method)
      ---
      \(text)
      """)
    return try site.build()
  }

  private static let texts = [
    "Two <!-- ask kanari -- do not publish --> end.", "Two <!-- kanari ---> end.", "Two <!--kanari--->end.",
    "Two <!-- kanari\n\n# kanari\n\n- kanari --> end.", "# Head <!-- kanari --x --> on",
    "# Head <!-- kanari\nkanari --> on",
    "| a <!-- kanari -- | --> |\n|---|\n| b <!-- kanari -- --> |", "- a <!-- kanari -- x\n- kanari -->\n- b",
    "> a <!-- kanari -- x\n> kanari --> b", "[a <!-- kanari -- --> b](https://example.org)",
    "x[^n]\n\n[^n]: Note <!-- kanari -- x\n    kanari --> end",
    "x[^n]\n\n[^n]: Note\n\n<!-- kanari\n\n[^n]: kanari -->",
    "<!-- kanari --> text", "- <!-- kanari -- --> text", "*a <!-- kanari -- --> b*", "a <!---kanari --> b",
    "![a <!-- kanari -- --> b](x.png)", "<div>\n<!-- kanari -- x -->\n</div>", "<p>a <!-- kanari\n\nkanari --> b</p>",
    "<!--[if IE]> kanari <![endif]-->", "a <!-- `kanari --> ` b", "a<!--\n```\nkanari -- \n```\n-->b",
    "[ref]: https://example.org\n<!-- kanari -- -->\n[ref]", "a\\\\<!-- kanari -- --> b",
  ]

  @Test("whatever stands in them and wherever they stand", arguments: texts)
  func gone(text: String) throws {
    for rawHTML in [false, true] {
      let built = try build(
        text, rawHTML: rawHTML, method: text.contains("[^") ? "m" : text.replacing("\n", with: "\n  "))
      for (path, bytes) in built.files {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("kanari"), "\(path)")
        #expect(!path.hasSuffix(".html") || !String(decoding: bytes, as: UTF8.self).contains("&lt;!-"), "\(path)")
      }
      #expect(!built.report.diagnostics.contains { $0.code == .unclearComment })
      #expect(text.contains("![") || built.report.outcome == .fine, "\(built.diagnostics)")
    }
  }

  @Test(
    "With raw HTML allowed, neither is what browsers take for a comment",
    arguments: [
      "a <?php kanari ?> b", "a <!KANARI kanari> b", "a <![CDATA[kanari]]> b", "<?xml kanari?>\n\nb",
      "<!DOCTYPE kanari>\n\nb", "<![CDATA[\nkanari\n]]>\n\nb", "<div><? kanari ?></div>\n\nb",
      "<div></ kanari></div>\n\nb", "<div><!kanari></div>\n\nb", "<![if kanari]>\n\nb", "<div><?kanari",
    ])
  func hiddenMarkup(text: String) throws {
    let built = try build(text, rawHTML: true)
    #expect(built.report.outcome == .fine || built.report.diagnostics.contains { $0.code == .privateMark })
    #expect(!built.page("briefings/b/").lowercased().contains("kanari"))
  }

  @Test(
    "What cannot be told is an error that no level takes away",
    arguments: [
      "a <!-- kanari", "a <!-- kanari <!-- b --> c --> d", "a <!--> kanari --> b", "a <!-- kanari --!> b",
      "a <!- kanari -> b",
      "a <!– kanari –> b", "a < !-- kanari --> b", "a <! -- kanari --> b", "a <!— kanari —> b",
    ])
  func unclear(text: String) throws {
    let site = try MiniSite(
      MiniSite.base
        + "\n-- content/briefings/b.md --\n---\ntitle: B\ndate: 2020-01-01\nsources: [a1]\n---\n\(text)\n")
    let built = try site.build()
    #expect(built.report.outcome == .contentErrors)
    #expect(built.report.diagnostics.contains { $0.code == .unclearComment || $0.code == .privateMark })
  }

  @Test("What is typed as text stays text")
  func text() throws {
    let built = try build("&lt;!-- a --&gt; \\<!-- b --> `<!-- c -->` x --> y <- z\n\n    <!-- d -->\n", rawHTML: false)
    #expect(built.diagnostics == [])
    let main = built.main("briefings/b/")
    for word in ["a", "b", "c", "d"] { #expect(main.contains("&lt;!-- \(word) --&gt;")) }
    #expect(main.contains("x --&gt; y &lt;- z"))
  }

  @Test("Places behind a comment are right")
  func places() throws {
    let built = try build("a <!-- x\ny\n\nz --> b\n\nSee [[nobody]].", rawHTML: false)
    #expect(built.diagnostics.contains { $0.hasPrefix("content/briefings/b.md:13:7 error unknown-reference") })
  }
}
