"""Markdown itself, well-formed or not."""
from .kind import Kind, MB, Site, body, numbered, repeated, repeating


def smart(site: Site) -> None:
    site.configure("markdown: {smart: true}\n")


def raw(site: Site) -> None:
    site.configure("markdown: {raw_html: true}\n")


def backticks(size: int) -> str:
    """Runs of every length, none of which is closed."""
    text = ""
    length = 1
    while len(text) < size:
        text += "e" + "`" * length
        length += 1
    return text[:size]


def deep_list(size: int) -> str:
    """Each item one step deeper; the indentation grows with the square of the depth."""
    depth = int(size**0.5)
    return "".join("  " * level + "- a\n" for level in range(depth))


def paired(name: str, opening: str, closing: str) -> Kind:
    def text(size: int) -> str:
        times = size // (len(opening) + len(closing))
        return opening * times + "a" + closing * times

    return body(name, text)


def columns(size: int) -> str:
    count = size // 9
    return "|a" * count + "|\n" + "|-" * count + "|\n" + "|b" * count + "|\n"


def rows(cells: str):
    return lambda size: "|a|b|\n|-|-|\n" + repeated(cells + "\n", size - 12)


def wide_and_short(size: int) -> str:
    """Many columns, and many rows of one cell each."""
    count = size // 8
    return "|a" * count + "|\n" + "|-" * count + "|\n" + "|b|\n" * count


def definitions(name: str, definition: str, use: str) -> Kind:
    return body(name, lambda size: numbered(definition, size // 2) + "\n" + numbered(use, size // 2))


def line(name: str, unit: str, fault: str) -> Kind:
    """One line without end, and a fault at its end."""
    return body(name, lambda size: repeated(unit, size - len(fault)) + fault)


KINDS = [
    *(repeating(f"text-{name}", unit) for name, unit in {
        "letters": "a", "words": "word ", "lines": "a\n", "paragraphs": "a\n\n", "blank": "\n", "spaces": " ",
        "spaces-in-line": "a          ", "tabs": "\t", "tabs-in-line": "a\t", "carriage-returns": "a\r", "line-ends": "a\r\n\r\n",
        "hard-breaks": "a  \n", "backslash-breaks": "a\\\n", "digits": "1", "cjk": "漢", "cjk-ends": "漢。", "arabic": "علي ",
        "combining": "e\u0301", "combining-only": "\u0301", "joiners": "\U0001f468\u200d", "soft-hyphens": "a\u00ad",
        "hyphens": "a-", "apostrophes": "a'", "capitals": "Aa ", "capitals-only": "AA ", "stops": ".", "marks": "?!",
        "quotes": "\"a ", "direction": "\u202e", "braces": "{#a", "numbers": "1.1 ",
    }.items()),
    *(repeating(f"inline-{name}", unit) for name, unit in {
        "brackets": "[", "brackets-close": "]", "brackets-pairs": "[]", "brackets-words": "[a] ", "brackets-of-two": "[a][b] ",
        "bracket-link-open": "[a](", "bracket-link-angle": "[a](<b", "bracket-link-title": "[a](b \"c", "bracket-link-empty": "[]()",
        "bracket-image-open": "![", "bracket-image-link": "![a](b", "bracket-nested": "[a](b[c](", "bracket-emphasis": "*[a",
        "emphasis": "*a ", "emphasis-closing": "a* ", "emphasis-both": "a*b", "emphasis-strong": "**a ", "emphasis-three": "***a ",
        "emphasis-mixed": "*a_ ", "emphasis-mixed-both": "a**b_c* ", "emphasis-multiple": "*a **a ", "emphasis-stars": "*",
        "emphasis-lines": "_", "emphasis-many": "a***b**c*", "emphasis-alternating": "*_", "emphasis-closed": "*a* ",
        "emphasis-link": "*[a](https://e.org/) ", "emphasis-unclosed-closers": "*a _b* ",
        "comment-open": "<!--", "comment-open-text": "a <!-- b ", "comment": "a <!-- b --> ", "comment-odd": "a <!-- b --- c --> ",
        "comment-arrow": "a <!--> ", "comment-lines": "a <!--\n", "html-open": "<", "html-tag-open": "a <b ",
        "html-tag-attribute": "<a b=\"", "html-tag-attributes": "<a b=\"c\" ", "html-closing": "</", "html-processing": "a <?",
        "html-declaration": "a <!X ", "html-cdata": "a <![CDATA[ ", "html-tags": "a <b> ", "html-tags-other": "a <b#> ",
        "autolink-open": "<https://a ", "autolinks": "<https://a.b/#> ", "mail-open": "<a@b", "mail": "<a@b.c> ",
        "entity": "&amp;", "entity-open": "&", "entity-number-open": "&#", "entity-numbers": "&#91;", "entity-long": "&aaaaaaaa ",
        "backslashes": "\\", "backslashed": "\\*", "backslashed-brackets": "\\[a\\] ", "backslashed-hash": "a \\# [b](",
        "backtick": "`", "backticks-apart": "`` a ", "code": "`a` ", "code-and-text": "a `b` *c* ",
        "strike": "~~a ", "strike-closed": "~~a~~ ", "strike-marks": "~~", "strike-both": "a~~b", "strike-emphasis": "~~*a ",
        "tildes": "~ ", "equal-signs": "==a ", "carets": "^a ", "at": "@a ", "dollars": "$$a ", "percent": "%%a ",
    }.items()),
    body("inline-backticks-growing", backticks),
    paired("inline-brackets-nested", "[", "]"),
    paired("inline-links-nested", "[", "](b)"),
    paired("inline-images-nested", "![", "](b.png)"),
    paired("inline-emphasis-nested", "*a ", " b*"),
    paired("inline-strong-nested", "**a ", " b**"),
    paired("inline-strike-nested", "~~a ", " b~~"),
    paired("inline-parentheses-nested", "(", ")"),
    repeating("smart-quotes", "\"a ", prepare=smart),
    repeating("smart-apostrophes", "'a ", prepare=smart),
    repeating("smart-closed", "\"a\" 'b' ", prepare=smart),
    repeating("smart-hyphens", "---", prepare=smart),
    repeating("smart-stops", "...", prepare=smart),
    repeating("smart-unknown", "[[zz's]] \"", prepare=smart),
    repeating("smart-missing", "[a](no--b.md) ", prepare=smart),
    *(repeating(f"block-{name}", unit) for name, unit in {
        "quotes": ">", "quotes-spaced": "> ", "quotes-lines": "> a\n", "quotes-blocks": "> a\n\n", "quotes-lazy": "> a\nb\n",
        "quotes-in-lines": "> > > > > > > > > > a\n", "list-marks": "- ", "list-stars": "* ", "list-numbers": "1. ",
        "list-mixed": "- 1. * ", "list-items": "- a\n", "list-items-apart": "- a\n\n", "list-two-deep": "- a\n  - b\n",
        "list-quotes": "- > ", "list-empty": "-\n", "list-numbers-lines": "#. a\n", "list-thematic": "* * *\n",
        "heading-equal": "## a\n", "heading-other": "## a #\n", "heading-counted": "## a\n## a-2\n", "heading-ids-none": "## a {}\n",
        "heading-setext": "a\n===\n", "heading-marks": "#", "heading-closing": "## a ####### \n", "heading-deep": "# a\n###### b\n",
        "fences": "```\n", "fences-tilde": "~~~\n", "fences-growing": "```a\nb\n", "fence-marks": "`", "code-indented": "    a\n",
        "html-div": "<div>\n\n", "html-div-lines": "<div>\n", "html-comment": "<!-- a -->\n\n", "html-comment-open": "<!-- a\n",
        "html-script": "<script>\n", "html-processing": "<? a\n", "html-pre": "<pre> a\n",
        "table-delimiters": "|-|\n", "table-delimiters-wide": "|-|-|-|-|-|-|\n", "table-no-delimiter": "|a|b|\n",
        "table-many": "|a|\n|-|\n|b|\n\n", "table-mismatch": "|a|b|\n|-|-|-|\n", "table-pipes": "|",
        "table-candidates": "|a|b|\n|-|\n", "thematic": "---\n\n", "definition-open": "[a", "definition-label": "[a]: ",
        "definition-lines": "[a]:\n", "definition-title": "[a]: b \"c\n", "definition-equal": "[a]: b\n",
    }.items()),
    body("block-heading-equal-ids", lambda size: repeated("## a {@b}\n", size).replace("@", "#")),
    body("block-heading-long", lambda size: "## " + repeated("a ", size)),
    body("block-heading-ids-open", lambda size: "## " + repeated("a {@b", size).replace("@", "#")),
    body("block-list-deep", deep_list),
    body("block-fences-in-list", lambda size: repeated("- ```\n", size)),
    body("block-fence-open", lambda size: "```\n" + repeated("a\n", size)),
    body("table-columns", columns),
    body("table-rows", rows("|a|b|")),
    body("table-rows-short", rows("|a")),
    body("table-rows-long", rows("|a|b|c|d|e|f|g|h")),
    body("table-rows-escaped", rows("|a\\|b|\\|c|")),
    body("table-rows-code", rows("|`a\\|b`|c|")),
    body("table-rows-emphasis", rows("|*a*|*b|")),
    body("table-one-row", lambda size: "|a|b|\n|-|-|\n" + repeated("|a\\|", size)),
    body("table-wide-and-short", wide_and_short),
    definitions("definition-many", "[a#]: u#\n", "[a#] "),
    definitions("definition-many-unused", "[a#]: u#\n", "[b#] "),
    definitions("definition-many-web", "[a#]: https://e.org/#\n", "[a#] "),
    definitions("definition-one-used", "[a]: https://e.org/\n", "[a] "),
    body("definition-long-address-used", lambda size: "[a]: https://e.org/" + "a" * (size // 2) + "\n\n" + repeated("[a] ", size // 2)),
    body("definition-long-label", lambda size: "[" + "a" * size + "]: b\n"),
    body("definition-then-escapes", lambda size: numbered("[a#]: u\n", size // 2) + repeated("\\[b ", size // 2)),
    body("definition-blocks-then-escapes", lambda size: numbered("[a#]: u\n\\[b *c*\n\n", size)),
    line("line-and-one-fault", "word ", "[[zz]]"),
    line("line-and-one-fault-cjk", "漢", "[[zz]]"),
    line("line-and-a-name", "word ", "[a](no.md)"),
    body("line-with-faults-apart", lambda size: ("word " * (size // 1000) + "[[zz]] ") * 200),
    body("line-after-lines", lambda size: repeated("word\n", size // 2) + repeated("word ", size // 2) + "[[zz]]"),
    repeating("raw-tags", "a <b> ", prepare=raw),
    repeating("raw-links", "a <a href=\"x\"> Ali ", prepare=raw),
    repeating("raw-comments", "a <!-- b --> ", prepare=raw),
    repeating("raw-comment-open", "<!-- a\n\n", prepare=raw),
    repeating("raw-blocks", "<div>\n\na\n\n", prepare=raw),
    body("raw-one-block", lambda size: "<div>\n" + repeated("<a b> <!-- c -->\n", size), prepare=raw),
    body("raw-one-block-open", lambda size: "<div>\n" + repeated("<!-- c <!-\n", size), prepare=raw),
]
