import Foundation
import SiteTesting
import Testing

@testable import DossierKit

@Suite("Texts of a vault") struct VaultTextTests {
  /// What becomes of a note's text, beside a note ‘Note’ with a heading ‘Part’.
  private func converted(_ body: String, _ format: VaultFormat = .obsidian) throws -> String {
    let front = "---\ntitle: A\n---\n"
    let source = VaultSource(
      name: "V",
      texts: ["A.md": Array((front + body).utf8), "sub/Note.md": Array("---\ntitle: Note\n---\n## Part\n".utf8)],
      files: ["sub/p q.png", "doc.pdf", "film.mp4"])
    let importing = VaultImport(format: format, table: try ImportTable(for: format), now: MiniSite.newYear2026)
    let files = importing.convert(source).files
    let text = String(decoding: files["content/pages/a.md"] ?? [], as: UTF8.self)
    return text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).last.map(String.init)?
      .trimmingSpaces
      .trimmingCharacters(in: .newlines) ?? ""
  }

  @Test(
    "links of notes",
    arguments: [
      ("[[Note]]", "[Note](/pages/note.md)"), ("[[sub/Note|x]]", "[x](/pages/note.md)"),
      ("[[note#Part]]", "[note > Part](/pages/note.md#part)"),
      ("[[Note#^ab12]]", "[Note](/pages/note.md)"), ("[[Note#Gone]]", "[Note > Gone](/pages/note.md)"),
      ("[[Gone|x]]", "x"), ("[[]]", "\\[[]]"),
      ("`[[Note]]`", "`[[Note]]`"), ("\\[[Note]]", "\\[[Note]]"), ("![[p q.png|100]]", "![p q](/files/sub/p-q.png)"),
      ("![[doc.pdf]]", "[doc](/files/doc.pdf)"), ("![[film.mp4]]", "film"),
      ("[x](sub/Note.md#part)", "[x](/pages/note.md#part)"),
      ("[x](sub/Note)", "[x](/pages/note.md)"), ("[x](gone.md)", "x"),
      ("![x](<sub/p q.png>)", "![x](/files/sub/p-q.png)"),
      ("![x|200](sub/p%20q.png \"T\")", "![x](/files/sub/p-q.png \"T\")"),
      ("[x](https://example.org/a_(b))", "[x](<https://example.org/a_(b)>)"),
      ("[![x](sub/p%20q.png)](sub/Note.md)", "[![x](/files/sub/p-q.png)](/pages/note.md)"),
      ("[x]\n\n[x]: sub/Note.md", "[x]\n\n[x]: /pages/note.md"),
      ("a[^1]", "a\\[^1]"), ("a[^1]\n\n[^1]: b", "a[^1]\n\n[^1]: b"),
      ("- `open\n- [[Note]] `", "- `open\n- [Note](/pages/note.md) `"),
      ("/* a */ and {{< b >}}", "\\/* a */ and \\{{< b >}}"),
      ("<img src=\"sub/p q.png\" alt=\"x\">", "![x](/files/sub/p-q.png)"),
    ]) func notes(_ typed: String, _ wanted: String) throws
  {
    #expect(try converted(typed) == wanted)
  }

  @Test(
    "marks of Hugo",
    arguments: [
      ("[x]({{< ref \"sub/Note.md\" >}})", "[x](/pages/note.md)"),
      ("{{< figure src=\"sub/p q.png\" alt=\"x\" >}}", "![x](</files/sub/p-q.png>)"),
      ("{{% note %}}a{{% /note %}}", "a"), ("{{< youtube abc >}}", "<https://www.youtube.com/watch?v=abc>"),
      ("a {{< own x=1 >}} b", "a  b"),
      ("`{{</* x */>}}`", "`{{< x >}}`"), ("[[x]]", "\\[[x]]"),
    ]) func hugo(_ typed: String, _ wanted: String) throws
  {
    #expect(
      try converted(typed, .hugo).replacing("(</files/sub/p-q.png>)", with: "(/files/sub/p-q.png)")
        == wanted.replacing("(</files/sub/p-q.png>)", with: "(/files/sub/p-q.png)"))
  }

  @Test(
    "marks of Jekyll",
    arguments: [
      ("[x]({% link sub/Note.md %})", "[x](/pages/note.md)"),
      ("[x]({{ '/sub/Note' | relative_url }})", "[x](/pages/note.md)"),
      ("{% highlight ruby %}\na\n{% endhighlight %}", "````ruby\na\n````"),
      ("{% raw %}{{ a }}{% endraw %}", "\\{{ a }}"), ("a{: .b}", "a"),
    ]) func jekyll(_ typed: String, _ wanted: String) throws
  {
    #expect(try converted(typed, .jekyll) == wanted)
  }

  @Test(
    "dates of other programs, where one day is meant",
    arguments: [
      ("2020-01-02 3:04:05 -0500", "2020-01-02T03:04:05-0500"), ("2020/1/2", "2020-01-02"),
      ("January 2, 2020", "2020-01-02"),
      ("Thu, 02 Jan 2020 10:00:00 +0000", "2020-01-02T10:00:00+0000"), ("2nd Feb 2020", "2020-02-02"),
      ("02/01/2020", nil), ("soon", nil),
      ("2020-13-01", nil),
    ] as [(String, String?)]) func dates(_ typed: String, _ wanted: String?)
  {
    #expect(ImportDate.day(typed) == wanted)
  }
}
