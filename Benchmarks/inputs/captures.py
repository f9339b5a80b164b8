"""Saved pages, and quotations that are sought in them."""
from .kind import MB, Kind, Site, repeated

QUOTE = "the ministers met in the morning and went home"


def capture(name: str, text, quotes: list[str] = [QUOTE], suffix: str = "txt") -> Kind:
    """A saved page of so many bytes with quotations."""

    def make(site: Site, size: int) -> None:
        site.write(f"content/captures/x.{suffix}", text(size))
        listed = "".join(f"- text: >-\n    {quote}\n" for quote in quotes)
        site.article("x", front=f"publisher: P\ncapture: captures/x.{suffix}\nquotes:\n{listed}")

    return Kind("capture-" + name, make, 2 * MB, "bytes", most=16 * MB)


def page(name: str, unit: str, closing: str = "") -> Kind:
    return capture("html-" + name, lambda size: "<html><body>" + repeated(unit, size - 20) + closing, suffix="html")


def quotes(name: str, quote: str, text: str) -> Kind:
    """As many quotations as fit, each sought in a text of the same size as all of them."""

    def make(site: Site, size: int) -> None:
        site.write("content/captures/x.txt", repeated(text, 20 * size))
        listed = "".join("- text: " + quote.replace("#", str(number)) + "\n" for number in range(size // (len(quote) + 10)))
        site.article("x", front="publisher: P\ncapture: captures/x.txt\nquotes:\n" + listed)

    return Kind("capture-quotes-" + name, make, 30_000, "bytes", 240_000)


KINDS = [
    capture("words", lambda size: repeated("word ", size)),
    capture("begins-alike", lambda size: repeated("the ministers met in the morning and ", size)),
    capture("letters", lambda size: "a" * size, ["a " * 400, "a" * 400 + "b"]),
    capture("repeating", lambda size: repeated("a ", size), ["a " * 400 + "b"]),
    capture("parts", lambda size: repeated("a ", size), ["a […] " * 400 + "b"]),
    capture("marks", lambda size: repeated("“—…", size)),
    capture("hyphens", lambda size: repeated("a-\n", size)),
    capture("blank", lambda size: repeated(" \n", size)),
    capture("wide", lambda size: repeated("漢", size)),
    capture("ligatures", lambda size: repeated("ﬁ", size)),
    page("deep", "<div>"),
    page("paragraphs", "<p>a"),
    page("references", "&amp;"),
    page("references-open", "&"),
    page("references-numbers", "&#1234567"),
    page("references-long", "&aaaaaaaaaaaaaaaa"),
    page("comments-open", "<!-- "),
    page("comments", "<!-- a -->"),
    page("tags-open", "<"),
    page("tags-open-attributes", "<a b=\""),
    page("tags-closing", "</"),
    page("scripts-open", "<script>"),
    page("scripts", "<script></script>"),
    page("styles-open", "<style>a"),
    page("titles", "<title>"),
    page("cdata", "<![CDATA["),
    page("processing", "<?a"),
    page("letters", "a"),
    quotes("missing", "word number # of them", "word "),
    quotes("near", "word word word #", "word "),
    quotes("found", "word word word word", "word "),
    quotes("parts", "word […] # […] word", "word "),
]
