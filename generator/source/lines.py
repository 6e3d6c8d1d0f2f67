"""Where an offset into a text stands, in lines and columns as editors count them."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from generator.diagnostics import Span

# Not str.splitlines, which also breaks at form feeds and other characters that no editor counts.
LINE_BREAK = re.compile(r"\r\n|\n|\r")


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, each with its line break."""
    starts = [0, *(match.end() for match in LINE_BREAK.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(starts) if start < end]


class Lines:
    """The lines of one text; `first` is the number of its first line in the file."""

    def __init__(self, text: str, first: int = 1) -> None:
        self._first = first
        self._starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from offset `start` to `end`, which is exclusive."""
        return Span(*self._at(start), *self._at(end))

    def offsets(self, span: Span) -> tuple[int, int]:
        """Return the offsets at which a stretch of this text starts and ends."""
        return self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line - self._first] + column - 1

    def _at(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        return self._first + index, offset - self._starts[index] + 1


@lru_cache(maxsize=8)
def lines_of(text: str, first: int = 1) -> Lines:
    """Return the lines of a text that is asked about again and again."""
    return Lines(text, first)
