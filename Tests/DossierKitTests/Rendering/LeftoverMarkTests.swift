import Testing

@testable import DossierKit

@Suite("Marks of other programs are pointed out, and ordinary text is not")
struct LeftoverMarkTests {
  /// The codes that are found in each text; all of them are documents of one site.
  private func findings(_ texts: [String]) throws -> [(text: String, codes: [String])] {
    var content = MiniSite.base
    for (number, text) in texts.enumerated() {
      content +=
        "\n-- content/briefings/b\(number).md --\n---\ntitle: B\ndate: 2020-01-01\nsources: [a1]\n---\n\(text)\n"
    }
    let found = Dictionary(grouping: try MiniSite(content).linkedWithFindings().2) { $0.location?.path ?? "" }
    return texts.enumerated().map { number, text in
      (text, (found["content/briefings/b\(number).md"] ?? []).map(\.code.rawValue))
    }
  }

  @Test("What hides text elsewhere is an error")
  func hides() throws {
    let texts = [
      "a %%secret%% b", "%% secret %%", "%%\nsecret\n\nmore\n%%", "a %%secret\n\nmore%%", "{{< secret >}}",
      "{{% secret %}}",
      "{% comment %}x{% endcomment %}", "{# secret #}", "{{! secret }}", "{{!-- secret --}}", "{{/* secret */}}",
      "{{- /* secret */ -}}", "a {>>secret<<} b", "a {--secret--} b", "a {~~old~>new~~} b", "a ||secret|| b",
      ">! secret !<", "x\n[//]: # (secret)", "[comment]: secret without end", "// secret", "/* secret */",
      "::: {.hidden}\nx\n:::",
      "[x]{.hidden}", "#+BEGIN_COMMENT\nx\n#+END_COMMENT", ".. secret words", "{::comment}x{:/comment}", "<% secret %>",
      "\\begin{comment}x\\end{comment}", "<#-- secret -->", "> [!private] x", "- a {# b #}", "## H {% x %}",
    ]
    for (text, found) in try findings(texts) { #expect(found.contains("private-mark"), "\(text): \(found)") }
  }

  @Test("What would do something elsewhere is a warning")
  func leftover() throws {
    let texts = [
      "[x](my file.md)", "![x](my file.png)", "![[ali]]", "![[picture.png]]", "[[The Press^a1b]]",
      "> [!note] x", "> [!WARNING]\n> x", "- [ ] x", "- [x] x", "1. [X] x", "a ==x y== b", "$$x^2$$", "$$\nx\n$$",
      "**日本語。**次",
      "他说**“你好”**了", "| a |\n|---|\n| b | c |", "::: note\nx\n:::", "a^[note] b", "a[^my note] b", "[x]{.red}",
      "{: .red}", "[[_TOC_]]",
      "[TOC]",
      "a <<b, c>> d", "#+TITLE: x", ".. note:: x", "{{ page.title }}", "{{name}}", "a {++b++} c", "x^2^ y", "!!! note",
      "[words][nowhere]", "@press says", "**Note:**text",
    ]
    for (text, found) in try findings(texts) {
      #expect(found.contains("leftover-mark") && !found.contains("private-mark"), "\(text): \(found)")
    }
  }

  @Test("Ordinary text is neither")
  func precise() throws {
    let texts = [
      "if a == b and b == c", "100 %% and 50 %%", "printf(\"%%\")", "$5 and $10, US$ 20",
      "Follow @handle, or mail a@b.org.",
      "tick [ ] or [x] in prose", "the set {x} and {a, b}", "std::vector<std::pair<int, int>> v{{1, 2}, {3, 4}};",
      "https://example.org/a==b?c=%%20 and https://e.org/x^y", "a || b || c", "2**10 and 3 ** 4", "a^b and c^d",
      "`%%x%%` and `{{x}}`",
      "    %%x%%\n    {% y %}", "```\n- [ ] x\n==y==\n```", "[1][2] and [sic]", "he said [the]\n(x)",
      "and so ... on .. the", "a: b :: c",
      "\\{{x}} and \\==x== and \\%%x%%", "# Heading {#own}", "**bold:** text and **x**.", "«x» and << y",
      "x // y and http://a",
      "C# and #1 + 2", "and/or */x", "50 % of 3 %", "!! and ??", "- [a] list\n- (x) y", "> [the] words",
      "[x](<my file.md>)",
      "**日本語**。次", "他说**你好**。", "cost: $$$", "A --> B <-- C", "x < y! - z", "5 <6> 7", "[//]: # (invisible)",
      "1 << 2 >> 3",
    ]
    for (text, found) in try findings(texts) { #expect(found.filter { $0.hasSuffix("-mark") } == [], "\(text)") }
  }

  @Test("However long, in time that grows with the text")
  func long() {
    for part in ["%%a ", "{{< ", "== a==", "](", "[a](", "^[", "<<a", "**a ", "/* ", "{% ", "||a", "[//]: "] {
      let text = Array(String(repeating: part, count: 5_000).utf8)
      #expect(LeftoverMarks(text: text, position: .elsewhere).find().count <= 5_000)
    }
  }
}
