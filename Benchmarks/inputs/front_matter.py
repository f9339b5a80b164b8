"""Fields of the front matter with very many values, or very long ones."""
from .kind import Kind, Site, numbered, repeated

# The front matter may have 256 KiB.
START, MOST = 60_000, 240_000


def company(site: Site) -> None:
    """What fields refer to."""
    for id in ("a", "c"):
        site.article(id)
    site.entity("one", "One Man")
    site.entity("hid", "Hidden Man", "visibility: internal\n")


def field(name: str, text: str, unit: str, place: str = "briefing") -> Kind:
    """A field that opens with the text and goes on with the unit; `#` in it is another number each time."""

    def make(site: Site, size: int) -> None:
        company(site)
        values = (numbered if "#" in unit else repeated)(unit, size)
        front = text + values + ("" if values.endswith("\n") else "\n")
        if place == "briefing":
            site.briefing("b", front=front)
        elif place == "article":
            site.article("x", front="publisher: P\n" + front)
        else:
            site.entity("x", "X Y", front, folder=place)

    return Kind("field-" + name, make, START, "bytes", MOST)


BRIEFING = {
    "tags": ("tags:\n", "- t#\n"), "tags-equal": ("tags:\n", "- t\n"), "tags-case": ("tags:\n", "- T #\n- t  #\n"),
    "redirects": ("redirect_from:\n", "- /r#/\n"), "redirects-equal": ("redirect_from:\n", "- /r/\n"),
    "redirects-bare": ("redirect_from:\n", "- r#\n"), "redirects-bad": ("redirect_from:\n", "- /../#\n"),
    "sources-known": ("sources:\n", "- a\n"), "sources-unknown": ("sources:\n", "- z#\n"),
    "sources-quotes": ("sources:\n", "- {id: a, quote: a word #}\n"), "sources-grades": ("sources:\n", "- {id: a, grade: Z#}\n"),
    "sources-locators": ("sources:\n", "- {id: a, locator: p. #}\n"),
    "sources-notes": ("sources:\n", "- {id: a, note: One Man #}\n"), "sources-keys": ("sources:\n", "- {id: a, k#: 1}\n"),
    "about-known": ("about:\n", "- one\n"), "about-unknown": ("about:\n", "- on#\n"), "about-hidden": ("about:\n", "- hid\n"),
    "about-one-string": ("about: ", "one, "), "mentions-unknown": ("mentions:\n", "- no such one #\n"),
    "authors": ("author:\n", "- A. Writer #\n"), "authors-near": ("author:\n", "- on-#\n"),
    "corrections": ("corrections:\n", "- {date: 2020-01-02, text: t#}\n"),
    "corrections-equal": ("corrections:\n", "- {date: 2020-01-02, text: t}\n"),
    "corrections-sections": ("corrections:\n", "- {date: 2020-01-02, text: t, section: s#}\n"),
    "corrections-days": ("corrections:\n", "- {date: '2###', text: t}\n"),
    "judgments": ("judgments:\n", "- {id: j#, text: t#, likelihood: likely, sources: [a, c]}\n"),
    "judgments-equal": ("judgments:\n", "- {text: t, likelihood: likely, sources: [a]}\n"),
    "judgments-scale": ("judgments:\n", "- {text: t#, likelihood: perhaps #}\n"),
    "resolve": ("resolve:\n", "  N#: one\n"), "resolve-unknown": ("resolve:\n", "  N#: on#\n"),
    "nolink": ("nolink:\n", "- one\n"), "nolink-unknown": ("nolink:\n", "- on#\n"), "supersedes": ("supersedes:\n", "- b#\n"),
    "places": ("places:\n", "- one\n"), "method": ("method: |\n", "  [[zz#]] a\n"), "summary": ("summary: >-\n", "  One Man said.\n"),
    "summary-references": ("summary: >-\n", "  [[hid]] and [[zz#]].\n"), "notes": ("ed_note: >-\n", "  a\n"),
    "title-long": ("subtitle: ", "word "), "unknown-keys": ("", "key#: v\n"), "unknown-keys-near": ("", "summar#: v\n"),
    "own-keys": ("", "x_k#: v\n"), "extra": ("extra:\n", "  k#: v\n"), "equal-keys": ("", "summary: s\n"),
    "equal-own-keys": ("extra:\n", "  k: v\n"),
}
ENTITY = {
    "aliases": ("aliases:\n", "- Alias Number#\n"), "aliases-equal": ("aliases:\n", "- One Alias\n"),
    "aliases-short": ("aliases:\n", "- A#\n"), "aliases-words": ("aliases:\n", "- May\n"),
    "aliases-maps": ("aliases:\n", "- {name: Al #, lang: ar, script: Arab}\n"),
    "aliases-begin-alike": ("aliases:\n", "- The Long Beginning Of A Name And #\n"), "aliases-one-long": ("aliases:\n- ", "Word "),
    "aliases-own-name": ("aliases:\n", "- X Y\n"), "aliases-slashes": ("aliases:\n", "- /a#\n"),
    "weak-aliases": ("weak_aliases:\n", "- Weak#\n"), "former-names": ("former_names:\n", "- Old #\n"),
    "misspellings": ("misspellings:\n", "- Xy #\n"), "block": ("block:\n", "- X Y River #\n"),
    "homonyms": ("homonyms:\n", "- one\n"), "homonyms-unknown": ("homonyms:\n", "- on#\n"),
    "same-as": ("same_as:\n", "- https://e.org/#\n"), "same-as-bad": ("same_as:\n", "- e#\n"),
    "identifiers": ("identifiers:\n", "  k#: v\n"), "relations": ("relations:\n", "- {id: one, role: r#}\n"),
    "relations-unknown": ("relations:\n", "- {id: on#, role: r}\n"), "facts": ("facts:\n", "- {prop: p#, value: v, from: 2019}\n"),
    "merged-from": ("merged_from:\n", "- m#\n"), "links": ("links:\n", "- https://e.org/#\n"),
    "positions": ("positions:\n", "- {title: t#, org: o, from: 2019}\n"), "nationality": ("nationality:\n", "- n#\n"),
}
ARTICLE = {
    "quotes": ("quotes:\n", "- {text: q #}\n"), "images": ("images:\n", "- {caption: c#}\n"), "article-authors": ("author:\n", "- A #\n"),
    "article-about": ("about:\n", "- on#\n"),
}
KINDS = [
    *(field(name, *texts) for name, texts in BRIEFING.items()),
    *(field("entity-" + name, *texts, place="people") for name, texts in ENTITY.items()),
    field("event-participants", "participants:\n", "- {id: one, role: r#}\n", place="events"),
    field("event-sources", "sources:\n", "- z#\n", place="events"),
    field("place-demonyms", "demonyms:\n", "- Dem#\n", place="places"),
    field("topic-about", "about:\n", "- on#\n", place="topics"),
    *(field(name, *texts, place="article") for name, texts in ARTICLE.items()),
]
