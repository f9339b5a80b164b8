"""Destinations of links and pictures: long ones, many ones, wrong ones."""
from .kind import Kind, MB, Site, body, numbered, repeated, repeating


def between(name: str, opening: str, unit: str, closing: str, start: int = MB) -> Kind:
    return body(name, lambda size: opening + repeated(unit, size - len(opening) - len(closing)) + closing, start)


def media(site: Site, size: int) -> None:
    """As many files beside the text as pictures that are not there."""
    for number in range(size):
        site.write(f"content/files/{number}.txt", "x")
    site.briefing("b", "".join(f"![w](no{number}.png) " for number in range(size)))


def broken_links(site: Site, size: int) -> None:
    for number in range(size):
        site.briefing(f"b{number}", f"[w](no{number}.md) [w](no/{number}.md)\n")


KINDS = [
    between("address-link", "[w](", "a", ")"),
    between("address-link-angle", "[w](<", "a ", ">)"),
    between("address-link-path", "[w](", "a/", ")"),
    between("address-link-parents", "[w](", "../", ")"),
    between("address-link-document-path", "[w](", "a/", ".md)"),
    between("address-link-rooted", "[w](/", "a/", ")"),
    between("address-link-hosts", "[w](", "a.b/", ")"),
    between("address-image", "![w](", "a", ")"),
    between("address-link-escaped", "[w](", "a", "\\_)"),
    between("address-image-escaped", "![w](", "a", "\\_)"),
    between("address-image-path", "![w](", "a/", ".png)"),
    between("address-image-no-words", "![](", "a", ")"),
    between("address-image-host", "![w](https://", "a", ")"),
    between("address-scheme", "[w](", "a", ":x)"),
    between("address-entity", "[w](entity:", "a", ")"),
    between("address-entity-autolink", "<entity:", "a", ">"),
    between("address-percent", "[w](", "%41", ")"),
    between("address-autolink", "<https://", "a", ">"),
    between("address-web", "[w](https://", "a/", ")"),
    between("address-anchor", "[w](#", "a", ")"),
    between("address-parentheses", "[w](", "()", ")"),
    between("address-parentheses-open", "[w](", "(", ")"),
    between("address-backslashes", "[w](", "\\a", ")"),
    between("address-title", '[w](https://e.org "', "a ", '")'),
    between("address-title-open", '[w](https://e.org "', "a ", ""),
    between("address-image-title", '![w](no.png "', "a [[b]] ", '")'),
    between("address-image-words", "![", "a [[zz]] ", "](no.png)"),
    repeating("address-many-long", "[w](" + "a" * 320 + "#) "),
    repeating("address-many-long-equal", "[w](" + "a" * 320 + ") "),
    repeating("address-missing-equal", "[w](no.md) "),
    repeating("address-missing-lines", "[w](no#.md)\n"),
    repeating("address-missing-blocks", "[w](no.md)\n\n"),
    repeating("address-missing-images", "![w](no.png) "),
    repeating("address-missing-images-lines", "![w](no#.png)\n"),
    body("address-missing-anchors", lambda size: repeated("[w](#no) ", size)),
    body("address-missing-anchors-other", lambda size: numbered("[w](@no#) ", size).replace("@", "#")),
    body("address-missing-anchors-blocks", lambda size: numbered("[w](@no#)\n\n", size).replace("@", "#")),
    repeating("address-missing-pages", "[w](/no/#/) "),
    repeating("address-missing-pages-equal", "[w](/no/) "),
    body(
        "address-missing-anchors-elsewhere", lambda size: repeated("[w](../pages/p.md#no) ", size),
        prepare=lambda site: site.page("p", "## H\n")),
    repeating("address-unsafe", "[w](javascript:a) "),
    repeating("address-images-of-hosts", "![w](https://e.org/a.png) "),
    repeating("address-images-without-words", "![](no.png) "),
    Kind("address-media-and-missing-images", media, 1000, "files"),
    Kind("address-broken-in-many-files", broken_links, 500, "files"),
]
