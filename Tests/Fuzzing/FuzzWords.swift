import SiteTesting

@testable import DossierKit

/// What mutations are made of.
enum FuzzWords {
  static let keys: [String] = Array(
    Set(
      BriefingFields.keys + ArticleFields.keys + FreePageFields.keys + EntityKind.allCases.flatMap(EntityFields.keys)
        + [
          "locator", "quote", "grade", "note", "via", "text", "likelihood", "confidence", "since", "was", "role",
          "from",
          "until", "source", "prop", "value", "org", "label", "caption", "credit", "draft", "extra", "x_own",
        ])
  ).sorted()

  static let values = [
    "", "~", "null", "true", "[]", "{}", "[ali, turkey]", "a1", "b", "{id: a1, locator: \"¶2\"}",
    "[{id: ali, role: x}]",
    "2020", "2020-02-30", "2020-01-01T00:00+25:00", "2016-08/2016-09", "201X", "2016-09~", "../2016", "0000-00-00",
    "99999999999999999999", "-1", "1e309", "nan", "0x10", "https://example.org/", "javascript:alert(1)", "//evil",
    "https://[::1]/", "http://a b/", "/", "/../../x/", "/briefings/b/", "/%2e%2e/x", "\"\\u0000\"", "\"\\ud800\"",
    "!!binary aGk=", "&a [*a]", "*a", "|\n  text", ">-\n  text", "\"unterminated", "'", "- x", "draft", "withdrawn",
    "unlisted", "internal", "RED", "dead", "publish", "own", "captures/c.txt", "../../../etc/passwd", "map.svg",
    "\"[[ali]]\"", "\"[[hidden-person]]\"", "\"[@a1; @hidden-article]\"", "\"<zz>\"", "{Ali: none}", "country", "A",
    "6",
    "\"\u{202E}x\"", "\"e\u{301}\"", "علي مملوك", "\"\\\\\"", "[\"/\", \"/x/\", \"x\"]", "{a: {b: {c: {d: {e: f}}}}}",
  ]

  static let configuration = [
    "markdown: {smart: true}", "markdown: {raw_html: true}", "strict: true", "audience: GREEN", "default_status: draft",
    "default_tlp: AMBER", "full_text: never", "quote_limit: {words: 1, per_page: 1}", "permalinks: {briefings: /:id/}",
    "permalinks: {entities: /e/:kind/:id/, articles: /:year/:month/:id/}", "autolink: {enabled: false}",
    "autolink: {per: section, max_per_page: 1, places: true}", "feeds: {limit: 1}", "precompress: [gz]",
    "checks: {unknown-key: error, hidden-reference: \"off\"}", "menu: [{text: X, url: /about/}]",
    "timezone: Europe/Berlin",
    "lang: ar", "base_url: https://example.org/sub/path/", "publisher: {name: P, logo: map.svg}", "title: \"<zz>\"",
    "theme: {name: broadsheet, options: {accent: \"red;}\"}}", "contact: \"javascript:alert(1)\"",
    "description: \"[[ali]]\"",
  ]

  static let snippets = [
    "[[ali]]", "[[ali|*he*]]", "[[hidden-person]]", "[[", "]]", "[@a1, ¶3; @a1]", "[@hidden-article]", "[@", "[^n]",
    "\n[^n]: Note [[ali]]\n", "[^n]: [^n]", "![x](map.svg \"t\")", "![[ali]]", "[x](b.md#one)", "[x](#", "[x]: /y\n",
    "<b>", "</b", "<!--", "-->", "<?", "<![CDATA[", "<script>zz()</script>", "<zz onload=zz>",
    "<a href='javascript:zz'>",
    "&#0;", "&#x110000;", "&lt;zz&gt;", "| a | b |\n|--|:-:|\n| [[ali\\|x]] | y | z |\n", "|", "\\|", "~~x~~", "~~~",
    "```",
    "```zz\"><zz>\n", "`", "**", "__", "* * *", "# H", "## One {#one}", "## {#", "Setext\n===", "> ", "> > > > > ",
    "- ",
    "1. ", "    code", "\t", "[Ali Mamlouk]{.nolink}", "\\[[Ali Mamlouk]]", "Ali Mamlouk", "علي مملوك", "%%x%%",
    "$$x$$",
    "{{< x >}}", "{% x %}", "==x==", "> [!note] x", "- [ ] x", "<https://example.org/>", "<entity:ali>",
    "[x](entity:ali)",
    "[x](javascript:zz)", "[x](data:text/html,zz)", "![x](https://example.org/x.png)", "“x”", "---", "...", "  \n",
    "\\\n",
    "[a](b \"c\" d)", "[a](<b>)", "[a][b][c]", "*a **b* c**", "((((((", "[[[[[[", "!!!!![[[", "[@a;@a;@a;@a]",
    "_a_b_c_",
  ]

  static let nasties: [[UInt8]] = [
    [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0xA8],
    [0x0D], [0x0D, 0x0A], [0x0B], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0xE2, 0x80, 0xAE], [0x65, 0xCC, 0x81],
    [0xCC, 0x81, 0xCC, 0x81, 0xCC, 0x81], [0xF0, 0x9F, 0x91, 0xA9, 0xE2, 0x80, 0x8D, 0xF0, 0x9F, 0x91, 0xA9],
    [0xC4, 0xB0], [0xEF, 0xAC, 0x81], [0xE2, 0x84, 0xAA], [0xF3, 0xA0, 0x81, 0x81], [0x7F], [0xC2, 0xA0], [0x09],
  ]

  static let svg = [
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><title>x</title></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e9 -1\"><script>zz()</script></svg>",
    "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"&b;\">]><svg><use href=\"https://evil/\"/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><style>@import url(//evil)</style><a onclick='zz()'/></svg>", "<svg", "",
  ]

  static let names = [
    "content/briefings/Ünï-\u{301}.md", "content/briefings/a b.md", "content/briefings/.hidden.md", "content/x.md",
    "content/briefings/2020/deep/er/c.md", "content/entities/people/ALI.md", "content/pages/briefings.md",
    "content/pages/assets.md", "content/pages/-.md", "content/pages/feed.xml.md", "content/captures/c.txt",
    "themes/broadsheet/Assets/extra.css", "content/pages/map.svg", "content/pages/%2e.md", "content/pages/a\nb.md",
    "content/pages/index.md", "content/entities/nobody/x.md", "dossier.yml", ".dossier/edit-journal", "public/x.html",
    ".dossier/cache/x", "content/pages/" + String(repeating: "n", count: 200) + ".md",
  ]

  static let links = [
    "../../outside/secret.txt", "/etc/hostname", "../pages", ".", "map.svg", "nowhere", "/dev/zero", "../../../outside",
  ]
}
