"""How many years of school a text asks for: the Flesch-Kincaid grade.

Syllables are counted by Pyphen's patterns for hyphenation, as textstat 0.7.4 counts them; the
newest textstat downloads its word list at run time, and 0.7.4 needs a `pkg_resources` that no
newer setuptools has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.words.hyphens import places
from generator.checks.words.sentences import WORD
from generator.handbook import Handbook

_SHORTEST_SENTENCE = 3  # words; "Sit tall." is a call and not a sentence
# The character first and a look behind it second: the other way round takes several times as long.
_STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+(?=\s|$)")
#: Leaves of the bytes of a text its vowels, and spaces for all else.
_VOWELS = bytes(each if chr(each) in "aeiouyAEIOUY" else 32 for each in range(256))
_FINAL = (".", "!", "?", "…", ":")


class Syllables(dict[str, int]):
    """The syllables of each word met so far; a word of the handbook's own terms counts as one."""

    def __init__(self, terms: Iterable[str]) -> None:
        words = {word for term in terms for word in WORD.findall(term.lower())}
        super().__init__(dict.fromkeys({*words, *(f"{word}s" for word in words)}, 1))

    def __missing__(self, word: str) -> int:
        """Count a word that is met for the first time."""
        self[word] = count = places(word) + 1
        return count


def terms(handbook: Handbook) -> Iterable[str]:
    """Yield what the vocabulary explains or names: a text cannot do without these words."""
    vocabulary = handbook.vocabulary
    yield from vocabulary.terms
    for table in ("regions", "positions", "equipment", "families", "conditions"):
        yield from (entry.name for entry in getattr(vocabulary, table).values())


def joined(texts: Iterable[str]) -> str:
    """Join texts, such as the steps of a movement, so that each is a sentence of its own."""
    return " ".join(text if text.endswith(_FINAL) else f"{text}." for text in texts)


def grade(text: str, syllables: Syllables) -> float:
    """Return the US school grade that a text asks for; the text holds at least one word."""
    words = WORD.findall(text.lower())
    return _formula(text, len(words), sum(map(syllables.__getitem__, words)))


def at_most(text: str) -> float:
    """Return a grade that a text does not reach: a quick look that spares most texts the count.

    English writes more groups of vowels than it speaks syllables, for the silent ones at the end.
    """
    return _formula(text, len(text.split()), len(text.encode().translate(_VOWELS).split()))


def _formula(text: str, words: int, syllables: int) -> float:
    sentences = sum(len(part.split()) >= _SHORTEST_SENTENCE for part in _STOP.split(text))
    return 0.39 * words / max(1, sentences) + 11.8 * syllables / max(1, words) - 15.59
