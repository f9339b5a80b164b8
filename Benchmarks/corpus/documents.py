"""The documents of the corpus: who is named where, and how often. Texts are in the notation of Dossier."""
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from .names import Names
from .prose import Prose

KINDS = ("people",) * 5 + ("organizations",) * 3 + ("places",) * 2
ROLES = ("adviser of", "member of", "based in", "founder of", "part of", "works with")
TAGS = "aviation ports rail energy grain water health law media trade space customs".split()
LANGUAGES = ("en", "en", "en", "en", "de", "ru", "tr", "ar")
FIRST_DAY, DAYS = date(2016, 1, 1), 3_650


@dataclass
class Entity:
    id: str
    kind: str
    name: str
    aliases: list[str]
    description: str
    wikidata: str
    relations: list[tuple[str, str]] = field(default_factory=list)
    body: str = ""

    @property
    def surname(self) -> str | None:
        return self.name.split()[1] if self.kind == "people" else None


@dataclass
class Article:
    id: str
    title: str
    publisher: str
    published: date
    author: str = ""
    lang: str = ""
    summary: str = ""
    mentions: list[str] = field(default_factory=list)
    body: str = ""


@dataclass
class Briefing:
    id: str
    title: str
    date: date
    summary: str
    tags: list[str]
    sources: list[str]
    mentions: list[str]
    body: str


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:60].strip("-")


class Corpus:
    """A fifth briefings, three fifths stored articles, a fifth entities. Entities are referred to as words are used: a
    few very often, most of them seldom (Zipf–Mandelbrot, 1/(rank + 10))."""

    def __init__(self, size: int, seed: int):
        self.random = Random(seed)
        self.prose = Prose(self.random)
        self.names = Names(self.random, set(self.prose.vocabulary))
        self.briefing_count = self.entity_count = size // 5
        self.article_count = size - 2 * (size // 5)
        papers = ("Post", "Courier", "Times", "Record") * 8
        publishers = [f"The {self.names.word(2)} {paper}" for paper in papers]
        self.entities = [self.bare_entity(number) for number in range(self.entity_count)]
        self.articles = [self.bare_article(number, publishers) for number in range(self.article_count)]
        self.by_popularity = list(range(self.entity_count))
        self.random.shuffle(self.by_popularity)
        self.popularity = list(accumulate(1 / (rank + 10) for rank in range(self.entity_count)))

    def bare_entity(self, number: int) -> Entity:
        kind = KINDS[number % len(KINDS)]
        name = self.names.of(kind)
        return Entity(
            slug(name), kind, name, self.names.aliases(kind, name), self.prose.plain_sentence(4, 9),
            f"Q{1_000_000 + number * 37}")

    def bare_article(self, number: int, publishers: list[str]) -> Article:
        title = self.prose.title(5, 9)
        published = FIRST_DAY + timedelta(days=number * DAYS // self.article_count)
        return Article(f"{slug(title)}-{number}", title, self.random.choice(publishers), published)

    def pick(self, count: int) -> list[Entity]:
        """At most `count` entities, the popular ones more often, none twice."""
        found = self.random.choices(self.by_popularity, cum_weights=self.popularity, k=count)
        return [self.entities[number] for number in dict.fromkeys(found)]

    def mentions(self, entities: list[Entity], count: int, linked: float) -> list[str]:
        """How a text names them: `linked` of them as references, the others as plain names and aliases."""
        return [self.mention(entities[turn % len(entities)], linked) for turn in range(count)]

    def mention(self, entity: Entity, linked: float) -> str:
        form = self.random.random()
        alias = self.random.choice(entity.aliases) if entity.aliases and form < 0.25 else None
        if entity.surname and form > 0.9:
            alias = entity.surname
        if self.random.random() >= linked:
            return alias or entity.name
        return f"[[{entity.id}|{alias}]]" if alias else f"[[{entity.id}]]"

    # Written one after the other, so that a large corpus needs little memory.

    def all_entities(self) -> Iterator[Entity]:
        for entity in self.entities:
            others = [other for other in self.pick(self.random.randint(0, 4)) if other is not entity]
            entity.relations = [(self.random.choice(ROLES), other.id) for other in others]
            named = self.mentions(self.pick(3), self.random.randint(0, 3), linked=0.6)
            entity.body = self.prose.body(self.random.randint(40, 180), named)
            yield entity
            entity.body = ""

    def all_articles(self) -> Iterator[Article]:
        for article in self.articles:
            entities = self.pick(self.random.randint(3, 9))
            article.author = self.names.candidate("people")
            article.lang = self.random.choice(LANGUAGES)
            article.summary = self.prose.plain_sentence(14, 26)
            article.mentions = [entity.id for entity in entities]
            named = self.mentions(entities, self.random.randint(4, 12), linked=0.1)
            article.body = self.prose.body(self.random.randint(200, 600), named)
            yield article
            article.body = ""

    def all_briefings(self) -> Iterator[Briefing]:
        for number in range(self.briefing_count):
            day = FIRST_DAY + timedelta(days=number * DAYS // self.briefing_count)
            title = self.prose.title(3, 7)
            cited = self.cited_articles(number)
            entities = self.pick(self.random.randint(6, 16))
            inserts = self.mentions(entities, self.random.randint(8, 24), linked=0.45)
            inserts += [f"[@{article.id}]" for article in cited]
            self.random.shuffle(inserts)
            yield Briefing(
                f"{day}-{slug(title)}-{number}", title, day, self.prose.plain_sentence(14, 26),
                self.random.sample(TAGS, self.random.randint(1, 3)), [article.id for article in cited],
                [entity.id for entity in entities], self.prose.body(self.random.randint(400, 900), inserts))

    def cited_articles(self, number: int) -> list[Article]:
        """Mostly what had come out shortly before the briefing."""
        newest = (number + 1) * self.article_count // self.briefing_count
        window = range(max(0, newest - 60), newest)
        count = min(len(window), self.random.randint(3, 8))
        return [self.articles[position] for position in self.random.sample(window, count)]
