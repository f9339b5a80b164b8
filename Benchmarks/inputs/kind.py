"""What a kind of input is, and the files that it is made of."""
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

MB = 1_000_000


class Site:
    """A folder with a configuration, to which documents are added."""

    def __init__(self, root: Path):
        self.root = root
        self.write("dossier.yaml", "title: T\nbase_url: https://example.org/\n")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def configure(self, text: str) -> None:
        self.write("dossier.yaml", "title: T\nbase_url: https://example.org/\n" + text)

    def briefing(self, id: str, body: str = "", front: str = "") -> None:
        front = front if "date:" in front else "date: 2020-01-01\n" + front
        self.write(f"content/briefings/{id}.md", f"---\ntitle: {id}\n{front}---\n{body}\n")

    def article(self, id: str, body: str = "", front: str = "publisher: P\n") -> None:
        self.write(
            f"content/articles/{id}.md",
            f"---\ntitle: {id}\nurl: https://example.org/{id}\naccessed: 2020-01-01\npublished: 2020-01-01\n{front}---\n{body}\n")

    def entity(self, id: str, name: str, front: str = "", folder: str = "people", body: str = "") -> None:
        self.write(f"content/entities/{folder}/{id}.md", f"---\nname: {name}\ndescription: d\n{front}---\n{body}\n")

    def page(self, id: str, body: str = "") -> None:
        self.write(f"content/pages/{id}.md", f"---\ntitle: {id}\n---\n{body}\n")


@dataclass
class Kind:
    name: str
    make: Callable[[Site, int], None]
    start: int
    """The size that is doubled."""
    unit: str = ""
    most: int = 0
    """No larger: the program refuses such files, or the input itself has a bound."""
    options: list[str] = field(default_factory=list)


def repeated(unit: str, size: int) -> str:
    """The unit as often as it fits into so many bytes."""
    return unit * max(1, size // len(unit.encode()))


def numbered(unit: str, size: int) -> str:
    """The unit with a number in the place of `#`, other each time, up to so many bytes."""
    parts: list[str] = []
    length = 0
    number = 0
    while length < size:
        parts.append(unit.replace("#", str(number)))
        length += len(parts[-1].encode())
        number += 1
    return "".join(parts[:-1]) if len(parts) > 1 else parts[0]


def body(name: str, text: Callable[[int], str], start: int = MB, prepare: Callable[[Site], None] | None = None) -> Kind:
    """A briefing whose body has so many bytes, beside whatever `prepare` adds."""

    def make(site: Site, size: int) -> None:
        if prepare:
            prepare(site)
        site.briefing("b", text(size - 200))

    return Kind(name, make, start, "bytes", most=4 * MB)


def repeating(name: str, unit: str, start: int = MB, prepare: Callable[[Site], None] | None = None) -> Kind:
    """A body of nothing but the unit; `#` in it is another number each time."""
    return body(name, lambda size: (numbered if "#" in unit else repeated)(unit, size), start, prepare)
