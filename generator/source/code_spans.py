"""Overwrites the code in a chapter's Markdown, so that what is left is what a reader's page does.

Renderers differ about what is code. Where they could, this says "not code": what is looked at in
vain costs an editor a back-quote, what is overlooked could reach a reader's browser.
"""

import re
from collections.abc import Iterator

from generator.source.lines import LINE_BREAK

_FENCE_LINE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_OPENING = re.compile(r"(`{3,}|~{3,}) ?[\w+#.-]*\s*")
_BACK_QUOTES = re.compile(r"`+")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
_INK = re.compile(r"[^\r\n]")

_Stretch = tuple[int, int]


def without_code(body: str) -> str:
    """Return the body with spaces for each character of code, and all else where it was."""
    unfenced = _blanked(body, _fenced(body))
    return _blanked(unfenced, _spans(unfenced))


def _blanked(text: str, stretches: list[_Stretch]) -> str:
    pieces, at = [], 0
    for start, end in stretches:
        pieces += [text[at:start], _INK.sub(" ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _fenced(body: str) -> list[_Stretch]:
    """Return the fenced blocks; none at all where one fence is indented, open or decorated."""
    fences, blocks = _FENCE_LINE.finditer(body), []
    for opening in fences:
        fence = _OPENING.fullmatch(opening[0])
        if fence is None:
            return []
        closing = next((each for each in fences if each[0].rstrip() == fence[1]), None)
        if closing is None:
            return []
        blocks.append((opening.start(), closing.end()))
    return blocks


def _spans(body: str) -> list[_Stretch]:
    """Return the code spans that stand on one line, by whatever lines a paragraph is cut."""
    by_line = set(_paired(body, LINE_BREAK))
    return [span for span in _paired(body, _BLANK_LINE) if span in by_line]


def _paired(body: str, boundary: re.Pattern[str]) -> Iterator[_Stretch]:
    """Yield the stretches between back-quotes of the same number, inside each part of the body."""
    start = 0
    for end in [*(match.start() for match in boundary.finditer(body)), len(body)]:
        runs = [match.span() for match in _BACK_QUOTES.finditer(body, start, end)]
        yield from _pairs(body, runs)
        start = end


def _pairs(body: str, runs: list[_Stretch]) -> Iterator[_Stretch]:
    partner = _partners(runs)
    at = 0
    while at < len(runs):
        start, _ = runs[at]
        closing = partner[at]
        if closing is None or body[start - 1 : start] == "\\":
            at += 1
        else:
            yield start, runs[closing][1]
            at = closing + 1


def _partners(runs: list[_Stretch]) -> list[int | None]:
    """Return for each run the next one of the same length, in one pass from the end."""
    nearest: dict[int, int] = {}
    partners: list[int | None] = []
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        partners.append(nearest.get(length))
        nearest[length] = index
    return partners[::-1]
