"""What happens before each build: an edit of one document, in the content of every program, undone afterwards."""
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from .programs import Program


@dataclass(frozen=True)
class Scenario:
    key: str
    title: str
    edit: Callable[[Program, int], tuple[Path, str]] | None = None
    """The file to change and its new text; differs from run to run, so that each build finds something new."""
    fresh: bool = False
    """Whether each build publishes into a new folder."""


def documents(program: Program, kind: str) -> list[Path]:
    """By name, so that every program's documents are in the same order wherever they lie."""
    return sorted((program.content / kind).rglob("*.md"), key=lambda path: path.name)


def edit_body(program: Program, run: int) -> tuple[Path, str]:
    files = documents(program, "briefings")
    file = files[len(files) // 2]
    return file, file.read_text(encoding="utf-8") + f"\nA sentence more, the {run + 1}th.\n"


def edit_title(program: Program, run: int) -> tuple[Path, str]:
    files = documents(program, "briefings")
    file = files[len(files) // 2]
    text = file.read_text(encoding="utf-8")
    return file, re.sub(r"^title: .*", rf"\g<0>, edition {run + 1}", text, count=1, flags=re.M)


def add_alias(program: Program, run: int) -> tuple[Path, str]:
    """The new alias is a word that a text has, so that a build which links names finds it there."""
    articles, entities = documents(program, "articles"), documents(program, "entities")
    text = articles[len(articles) // 2 + run].read_text(encoding="utf-8").split("\n---\n", 1)[1]
    alias = max(re.findall(r"\. ([A-Z][a-z]+)", text), key=len)
    file = entities[len(entities) // 2]
    front, body = file.read_text(encoding="utf-8").split("\n---\n", 1)
    item = f"  - {alias}"
    key = f"\n{program.alias_key}:"
    front = front.replace(key, f"{key}\n{item}", 1) if key in front else f"{front}{key}\n{item}"
    return file, f"{front}\n---\n{body}"


SCENARIOS = [
    Scenario("full", "full build", fresh=True),
    Scenario("unchanged", "nothing changed"),
    Scenario("body", "one body edited", edit_body),
    Scenario("title", "one title edited", edit_title),
    Scenario("alias", "an entity gains an alias", add_alias),
]


@contextmanager
def edited(scenario: Scenario, programs: list[Program], run: int) -> Iterator[None]:
    """The content of all programs with the edit; whatever happens, it is afterwards as it was."""
    with ExitStack() as undo:
        if scenario.edit:
            edits = {}
            for program in programs:
                file, text = scenario.edit(program, run)
                edits[file] = text  # two programs may share their content
            for file, text in edits.items():
                undo.callback(file.write_bytes, file.read_bytes())
                file.write_text(text, encoding="utf-8")
        yield
