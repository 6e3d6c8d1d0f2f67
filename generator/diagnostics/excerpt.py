"""The line of a file that a mistake stands in, with carets under the mistake."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from generator.diagnostics.cells import shown, width
from generator.diagnostics.values import Span

WINDOW = 100  # columns of the file's text; a longer line is cut around the span
_CUT = "…"
_REACH = 4 * WINDOW  # characters on either side that are looked at; some have no width
# Not str.splitlines, which also breaks at form feeds and other characters that no editor counts.
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it is shown, and the run of carets that belongs under it, in terminal columns."""

    line: str
    indent: int
    carets: int


def excerpt(text: str, span: Span) -> Excerpt | None:
    """Return the first line of `span`, or None where the text has no such line."""
    lines = _LINE_BREAK.split(text)
    if not 1 <= span.line <= len(lines):
        return None
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    return _draw(line, start, max(start, min(end, len(line))))


def _draw(line: str, start: int, end: int) -> Excerpt:
    # A line may be a whole mebibyte long: what is out of reach is not even measured.
    low, high = max(0, start - _REACH), start + _REACH
    first, last = _window([width(each) for each in line[low:high]], start - low, end - low)
    first, last = first + low, last + low
    before, after = _CUT if first else "", _CUT if last < len(line) else ""
    indent = len(before) + _width(line[first:start])
    visible = "".join(map(shown, line[first:last]))
    return Excerpt(before + visible + after, indent, max(1, _width(line[start : min(end, last)])))


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the first and the last (exclusive) character to show."""
    if sum(widths) <= WINDOW:
        return 0, len(widths)
    first, last, room = start, start, WINDOW - 2 * len(_CUT)
    for index in _outwards(start, min(end, len(widths)), len(widths)):
        room -= widths[index]
        if room < 0:
            break
        first, last = min(first, index), max(last, index + 1)
    return first, last


def _outwards(start: int, end: int, length: int) -> Iterator[int]:
    """Yield the places of a line by their worth: the span first, then what is nearest to it."""
    yield from range(start, end)
    for before, after in zip_longest(range(start - 1, -1, -1), range(end, length)):
        yield from (place for place in (before, after) if place is not None)


def _width(text: str) -> int:
    return sum(map(width, text))
