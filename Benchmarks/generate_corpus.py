#!/usr/bin/env python3
"""Writes a deterministic site for measurements: `generate_corpus.py COUNT FOLDER`.

COUNT documents: a fifth briefings, three fifths stored articles, a fifth entities. The words are made up, their frequencies
fall as in real prose (Zipf), and so do those of the entities that texts refer to, so that a few pages have very many
backlinks. The same COUNT gives the same bytes on any machine.
"""
import datetime
import itertools
import pathlib
import random
import sys

SYLLABLES = "an bel cor dra el fin gar hol im jur kel lo mar nes or pra qui ros sen tal ur ves wil yor zan".split()
KINDS = ("people", "people", "people", "organizations", "places")
ARABIC = "سامي ليلى كريم نادية طارق رنا".split()
CYRILLIC = "Иван Ольга Павел Елена Юрий Анна".split()
PUBLISHERS = ["The Courier", "Harbour Times", "Eastern Dispatch", "Capital Monitor", "Civic Record", "Atlas Review"]
TAGS = "energy trade law media water health space ports rail grain".split()


class Corpus:
    def __init__(self, count, folder):
        self.random = random.Random(20160907)
        self.folder = pathlib.Path(folder)
        self.briefings = count // 5
        self.entities = count // 5
        self.articles = count - self.briefings - self.entities
        words = {self.word() for _ in range(9000)}
        self.words = sorted(words)
        self.random.shuffle(self.words)
        self.word_weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.entity_weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(self.entities)))

    def word(self):
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 3)))

    def sentence(self, insert=None, plain=False):
        words = self.random.choices(self.words, cum_weights=self.word_weights, k=self.random.randint(8, 22))
        if insert:
            words.insert(self.random.randint(1, len(words) - 1), insert)
        if not plain and self.random.random() < 0.15:
            position = self.random.randrange(len(words))
            if "[" not in words[position]:
                words[position] = f"*{words[position]}*"
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def title(self, low, high):
        words = self.random.choices(self.words, k=self.random.randint(low, high))
        return " ".join(words).capitalize()

    def paragraphs(self, words, inserts):
        inserts = list(inserts)
        blocks, written = [], 0
        while written < words or inserts:
            sentences = [
                self.sentence(inserts.pop() if inserts and self.random.random() < 0.6 else None)
                for _ in range(self.random.randint(2, 5))
            ]
            block = " ".join(sentences)
            written += block.count(" ") + 1
            if blocks and self.random.random() < 0.12:
                blocks.append("## " + self.title(2, 5))
            blocks.append(("> " if self.random.random() < 0.06 else "") + block)
        return "\n\n".join(blocks) + "\n"

    def write(self, path, front_matter, body):
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\n" + "\n".join(front_matter) + "\n---\n" + body, encoding="utf-8")

    def pick(self, count):
        found = self.random.choices(range(self.entities), cum_weights=self.entity_weights, k=count)
        return list(dict.fromkeys(found))

    def make(self):
        self.make_names()
        self.write_entities()
        self.write_articles()
        self.write_briefings()
        (self.folder / "dossier.yaml").write_text(
            "title: Benchmark\nbase_url: https://dossier.example/\nlang: en\n", encoding="utf-8"
        )

    def make_names(self):
        self.names = []
        for number in range(self.entities):
            name = f"{self.word().capitalize()} {self.word().capitalize()} {number}"
            self.names.append((name.lower().replace(" ", "-"), name))
        start = datetime.date(2016, 1, 1)
        self.article_ids = []
        for number in range(self.articles):
            date = start + datetime.timedelta(days=number * 3650 // self.articles)
            self.article_ids.append((f"{date}-{self.word()}-{number}", date))

    def write_entities(self):
        for number, (identifier, name) in enumerate(self.names):
            front = [f"name: {name}", f"description: {self.sentence(plain=True)[:110]}"]
            aliases = [name.split()[1] + " " + name.split()[0] + f" {number}"]
            if number % 10 == 0:
                aliases.append(f"{self.random.choice(ARABIC)} {number}")
            if number % 10 == 1:
                aliases.append(f"{self.random.choice(CYRILLIC)} {number}")
            front.append("aliases: [" + ", ".join(aliases) + "]")
            others = [other for other in self.pick(3) if other != number]
            if others:
                front.append("relations:")
                front += [f"  - {{id: {self.names[other][0]}, role: works with}}" for other in others]
            links = [f"[[{self.names[other][0]}]]" for other in self.pick(2)]
            self.write(f"entities/{KINDS[number % 5]}/{identifier}.md", front, self.paragraphs(60, links))

    def write_articles(self):
        for number, (identifier, date) in enumerate(self.article_ids):
            entities = self.pick(self.random.randint(3, 9))
            front = [
                f"title: {self.title(5, 9)}",
                f"url: https://press.example/{date.year}/{number}",
                f"publisher: {self.random.choice(PUBLISHERS)}",
                f"published: {date}",
                f"accessed: {date + datetime.timedelta(days=1)}",
                f"summary: {self.sentence(plain=True)}",
                "mentions: [" + ", ".join(self.names[entity][0] for entity in entities) + "]",
                "rights: own",
                "full_text: publish",
            ]
            names = [self.names[entity][1] for entity in entities]
            self.write(f"articles/{date.year}/{identifier}.md", front, self.paragraphs(self.random.randint(200, 600), names))

    def write_briefings(self):
        start = datetime.date(2016, 1, 1)
        for number in range(self.briefings):
            date = start + datetime.timedelta(days=number * 3650 // self.briefings)
            near = number * self.articles // self.briefings
            cited = {min(self.articles - 1, max(0, near + self.random.randint(-40, 5))) for _ in range(6)}
            cited = [self.article_ids[article][0] for article in sorted(cited)]
            entities = self.pick(self.random.randint(6, 16))
            front = [
                f"title: {self.title(3, 7)}",
                f"date: {date}",
                f"summary: {self.sentence(plain=True)}",
                "tags: [" + ", ".join(self.random.sample(TAGS, 2)) + "]",
                "sources: [" + ", ".join(cited) + "]",
                "about: [" + ", ".join(self.names[entity][0] for entity in entities[:3]) + "]",
            ]
            inserts = [f"[[{self.names[entity][0]}]]" for entity in entities] + [f"[@{article}]" for article in cited]
            self.random.shuffle(inserts)
            body = self.paragraphs(self.random.randint(400, 900), inserts)
            self.write(f"briefings/{date.year}/{date}-{self.word()}-{number}.md", front, body)


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit() or int(sys.argv[1]) < 20:
        sys.exit("usage: generate_corpus.py COUNT FOLDER   (COUNT: 20 or more)")
    Corpus(int(sys.argv[1]), sys.argv[2]).make()
