"""Where sentences and words begin and end in English text."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: A word as a reader counts it: "half-way", "don't" and "3.5" are one each.
WORD = re.compile(r"[^\W_]+(?:[-'’.,/][^\W_]+)*")
#: A full stop inside a word or number ends nothing; closing quotes and brackets belong to the end.
#: (As in `grade`, the character comes before the look behind it.)
_END = re.compile(r"""[.!?…](?<![.!?…][.!?…])[.!?…]*+["'”’)\]*_]*+(?=\s|$)|\n[ \t\r]*\n""")
#: A stop behind one of these is not the end of a sentence.
_SHORTENED = ("e.g.", "i.e.", "etc.", "vs.", "Dr.", "approx.")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end (exclusive) of each sentence, without the space around it."""
    start = 0
    for match in _END.finditer(text):
        if not text.endswith(_SHORTENED, start, match.end()):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretch = text[start:end]
    if stretch.strip():
        leading = len(stretch) - len(stretch.lstrip())
        yield start + leading, start + len(stretch.rstrip())
