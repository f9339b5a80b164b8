import CCMark
import Foundation
import Testing

@testable import DossierKit
@testable import SiteTesting

@Suite("With ‘markdown: {smart: true}’")
struct SmartPunctuationTests {
  /// The first paragraph's HTML without the names of classes.
  private func paragraph(_ body: String, lang: String = "en") throws -> String {
    let site = try MiniSite(
      """
      -- dossier.yaml --
      title: T
      base_url: https://example.org/
      lang: \(lang)
      markdown: {smart: true}
      -- content/articles/a1.md --
      ---
      title: A
      publisher: P
      published: 2020-01-01
      url: https://news.example/1
      accessed: 2020-01-02
      ---
      -- content/entities/people/p.md --
      ---
      type: person
      name: Pat O'Neill
      ---
      -- content/briefings/b.md --
      ---
      title: B
      date: 2020-01-02
      ---
      \(body)

      """)
    let (library, links, _) = try site.linkedWithFindings()
    let index = try #require(library.briefings.firstIndex { $0.header.id == "b" })
    let html = String(decoding: links.bodies.briefings[index].html.bytes, as: UTF8.self)
    return html.replacing(/<sup.*?<\/sup>/, with: "¹").replacing(#/ class="[^"]*"/#, with: "")
      .replacing(/<\/?p>\n?/, with: "").trimmingSpaces
  }

  @Test(
    "an apostrophe is one beside markup, before years and for letters left out",
    arguments: [
      ("*Doe*'s", "<em>Doe</em>’s"), ("**Doe**'s and `x`'s", "<strong>Doe</strong>’s and <code>x</code>’s"),
      ("[Doe](https://x.example/)'s", "<a href=\"https://x.example/\">Doe</a>’s"),
      ("the '90s and the 1990's", "the ’90s and the 1990’s"), ("in '68 and '69", "in ’68 and ’69"),
      ("'tis, 'Twas, rock 'n' roll, 'em", "’tis, ’Twas, rock ’n’ roll, ’em"),
      ("it's the boys' don't", "it’s the boys’ don’t"), ("(*it*'s)", "(<em>it</em>’s)"),
      ("O'*Neill*", "O’<em>Neill</em>"), ("'twixt us", "’twixt us"),
      ("[[Pat O'Neill]]'s", "<a href=\"/entities/p/\">Pat O’Neill</a>’s"),
    ])
  func apostrophes(typed: String, shown: String) throws {
    let html = try paragraph(typed)
    #expect(html == shown)
  }

  @Test(
    "quotes close what they open, around markup, links and citations",
    arguments: [
      ("\"*a*\" and '**b**'", "“<em>a</em>” and ‘<strong>b</strong>’"),
      ("*\"a\"*, \"`b`\"", "<em>“a”</em>, “<code>b</code>”"),
      ("\"[a](https://x.example/)\".", "“<a href=\"https://x.example/\">a</a>”."),
      ("\"Said so\"[@a1]. \"And so [@a1]\".", "“Said so”¹. “And so¹”."),
      ("\"'Go,' he said\"", "“‘Go,’ he said”"), ("'\"Go\" is it'", "‘“Go” is it’"), ("(\"a\")—\"b\"", "(“a”)—“b”"),
      ("\"...and then\"", "“…and then”"), ("\"Wait--\", he said", "“Wait–”, he said"),
      ("\"Wait---\" he said, 'no--' and \"--go--\"", "“Wait—” he said, ‘no–’ and “–go–”"),
      ("\"one\ntwo\" three", "“one\ntwo” three"), ("'a' or 'b'", "‘a’ or ‘b’"),
      ("'90 per cent' of", "‘90 per cent’ of"),
      ("the so-called 'em' unit", "the so-called ‘em’ unit"), ("\"Don't\"", "“Don’t”"),
    ])
  func quotes(typed: String, shown: String) throws {
    let html = try paragraph(typed)
    #expect(html == shown)
  }

  @Test(
    "what is no punctuation stays as it was typed",
    arguments: [
      ("6'2\" tall, a 12\" disc", "6'2&quot; tall, a 12&quot; disc"),
      ("say \\\"a\\\" it\\'s", "say &quot;a&quot; it's"),
      ("`\"a\" -- b`", "<code>&quot;a&quot; -- b</code>"),
      ("<https://x.example/a--b>", "<a href=\"https://x.example/a--b\">https://x.example/a--b</a>"),
      ("see https://x.example/a--b now", "see https://x.example/a--b now"), ("a \" b ' c", "a &quot; b ' c"),
      ("a-*-b*", "a-<em>-b</em>"), ("a \\-- b \\... c", "a -- b ... c"),
    ])
  func kept(typed: String, shown: String) throws {
    #expect(try paragraph(typed) == shown)
  }

  @Test(
    "quotes are the document's language's",
    arguments: [
      ("de", "\"Das ist 'gut'\", sagt *Hans*' Frau", "„Das ist ‚gut‘“, sagt <em>Hans</em>’ Frau"),
      ("de-CH", "\"ja\"", "«ja»"), ("de-AT", "\"ja\"", "„ja“"),
      ("fr", "\"oui\" et 'non'", "«\u{202F}oui\u{202F}» et “non”"),
      ("fr-CA", "l'\"été\"", "l’«été»"), ("ru", "\"да 'нет'\"", "«да „нет“»"), ("pl", "\"tak\"", "„tak”"),
      ("sv", "\"ja\"", "”ja”"),
      ("ja", "彼は\"今日\"と言った", "彼は「今日」と言った"), ("zh", "他说\"你好\"。", "他说“你好”。"), ("zh-Hant-TW", "說\"你好\"。", "說「你好」。"),
      ("ar", "قال \"نعم\" ثم", "قال ”نعم“ ثم"), ("he", "צה\"ל \"כן\"", "צה&quot;ל “כן”"),
      ("nl", "'s morgens \"ja\"", "’s morgens “ja”"),
      ("en-GB", "\"yes\"", "“yes”"), ("xx", "\"yes\"", "“yes”"), ("tr", "İran'a \"evet\"", "İran’a “evet”"),
    ])
  func languages(lang: String, typed: String, shown: String) throws {
    #expect(try paragraph(typed, lang: lang) == shown)
  }

  @Test("the cells of a table, captions, alternative texts and citations are texts of their own")
  func places() throws {
    let table = try paragraph("| \"a | b\" |\n|---|---|\n| it's | x -- y |")
    #expect(table.contains("<td>it’s</td>") && table.contains("<td>x – y</td>"))
    #expect(try paragraph("x [see \"it\", pp. 3--5, @a1]").contains("¹"))
    #expect(SmartPunctuation(language: "en").applied(to: "pp. 3--5, \"it\"") == "pp. 3–5, “it”")
  }

  @Test("dashes and ellipses are libcmark's", arguments: 0..<200)
  func dashes(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed))
    let parts = ["-", "--", "---", "-----", ".", "...", "....", "a", " ", "7"]
    let text = "x" + (0..<12).map { _ in parts.randomElement(using: &generator) ?? "" }.joined() + "x"
    let root = try #require(text.withCString { cmark_parse_document($0, strlen($0), CMARK_OPT_SMART) })
    defer { cmark_node_free(root) }
    let rendered = try #require(cmark_render_html(root, CMARK_OPT_DEFAULT))
    defer { free(rendered) }
    #expect("<p>\(SmartPunctuation(language: "en").applied(to: text))</p>\n" == String(cString: rendered))
  }

  @Test("whatever is typed, only quotes, hyphens and points change", arguments: 0..<200)
  func nothingLost(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let parts = ["'", "\"", "--", "...", "a", " ", "7", "(", ")", "語", "’", "א", ",", "\n", "s"]
    let text = (0..<30).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    for language in ["en", "de", "fr", "ja", "he"] {
      let changed = "'\"-.’‘“”„‚«»「」『』–—…\u{202F}"
      func rest(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !changed.unicodeScalars.contains($0) }
      }
      #expect(rest(SmartPunctuation(language: language).applied(to: text)) == rest(text))
    }
  }
}
