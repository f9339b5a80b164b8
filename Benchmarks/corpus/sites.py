"""The corpus as content folders: of Dossier, and of Hugo with every reference resolved."""
import re
from datetime import timedelta
from pathlib import Path

from .documents import Article, Briefing, Corpus, Entity, slug


def yaml_list(key: str, values: list[str]) -> list[str]:
    return [f"{key}:"] + [f"  - {value}" for value in values] if values else []


class DossierSite:
    """What an author of Dossier would write."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.made: set[Path] = set()

    def write(self, path: str, front_matter: list[str], body: str) -> None:
        file = self.folder / "content" / path
        if file.parent not in self.made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(file.parent)
        file.write_text("---\n" + "\n".join(front_matter) + "\n---\n" + body, encoding="utf-8")

    def write_all(self, corpus: Corpus) -> None:
        for entity in corpus.all_entities():
            self.add_entity(entity)
        for article in corpus.all_articles():
            self.add_article(article)
        for briefing in corpus.all_briefings():
            self.add_briefing(briefing)
        self.finish()

    def finish(self) -> None:
        settings = "title: Benchmark\nbase_url: https://dossier.example/\nlang: en\n"
        (self.folder / "dossier.yaml").write_text(settings, encoding="utf-8")

    def add_entity(self, entity: Entity) -> None:
        front = [f"name: {entity.name}", f"description: {entity.description}"]
        front += yaml_list("aliases", entity.aliases)
        if entity.surname:
            front.append(f"weak_aliases: {entity.surname}")
        front += ["identifiers:", f"  wikidata: {entity.wikidata}"]
        if entity.relations:
            front += ["relations:"] + [f"  - {{role: {role}, id: {other}}}" for role, other in entity.relations]
        self.write(f"entities/{entity.kind}/{entity.id}.md", front, entity.body)

    def article_fields(self, article: Article) -> list[str]:
        return [
            f"title: {article.title}",
            f"publisher: {article.publisher}",
            f"author: {article.author}",
            f"accessed: {article.published + timedelta(days=1)}",
            f"lang: {article.lang}",
            f"summary: {article.summary}",
        ] + yaml_list("mentions", article.mentions)

    def add_article(self, article: Article) -> None:
        front = self.article_fields(article) + [
            f"url: https://{slug(article.publisher)}.example/{article.id}",
            f"published: {article.published}",
            "rights: own",
            "full_text: publish",
        ]
        self.write(f"articles/{article.published.year}/{article.id}.md", front, article.body)

    def briefing_fields(self, briefing: Briefing) -> list[str]:
        front = [f"title: {briefing.title}", f"date: {briefing.date}", f"summary: {briefing.summary}"]
        front += [f"tags: [{', '.join(briefing.tags)}]"]
        return front + yaml_list("sources", briefing.sources) + yaml_list("mentions", briefing.mentions)

    def add_briefing(self, briefing: Briefing) -> None:
        self.write(f"briefings/{briefing.date.year}/{briefing.id}.md", self.briefing_fields(briefing), briefing.body)


class HugoSite(DossierSite):
    """The same texts with plain links in them, so that Hugo has nothing to look up while it renders; who is named where
    stands in the front matter. Keys that mean something else to Hugo have other names."""

    REFERENCE = re.compile(r"\[\[([^]|]+)(?:\|([^]]+))?\]\]|\[@([^]]+)\]")

    def write_all(self, corpus: Corpus) -> None:
        self.entity_names = {entity.id: entity.name for entity in corpus.entities}
        self.publishers = {article.id: article.publisher for article in corpus.articles}
        super().write_all(corpus)

    def write(self, path: str, front_matter: list[str], body: str) -> None:
        super().write(path, front_matter, self.REFERENCE.sub(self.resolved, body))

    def resolved(self, match: re.Match[str]) -> str:
        entity, text, article = match.groups()
        if article:
            return f"[{self.publishers[article]}](/articles/{article}/)"
        return f"[{text or self.entity_names[entity]}](/entities/{entity}/)"

    def finish(self) -> None:
        pass

    def add_entity(self, entity: Entity) -> None:
        front = [f"title: {entity.name}", f"description: {entity.description}", f"kind_of_entity: {entity.kind}"]
        front += yaml_list("names", entity.aliases) + [f"wikidata: {entity.wikidata}"]
        if entity.relations:
            front += ["relations:"] + [f"  - {{role: {role}, id: {other}}}" for role, other in entity.relations]
        self.write(f"entities/{entity.id}.md", front, entity.body)

    def add_article(self, article: Article) -> None:
        front = self.article_fields(article) + [
            f"original: https://{slug(article.publisher)}.example/{article.id}",
            f"date: {article.published}",
        ]
        self.write(f"articles/{article.id}.md", front, article.body)

    def add_briefing(self, briefing: Briefing) -> None:
        self.write(f"briefings/{briefing.id}.md", self.briefing_fields(briefing), briefing.body)
