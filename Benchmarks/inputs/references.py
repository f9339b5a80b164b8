"""References, citations, footnotes and names in the text."""
from .kind import Kind, MB, Site, body, numbered, repeated, repeating


def people(site: Site) -> None:
    """A few records, one of them hidden, and a name that two of them own."""
    site.article("a")
    site.entity("ali", "Ali Mamlouk", "aliases: [Ali Hassan Ali]\nweak_aliases: [Mamlouk]\n")
    site.entity("one", "Twice Named", "homonyms: [two]\n")
    site.entity("two", "Twice Named", "homonyms: [one]\n")
    site.entity("hid", "Hidden Man", "visibility: internal\n")


def text(name: str, unit: str, start: int = MB) -> Kind:
    return repeating(name, unit, start, prepare=people)


def footnote(name: str, line: str, start: int = MB) -> Kind:
    """One footnote of so many lines."""
    return body(name, lambda size: "a[^1]\n\n[^1]: b\n" + repeated(line, size - 20), start)


def footnotes(name: str, reference: str, definition: str) -> Kind:
    return body(name, lambda size: numbered(reference, size // 2) + "\n\n" + numbered(definition, size // 2))


def citation(name: str, unit: str) -> Kind:
    """One citation of so many parts."""
    return body(name, lambda size: "w [@a" + numbered(unit, size) + "]", prepare=people)


def ids(site: Site, size: int) -> None:
    """Every id is nearly another one's."""
    for number in range(size):
        site.entity(f"person-number-{number:06}", f"Person Q{number}")
    site.briefing("b", "".join(f"[[person-numbre-{number:06}]] " for number in range(size)))


def ids_in_files(site: Site, size: int) -> None:
    for number in range(size):
        site.entity(f"person-number-{number:06}", f"Person Q{number}")
        site.briefing(f"b{number}", "", "about: [" + ", ".join(f"person-numbre-{number:06}{n}" for n in range(5)) + "]\n")


KINDS = [
    text("reference-open-with-markup", "[[zz|*a* "),
    text("reference-open-with-markup-known", "[[ali|*a* "),
    text("reference-open-with-markup-lines", "[[zz|*a*\n"),
    text("reference-open-with-markup-blocks", "[[zz|*a*\n\n"),
    text("reference-wrapped-markup", "[[ali|*a*]] "),
    body("reference-wrapped-once", lambda size: "[[ali|" + repeated("*a* ", size) + "]]", prepare=people),
    text("reference-open", "[[zz "),
    text("reference-open-bar", "[[zz|a "),
    text("reference-open-lines", "[[zz\n"),
    text("reference-open-numbered", "[[zz# "),
    text("reference-open-brackets", "[["),
    text("reference-open-citations", "[@zz "),
    text("reference-open-citations-lines", "[@zz#\n"),
    text("reference-open-citation-marks", "[@"),
    text("reference-open-footnotes", "[^"),
    text("reference-escaped-open", "\\[[zz "),
    text("reference-silent-open", "[zz "),
    text("reference-silent", "[zz]{.nolink} "),
    text("reference-unknown", "[[zz]] "),
    text("reference-unknown-numbered", "[[zz#]] "),
    text("reference-unknown-lines", "[[zz#]]\n"),
    text("reference-unknown-blocks", "[[zz#]]\n\n"),
    text("reference-unknown-long", "[[" + "z" * 190 + "#]] "),
    text("reference-unknown-in-code", "`[[zz]]` [[zz]] "),
    text("reference-unknown-in-heading", "## [[zz#]]\n"),
    text("reference-unknown-in-link", "[a [[zz#]] b](https://e.org/) "),
    body("reference-unknown-in-one-link", lambda size: "[" + numbered("[[zz#]] ", size) + "](https://e.org/)"),
    text("reference-unknown-in-table", "|a|b|\n|-|-|\n|[[zz#]]|c|\n\n"),
    text("reference-unknown-one-long", "[[zz#" + "]] x "),
    body("reference-unknown-endless", lambda size: "[[" + "z" * size + "]]"),
    body("reference-unknown-words", lambda size: "[[zz|" + repeated("a ", size) + "]]"),
    text("reference-known", "[[ali]] "),
    text("reference-known-lines", "[[ali|x#]]\n"),
    text("reference-hidden", "[[hid]] "),
    text("reference-hidden-lines", "[[hid]]\n"),
    text("reference-hidden-links", "[a](entity:hid) "),
    text("reference-ambiguous", "[[Twice Named]] "),
    text("citation-in-one-line", "w [@a] "),
    text("citation-lines", "w [@a]\n"),
    text("citation-locators", "w [@a, p. #] "),
    citation("citation-of-many-parts", "; @a"),
    citation("citation-of-many-locators", "; p. #"),
    citation("citation-of-many-unknown", "; @zz#"),
    citation("citation-of-one-long-locator", ", p"),
    text("citation-unknown", "[@zz] "),
    text("citation-unknown-numbered", "[@zz#] "),
    text("citation-unknown-lines", "[@zz#]\n"),
    text("citation-in-links", "[a [@a]](https://e.org/) "),
    body("citation-in-one-link", lambda size: "[" + repeated("a [@a] ", size) + "](https://e.org/)", prepare=people),
    text("citation-pandoc", "[see @a, p. #] "),
    text("footnote-unknown", "[^zz] "),
    text("footnote-unknown-numbered", "[^zz#] "),
    text("footnote-unknown-lines", "[^zz#]\n"),
    footnote("footnote-lines", "    line\n"),
    footnote("footnote-lazy-lines", "line\n"),
    footnote("footnote-blank-lines", "\n"),
    footnote("footnote-blocks", "    [[zz]]\n\n"),
    footnote("footnote-code", "    ```\n"),
    footnotes("footnote-many", "a[^#] ", "[^#]: note\n"),
    footnotes("footnote-unknown-near-known", "a[^nota#] ", "[^note#]: note\n"),
    footnotes("footnote-equal-labels", "a[^1] ", "[^1]: note\n"),
    footnotes("footnote-used-often", "a[^0] ", "\n\n"),
    body("footnote-unused", lambda size: numbered("[^#]: note\n", size)),
    body("footnote-chain", lambda size: "a[^0]\n\n" + "".join(
        f"[^{number}]: b[^{number + 1}]\n" for number in range(size // 22))),
    body("footnote-itself", lambda size: "a[^0]\n\n[^0]: b" + repeated("[^0]", size)),
    body("footnote-long-label", lambda size: "a[^" + "b" * (size // 2) + "]\n\n[^" + "b" * (size // 2) + "]: c"),
    text("name-often", "Ali Mamlouk "),
    text("name-often-sentences", "He met Ali Mamlouk there. "),
    text("name-often-lines", "Ali Mamlouk\n"),
    text("name-often-blocks", "Ali Mamlouk\n\n"),
    text("name-nearly", "Ali Hassan "),
    text("name-begun", "Ali "),
    text("name-weak", "Mamlouk Mamlouk, "),
    text("name-of-two", "Twice Named "),
    text("name-in-emphasis", "*Ali* Mamlouk "),
    text("name-in-open-emphasis", "*Ali Mamlouk "),
    text("name-after-footnotes", "Ali Mamlouk[^zz] "),
    text("name-after-code", "Ali Mamlouk `a` "),
    text("name-after-html", "Ali Mamlouk <b> "),
    text("name-in-cells", "|Ali Mamlouk|b|\n|-|-|\n|Ali Mamlouk|c|\n\n"),
    body("name-in-one-table", lambda size: "|a|\n|-|\n" + repeated("|Ali Mamlouk|\n", size), prepare=people),
    text("name-abbreviations", "Dr. e.g. Ali Mamlouk Gen. "),
    text("sentence-without-end", "[[ali]] and "),
    text("sentence-marks-only", "[[ali]]... ?! "),
    text("sentence-initials", "[[ali]] A. B. "),
    Kind("near-ids-in-one-file", ids, 1000, "ids"),
    Kind("near-ids-in-many-files", ids_in_files, 500, "ids"),
]
