"""How many slips of the finger lie between two words."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT = 5


def near(word: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """Return the candidates that a word may stand for: one slip away, two for a longer word.

    Stricter than "did you mean", since what is found here is not asked about but written.
    """
    most = 1 if len(word) <= _SHORT else 2
    return tuple(one for one in candidates if 0 < slips(word, one) <= most)


def slips(one: str, other: str) -> int:
    """Count the letters left out, put in, changed, or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if earlier and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return row[-1]
