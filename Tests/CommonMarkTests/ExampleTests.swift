import Testing

/// One small example or more for every section of the CommonMark specification.
struct ExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let section: String
    let source: String
    let html: String
    var testDescription: String { section }

    init(_ section: String, _ source: String, _ html: String) {
      (self.section, self.source, self.html) = (section, source, html)
    }
  }

  @Test("CommonMark means what its specification says", arguments: blocks + inlines)
  func example(_ example: Example) {
    #expect(html(example.source, .allowRawHTML) == example.html)
    #expect(reference(example.source, unsafe: true) == example.html)
  }

  private static let blocks = [
    Example("Tabs", "-\tone\n\n\t\tcode\n", "<ul>\n<li>\n<p>one</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>\n"),
    Example("Tabs", "\ta\tb\n", "<pre><code>a\tb\n</code></pre>\n"),
    Example("Insecure characters", "a\0b", "<p>a\u{FFFD}b</p>\n"),
    Example("Backslash escapes", "\\# \\*no\\* \\a \\\\", "<p># *no* \\a \\</p>\n"),
    Example(
      "Backslash escapes", "`\\*` [a](/\\(b \"\\\"\")",
      "<p><code>\\*</code> <a href=\"/(b\" title=\"&quot;\">a</a></p>\n"),
    Example("Character references", "&auml; &#228; &#xE4; &none; &#0;", "<p>ä ä ä &amp;none; \u{FFFD}</p>\n"),
    Example("Character references", "&#42;a&#42;\n\n&#35; b", "<p>*a*</p>\n<p># b</p>\n"),
    Example("Precedence", "- `a\n- b`", "<ul>\n<li>`a</li>\n<li>b`</li>\n</ul>\n"),
    Example("Thematic breaks", "***\n- - -\n__\n_____ \n", "<hr />\n<hr />\n<p>__</p>\n<hr />\n"),
    Example("Thematic breaks", "- a\n* * *\n- b", "<ul>\n<li>a</li>\n</ul>\n<hr />\n<ul>\n<li>b</li>\n</ul>\n"),
    Example("ATX headings", "# a #\n###### b\n####### c\n#d", "<h1>a</h1>\n<h6>b</h6>\n<p>####### c\n#d</p>\n"),
    Example("ATX headings", "## *a* \\##\n#", "<h2><em>a</em> ##</h2>\n<h1></h1>\n"),
    Example("Setext headings", "a\nb\n===\n\nc\n-", "<h1>a\nb</h1>\n<h2>c</h2>\n"),
    Example("Setext headings", "> a\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr />\n"),
    Example("Indented code", "    a <b>\n\n      c\nd", "<pre><code>a &lt;b&gt;\n\n  c\n</code></pre>\n<p>d</p>\n"),
    Example("Indented code", "a\n    b", "<p>a\nb</p>\n"),
    Example(
      "Fenced code", "~~~ swift x\nlet a\n~~\n~~~", "<pre><code class=\"language-swift\">let a\n~~\n</code></pre>\n"),
    Example("Fenced code", "  ```\n   a\n  b", "<pre><code> a\nb\n</code></pre>\n"),
    Example("Fenced code", "``` `x\na", "<p>``` `x\na</p>\n"),
    Example("HTML blocks", "<div>\n*a*\n\n*b*\n</div>", "<div>\n*a*\n<p><em>b</em></p>\n</div>\n"),
    Example("HTML blocks", "<!-- a\n\nb -->\nc", "<!-- a\n\nb -->\n<p>c</p>\n"),
    Example("HTML blocks", "a\n<x>\nb", "<p>a\n<x>\nb</p>\n"),
    Example("Link definitions", "[A b]: /u 'T'\n\n[a  B]", "<p><a href=\"/u\" title=\"T\">a  B</a></p>\n"),
    Example("Link definitions", "[a]: /1\n[a]: /2\n\n[a]", "<p><a href=\"/1\">a</a></p>\n"),
    Example("Link definitions", "b\n[a]: /1\n\n[a]", "<p>b\n[a]: /1</p>\n<p>[a]</p>\n"),
    Example("Paragraphs", "  a\n      b\n\n\nc", "<p>a\nb</p>\n<p>c</p>\n"),
    Example("Blank lines", "\n  \na\n  \n\n# b\n\n", "<p>a</p>\n<h1>b</h1>\n"),
    Example("Block quotes", "> a\nb\n>\n> c", "<blockquote>\n<p>a\nb</p>\n<p>c</p>\n</blockquote>\n"),
    Example(
      "Block quotes", ">>a\n\n>",
      "<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n</blockquote>\n<blockquote>\n</blockquote>\n"),
    Example("List items", "1. a\n\n   b\n2.", "<ol>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li></li>\n</ol>\n"),
    Example("List items", "-a\n\n10) b\n", "<p>-a</p>\n<ol start=\"10\">\n<li>b</li>\n</ol>\n"),
    Example(
      "List items", "- a\n  - b\n    > c",
      "<ul>\n<li>a\n<ul>\n<li>b\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n</ul>\n</li>\n</ul>\n"),
    Example("Lists", "- a\n+ b", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n"),
    Example("Lists", "- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    Example("Lists", "a\n2. b\n\nc\n1. d", "<p>a\n2. b</p>\n<p>c</p>\n<ol>\n<li>d</li>\n</ol>\n"),
  ]

  private static let inlines = [
    Example("Code spans", "`a  b` `` c`d `` ` `", "<p><code>a  b</code> <code>c`d</code> <code> </code></p>\n"),
    Example("Code spans", "*a`*` `<b>`", "<p>*a<code>*</code> <code>&lt;b&gt;</code></p>\n"),
    Example("Code spans", "`a\nb ``c", "<p>`a\nb ``c</p>\n"),
    Example("Emphasis", "*a* _b_ **c** __d__", "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong></p>\n"),
    Example("Emphasis", "a*b*c a_b_c * d *", "<p>a<em>b</em>c a_b_c * d *</p>\n"),
    Example("Emphasis", "***a** b* **c *d***", "<p><em><strong>a</strong> b</em> <strong>c <em>d</em></strong></p>\n"),
    Example("Emphasis", "*a _b* c_ **d*", "<p><em>a _b</em> c_ *<em>d</em></p>\n"),
    Example("Emphasis", "*дом*ом _дом_ом «*а*»", "<p><em>дом</em>ом _дом_ом «<em>а</em>»</p>\n"),
    Example(
      "Links", "[a *b*](/c \"d\") [e](<f g> 'h')",
      "<p><a href=\"/c\" title=\"d\">a <em>b</em></a> <a href=\"f%20g\" title=\"h\">e</a></p>\n"),
    Example("Links", "[a](/b c) [d]() [e](f(g)h)", "<p>[a](/b c) <a href=\"\">d</a> <a href=\"f(g)h\">e</a></p>\n"),
    Example("Links", "[a [b](/c) d](/e)", "<p>[a <a href=\"/c\">b</a> d](/e)</p>\n"),
    Example(
      "Links", "[a][b] [b][] [b] [c]\n\n[b]: /u",
      "<p><a href=\"/u\">a</a> <a href=\"/u\">b</a> <a href=\"/u\">b</a> [c]</p>\n"),
    Example("Links", "[a](/ü?x&y \"\")", "<p><a href=\"/%C3%BC?x&amp;y\" title=\"\">a</a></p>\n"),
    Example("Links", "[a`](/b)`", "<p>[a<code>](/b)</code></p>\n"),
    Example("Images", "![a *b* [c](/d)](/e \"f\")", "<p><img src=\"/e\" alt=\"a b c\" title=\"f\" /></p>\n"),
    Example(
      "Images", "[![a](/b)](/c) ![d]\n\n[d]: /e",
      "<p><a href=\"/c\"><img src=\"/b\" alt=\"a\" /></a> <img src=\"/e\" alt=\"d\" /></p>\n"),
    Example("Images", "!\\[a] \\![b](/c)", "<p>![a] !<a href=\"/c\">b</a></p>\n"),
    Example(
      "Autolinks", "<https://a.b/?c&d=[e]>",
      "<p><a href=\"https://a.b/?c&amp;d=%5Be%5D\">https://a.b/?c&amp;d=[e]</a></p>\n"),
    Example(
      "Autolinks", "<a@b.c> <a:b c> https://x.y",
      "<p><a href=\"mailto:a@b.c\">a@b.c</a> &lt;a:b c&gt; https://x.y</p>\n"),
    Example(
      "Raw HTML", "a <b c=\"d\"> </b> <!-- e --> <?f?> <!G h> <![CDATA[<]]>",
      "<p>a <b c=\"d\"> </b> <!-- e --> <?f?> <!G h> <![CDATA[<]]></p>\n"),
    Example("Raw HTML", "a <3 <b c=d/e f*> </g h=i>", "<p>a &lt;3 &lt;b c=d/e f*&gt; &lt;/g h=i&gt;</p>\n"),
    Example("Hard line breaks", "a  \nb\\\nc\\", "<p>a<br />\nb<br />\nc\\</p>\n"),
    Example("Hard line breaks", "`a  \nb` *c  \nd*  ", "<p><code>a   b</code> <em>c<br />\nd</em></p>\n"),
    Example("Soft line breaks", "a \n b", "<p>a\nb</p>\n"),
    Example("Textual content", "a \"b\" & 'c' $.;'there", "<p>a &quot;b&quot; &amp; 'c' $.;'there</p>\n"),
    Example("Textual content", "Многое   有   φ", "<p>Многое   有   φ</p>\n"),
  ]
}
