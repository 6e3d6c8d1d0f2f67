"""The line of a file that a mistake stands in, with carets under the mistake."""

import re
from dataclasses import dataclass

from generator.diagnostics.cells import shown, width
from generator.diagnostics.values import Span

WINDOW = 100  # columns of the file's text; a longer line is cut around the span
_CUT = "…"
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
    first, last = _window([width(each) for each in line], start, end)
    before, after = _CUT if first else "", _CUT if last < len(line) else ""
    indent = len(before) + _width(line[first:start])
    visible = "".join(map(shown, line[first:last]))
    return Excerpt(before + visible + after, indent, max(1, _width(line[start : min(end, last)])))


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the first and the last (exclusive) character to show: the span, then its context."""
    if sum(widths) <= WINDOW:
        return 0, len(widths)
    room = WINDOW - 2 * len(_CUT)
    first, last, used = start, start, 0
    while last < end and used + widths[last] <= room:
        used += widths[last]
        last += 1
    behind = (room - used) // 2
    while first > 0 and (last == len(widths) or behind > 0) and used + widths[first - 1] <= room:
        first -= 1
        used += widths[first]
        behind -= widths[first]
    while last < len(widths) and used + widths[last] <= room:
        used += widths[last]
        last += 1
    while first > 0 and used + widths[first - 1] <= room:
        first -= 1
        used += widths[first]
    return first, last


def _width(text: str) -> int:
    return sum(map(width, text))
