"""Sites of many documents that have something to do with one another."""
from collections.abc import Callable

from .kind import Kind, Site


def entities(front: str, name: str = "Person Q#") -> Callable[[Site, int], None]:
    def make(site: Site, size: int) -> None:
        for number in range(size):
            filled = front.replace("#", str(number)).replace("@", str(max(number - 1, 0))).replace("§", str((number + 1) % size))
            site.entity(f"p{number}", name.replace("#", str(number)), filled)

    return make


def articles(front: str, body: str = "") -> Callable[[Site, int], None]:
    def make(site: Site, size: int) -> None:
        for number in range(size):
            filled = front.replace("#", str(number)).replace("@", str(max(number - 1, 0))).replace("§", str((number + 1) % size))
            site.article(f"a{number}", body, filled)

    return make


def briefings(front: str, body: str = "") -> Callable[[Site, int], None]:
    """Besides the briefings there are a person, an article, a storyline and a hidden person."""

    def make(site: Site, size: int) -> None:
        site.entity("one", "One Man")
        site.entity("hid", "Hidden Man", "visibility: internal\n")
        site.entity("story", "The Story", folder="topics")
        site.article("a")
        for number in range(size):
            fill = lambda text: text.replace("#", str(number)).replace("@", str(max(number - 1, 0)))
            site.briefing(f"b{number}", fill(body), fill(front))

    return make


def pages(site: Site, size: int) -> None:
    for number in range(size):
        site.page(f"p{number}", "a")


def pages_of_links(site: Site, size: int) -> None:
    """Each links to forty others."""
    for number in range(size):
        site.page(f"p{number}", "".join(f"[w](p{(number * 7 + step) % size}.md) " for step in range(40)))


def equal_ids(site: Site, size: int) -> None:
    for number in range(size):
        site.write(f"content/briefings/d{number}/same.md", "---\ntitle: t\ndate: 2020-01-01\n---\n")


def ids_by_case(site: Site, size: int) -> None:
    for number in range(size):
        id = "".join(letter.upper() if number >> bit & 1 else letter for bit, letter in enumerate("abcdefghijklmno"))
        site.briefing(id)


def misplaced(site: Site, size: int) -> None:
    for number in range(size):
        site.write(f"content/notes/{number}.md", "a\n")


def deep(site: Site, size: int) -> None:
    site.write("content/briefings/" + "d/" * min(size, 1900) + "b.md", "---\ntitle: t\ndate: 2020-01-01\n---\n")


def publishers(site: Site, size: int) -> None:
    for number in range(size):
        site.entity(f"m{number}", f"Media Q{number}", "kind: media\nowner: m0\n", folder="organizations")
        site.article(f"a{number}", front=f"publisher: m{number}\n")


def one_publisher(site: Site, size: int) -> None:
    site.entity("m", "Media Q", "kind: media\n", folder="organizations")
    articles("publisher: m\n")(site, size)


def neighbours(site: Site, size: int) -> None:
    """Each of many briefings names the same hundred people."""
    for number in range(100):
        site.entity(f"p{number}", f"Person Q{number}")
    for number in range(size // 10):
        site.briefing(f"b{number}", "".join(f"[[p{person}]] " for person in range(100)))


FAULTS = "[[zz]] [@zz] [w](no.md) ![](no.png) <b> [[hid]] [w](#no) [^zz]\n"


def formats() -> list[Kind]:
    """Very many findings, in each way to write them."""
    make = briefings("about: [zz]\ntlp: RAINBOW\n", FAULTS)
    return [Kind(f"findings-as-{name}", make, 1000, "files", options=["--format", name]) for name in
            ("text", "json", "sarif", "github")]


def site(name: str, make: Callable[[Site, int], None], start: int = 1000, most: int = 0) -> Kind:
    return Kind("site-" + name, make, start, "files", most)


KINDS = [
    site("pages-in-footer", pages, 500),
    site("pages-of-links", pages_of_links, 500),
    site("entities-of-one-name", entities("", "Same Name"), 250),
    site("entities-of-one-name-homonyms", entities("homonyms: [p@]\n", "Same Name"), 250),
    site("entities-of-one-alias", entities("aliases: [Same Name]\n"), 250),
    site("entities-of-one-weak-alias", entities("weak_aliases: [Same]\n"), 250),
    site("entities-alike", entities("", "Ali Mamlk"), 250),
    site("entities-with-one-consonants", entities("aliases: [Al# Mamlouk]\n"), 250),
    site("entities-related", entities("relations: [{id: p0, role: r}]\n")),
    site("entities-in-a-chain", entities("relations: [{id: p@, role: r}]\n")),
    site("entities-of-one-word", entities("", "May")),
    site("entities-merged-from-one", entities("merged_from: [old]\n"), 250),
    site("entities-same-as-one", entities("same_as: [Q42]\n"), 250),
    site("entities-redirecting-alike", entities("redirect_from: [/old/]\n"), 250),
    site("entities-blocking-alike", entities("block: [Same Phrase]\n")),
    site("articles-of-one-publisher", one_publisher),
    site("articles-of-one-named-publisher", articles("publisher: P\n")),
    site("articles-of-publishers", publishers),
    site("articles-of-one-address", articles("publisher: P\nsame: x\n")),
    site("articles-in-a-chain", articles("publisher: P\norigin: a@\n")),
    site("articles-in-a-circle", articles("publisher: P\norigin: a§\n")),
    site("articles-without-captures", articles("publisher: P\ncapture: captures/no#.txt\n")),
    site("articles-of-unknown-publishers", articles("publisher: no-publisher-#\n")),
    site("articles-of-authors", articles("publisher: P\nauthor: [A. Writer #]\n")),
    site("briefings-of-one-day", briefings("")),
    site("briefings-of-one-story", briefings("storyline: story\n", "[[one]]")),
    site("briefings-of-one-tag", briefings("tags: [t]\n")),
    site("briefings-of-tags", briefings("tags: [t#, u#]\n")),
    site("briefings-of-unknown-stories", briefings("storyline: storz\n")),
    site("briefings-of-one-person", briefings("about: [one]\n", "One Man met [[one]].")),
    site("briefings-of-neighbours", neighbours),
    site("briefings-of-one-article", briefings("", "w [@a]")),
    site("briefings-in-a-chain", briefings("follows: b@\n")),
    site("briefings-following-one", briefings("follows: b0\n")),
    site("briefings-superseding-one", briefings("supersedes: [b0]\n")),
    site("briefings-of-one-judgment", briefings("storyline: story\njudgments: [{id: j, text: t, likelihood: likely}]\n")),
    site("briefings-of-judgments", briefings("storyline: story\njudgments: [{text: t #, likelihood: likely}]\n")),
    site("briefings-corrected", briefings("corrections: [{date: 2020-01-02, text: t}]\n")),
    site("briefings-corrected-in-no-section", briefings("corrections: [{date: 2020-01-02, text: t, section: no}]\n")),
    site("briefings-redirecting-alike", briefings("redirect_from: [/old/]\n"), 250),
    site("briefings-naming-hidden", briefings("about: [hid]\n", "[[hid]] [a](entity:hid)")),
    site("briefings-of-one-series", briefings("series: S\nissue: 1\n")),
    site("briefings-of-broken-links", briefings("", "[w](no.md) ![w](no.png)")),
    site("briefings-of-missing-pages", briefings("", "[w](/no/) [w](b@.md#no)")),
    site("briefings-of-unknown-keys", briefings("summry: x\n")),
    site("briefings-without-front-matter", lambda site, size: [
        site.write(f"content/briefings/b{number}.md", "a\n") for number in range(size)]),
    site("ids-equal", equal_ids, 250),
    site("ids-by-case", ids_by_case, 250),
    site("misplaced", misplaced),
    site("folders-deep", deep, 400, 1900),
    *formats(),
]
