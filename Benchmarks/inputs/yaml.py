"""YAML as no person writes it."""
from collections.abc import Callable

from .kind import MB, Kind, Site, numbered, repeated
from .front_matter import MOST, START


def yaml(name: str, text: Callable[[int], str]) -> Kind:
    return Kind("yaml-" + name, lambda site, size: site.briefing("b", front=text(size)), START, "bytes", MOST)


def bombs(size: int) -> str:
    """Each anchor is a list of ten of the one before."""
    lines = ["x_0: &n0 [a]"]
    number = 1
    while sum(map(len, lines)) < size and number < 400:
        lines.append(f"x_{number}: &n{number} [" + ", ".join([f"*n{number - 1}"] * 10) + "]")
        number += 1
    return "\n".join(lines) + "\n"


def stairs(size: int) -> str:
    """Maps in maps; the indentation grows with the square of the depth."""
    depth = int(size**0.5)
    return "extra:\n" + "".join(" " * level + "k:\n" for level in range(1, depth))


def configuration(name: str, text: Callable[[int], str], start: int = START) -> Kind:
    def make(site: Site, size: int) -> None:
        site.configure(text(size))
        site.briefing("b")

    return Kind("configuration-" + name, make, start, "bytes", MOST)


KINDS = [
    yaml("anchors", lambda size: "extra:\n" + numbered("  k#: &a# v\n", size)),
    yaml("aliases", lambda size: "x_a: &a v\nextra:\n" + numbered("  k#: *a\n", size)),
    yaml("anchors-and-aliases", lambda size: "extra:\n" + numbered("  k#: &a# v\n  l#: *a#\n", size)),
    yaml("bomb", bombs),
    yaml("flow-lists-open", lambda size: "tags: " + repeated("[", size) + "\n"),
    yaml("flow-lists-deep", lambda size: "tags: " + "[" * (size // 2) + "]" * (size // 2) + "\n"),
    yaml("flow-maps-open", lambda size: "extra: " + repeated("{a: ", size) + "\n"),
    yaml("flow-maps-deep", lambda size: "extra: " + "{a: " * (size // 5) + "}" * (size // 5) + "\n"),
    yaml("flow-one-list", lambda size: "tags: [" + numbered("t#, ", size) + "]\n"),
    yaml("flow-commas", lambda size: "tags: [" + repeated(",", size) + "]\n"),
    yaml("flow-keys", lambda size: "extra: {" + repeated("a ", size) + ": b}\n"),
    yaml("block-lists-deep", lambda size: "tags:\n" + repeated("- ", size) + "a\n"),
    yaml("block-keys-deep", lambda size: "extra:\n  " + repeated("? ", size) + "a\n"),
    yaml("stairs", stairs),
    yaml("plain-long", lambda size: "summary: " + repeated("word ", size) + "\n"),
    yaml("plain-lines", lambda size: "summary:\n" + repeated("  word\n", size)),
    yaml("plain-open-bracket", lambda size: "summary: [" + repeated("word ", size) + "\n"),
    yaml("quoted-escapes", lambda size: 'summary: "' + repeated("\\x41", size) + '"\n'),
    yaml("quoted-wide-escapes", lambda size: 'summary: "' + repeated("\\u0645", size) + '"\n'),
    yaml("quoted-lines", lambda size: 'summary: "' + repeated("a\n  ", size) + '"\n'),
    yaml("quoted-open", lambda size: 'summary: "' + repeated("a\n  ", size) + "\n"),
    yaml("quoted-single", lambda size: "summary: '" + repeated("a''", size) + "'\n"),
    yaml("literal-lines", lambda size: "summary: |\n" + repeated("  a\n", size)),
    yaml("literal-blank", lambda size: "summary: |\n  a\n" + repeated("\n", size) + "  b\n"),
    yaml("folded-lines", lambda size: "summary: >\n" + repeated("  a\n\n", size)),
    yaml("comments", lambda size: repeated("# a\n", size)),
    yaml("comment-long", lambda size: "# " + repeated("a ", size) + "\n"),
    yaml("types", lambda size: "tags:\n" + repeated("- !t a\n", size)),
    yaml("type-long", lambda size: "summary: !" + repeated("t", size) + " a\n"),
    yaml("key-long", lambda size: repeated("k", size) + ": a\n"),
    yaml("key-quoted-long", lambda size: '"' + repeated("k", size) + '": a\n'),
    yaml("keys-complex", lambda size: "extra:\n" + numbered("  ? k#\n  : v\n", size)),
    yaml("empty-values", lambda size: "extra:\n" + numbered("  k#:\n", size)),
    yaml("tabs", lambda size: "tags:\n" + repeated("\t- a\n", size)),
    yaml("tabs-in-line", lambda size: "summary: a" + repeated("\t", size) + "b\n"),
    yaml("spaces-at-end", lambda size: "summary: a" + repeated(" ", size) + "\n"),
    yaml("blank-lines", lambda size: repeated("\n", size)),
    yaml("line-ends", lambda size: repeated("\r\n", size)),
    yaml("colons", lambda size: "summary: " + repeated("a: ", size) + "\n"),
    yaml("dashes", lambda size: "tags:\n" + repeated("-\n", size)),
    yaml("wide", lambda size: "summary: " + repeated("漢", size) + "\n"),
    yaml("ends", lambda size: repeated("...\n", size)),
    configuration("menu", lambda size: "menu:\n" + numbered("- {text: t#, url: https://e.org/#}\n", size), 15_000),
    configuration("menu-missing", lambda size: "menu:\n" + numbered("- {text: t#, url: /no#/}\n", size), 15_000),
    configuration("checks", lambda size: "checks:\n" + numbered("  raw-htm#: off\n", size)),
    configuration("unknown-keys", lambda size: numbered("titel#: off\n", size)),
    configuration("description", lambda size: "description: " + repeated("word ", size) + "\n"),
    Kind("yaml-front-matter-open", lambda site, size: site.write("content/briefings/b.md", "---\n" + repeated("a: b\n", size - 9)),
         MB, "bytes", 4 * MB),
]
