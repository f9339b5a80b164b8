"""Sentences of made-up words whose frequencies fall as in real prose (Zipf)."""
from itertools import accumulate
from random import Random

ONSETS = "b br c ch d dr f fl g gr h k l m n p pr qu r s sh st t tr v w".split()
VOWELS = "a e i o u a e i o ai ea ou".split()
CODAS = ["", "", "", "l", "m", "n", "nd", "r", "rs", "s", "st", "t", "th"]
VOCABULARY = 8_000


class Prose:
    """Text in the notation of Dossier. `inserts` are names and references; each is put into a sentence of its own."""

    def __init__(self, random: Random):
        self.random = random
        found: dict[str, None] = {}
        while len(found) < VOCABULARY:
            found[self.made_up_word(1 + len(found) // 2_000)] = None
        self.vocabulary = list(found)
        self.weights = list(accumulate(1 / (rank + 2.5) for rank in range(VOCABULARY)))

    def made_up_word(self, syllables: int) -> str:
        pick = self.random.choice
        return "".join(pick(ONSETS) + pick(VOWELS) + pick(CODAS) for _ in range(syllables))

    def words(self, count: int) -> list[str]:
        return self.random.choices(self.vocabulary, cum_weights=self.weights, k=count)

    def title(self, low: int, high: int) -> str:
        return " ".join(self.random.sample(self.vocabulary, self.random.randint(low, high))).capitalize()

    def plain_sentence(self, low: int = 10, high: int = 24) -> str:
        return self.finished(self.words(self.random.randint(low, high)))

    def finished(self, words: list[str]) -> str:
        words[0] = words[0][0].upper() + words[0][1:]
        return " ".join(words) + "."

    def sentence(self, insert: str | None = None) -> str:
        random = self.random
        words = self.words(random.randint(8, 22))
        if random.random() < 0.4:
            words[len(words) // 2] += ","
        if random.random() < 0.2:
            self.decorate(words)
        if insert:
            words.insert(random.randint(1, len(words) - 1), insert)
        return self.finished(words)

    def decorate(self, words: list[str]) -> None:
        """Emphasis, a link to elsewhere or code, on one word."""
        position = self.random.randint(1, len(words) - 1)
        word = words[position].rstrip(",")
        form = self.random.choice(("*{}*", "*{}*", "**{}**", "`{}`", "[{}](https://elsewhere.example/{})"))
        words[position] = form.format(word, word)

    def body(self, length: int, inserts: list[str]) -> str:
        """About `length` words in paragraphs, lists, quotations and sections that hold all `inserts`."""
        rest = list(reversed(inserts))
        blocks: list[str] = []
        while length > 0 or rest:
            kind = self.random.random()
            if len(blocks) % 5 == 4:
                blocks.append("## " + self.title(2, 5))
            sentences = [
                self.sentence(rest.pop() if rest and self.random.random() < 0.6 else None)
                for _ in range(self.random.randint(2, 5))
            ]
            length -= sum(sentence.count(" ") + 1 for sentence in sentences)
            if blocks and kind < 0.06:
                blocks.append("> " + " ".join(sentences))
            elif blocks and kind < 0.12:
                blocks.append("\n".join("- " + sentence for sentence in sentences))
            else:
                blocks.append(" ".join(sentences))
        return "\n\n".join(blocks) + "\n"
