"""Names of people, organizations and places, each the only one of its spelling, with aliases in several scripts."""
from random import Random

from .prose import CODAS, ONSETS, VOWELS

FUNCTIONS = "Agency Alliance Authority Bank Bureau Council Foundation Institute Ministry Observatory Union".split()
FIELDS = "Border Climate Customs Energy Finance Grain Harbour Justice Media Rail Research Space Trade Water".split()
PLACE_WORDS = ("Port", "Lake", "Upper", "Saint")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = str.maketrans(LETTERS, "абцдефгхижклмнопкрстувуксй")
ARABIC = str.maketrans(LETTERS, "ابكديفجهيجكلمنوبقرستوفوكيز")
TURKISH = str.maketrans("csgiou", "çşğıöü")


class Names:
    def __init__(self, random: Random, taken: set[str]):
        self.random = random
        self.taken = taken

    def word(self, syllables: int) -> str:
        pick = self.random.choice
        return "".join(pick(ONSETS) + pick(VOWELS) + pick(CODAS) for _ in range(syllables)).capitalize()

    def of(self, kind: str) -> str:
        """A name that nothing else has, also not a word of the texts."""
        while True:
            name = self.candidate(kind)
            if name.lower() not in self.taken:
                self.taken.add(name.lower())
                return name

    def candidate(self, kind: str) -> str:
        if kind == "people":
            return f"{self.word(2)} {self.word(self.random.randint(2, 3))}"
        if kind == "organizations":
            return f"{self.word(2)} {self.random.choice(FIELDS)} {self.random.choice(FUNCTIONS)}"
        name = self.word(3)
        return f"{self.random.choice(PLACE_WORDS)} {name}" if self.random.random() < 0.3 else name

    def aliases(self, kind: str, name: str) -> list[str]:
        """A third of all have an alias in Arabic, Cyrillic or Turkish letters; people also with an initial."""
        found: list[str] = []
        if kind == "people":
            given, family = name.split()
            found.append(f"{given} {self.word(1)[0]}. {family}")
        script = self.random.random()
        if script < 0.11:
            found.append(name.lower().translate(ARABIC))
        elif script < 0.22:
            found.append(name.lower().translate(CYRILLIC).title())
        elif script < 0.33:
            first, rest = name[0], name[1:]
            found.append(first + rest.translate(TURKISH))
        return found
