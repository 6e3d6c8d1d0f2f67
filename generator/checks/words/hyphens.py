"""Where American English words may be hyphenated, by the patterns that come with Pyphen.

Pyphen itself takes all of its eleven thousand patterns apart before the first answer, which takes
longer than most checks of a whole handbook. Here that is done for those that a word needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_NO_PATTERN = ("%", "#", "LEFT", "RIGHT", "COMPOUND")
_NO_DIGITS = str.maketrans("", "", "0123456789")
_EDGE = 2  # letters that stay together at either end of a word


def places(word: str) -> int:
    """Return in how many places a word in small letters may be hyphenated."""
    pointed = f".{word}."
    weights = [0] * (len(pointed) + 1)
    patterns, longest = _patterns()
    for start in range(len(pointed)):
        for end in range(start + 1, min(start + longest, len(pointed)) + 1):
            if pattern := patterns.get(pointed[start:end]):
                for offset, weight in _weights(pattern):
                    weights[start + offset] = max(weight, weights[start + offset])
    return sum(weight % 2 for weight in weights[_EDGE + 1 : len(word) - _EDGE + 2])


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """Return the patterns by the letters that they fit, and the length of the longest."""
    _encoding, *lines = _dictionary().splitlines()
    known = {line.translate(_NO_DIGITS): line for line in lines if not line.startswith(_NO_PATTERN)}
    return known, max(map(len, known))


def _dictionary() -> str:
    return (files("pyphen") / "dictionaries" / "hyph_en_US.dic").read_text("utf-8")


def _weights(pattern: str) -> Iterator[tuple[int, int]]:
    """Yield the digits of a pattern, each with the number of letters before it."""
    letters = 0
    for sign in pattern:
        if sign.isdigit():
            yield letters, int(sign)
        else:
            letters += 1
