"""Finds the characters of a value in the text that it was written as.

YAML folds lines, cuts indentation off, and reads escapes; what it never does is move or drop a
character that can be seen. So the visible characters of a value and of its token are the same ones
in the same order, whatever style the token has, and only those of an escape need a second look.
"""

import re
from collections.abc import Iterator

_SEEN = re.compile(r"\S")
_SEEN_OR_TWO_QUOTES = re.compile(r"''|\S")
_SEEN_OR_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)|\S", re.DOTALL
)
_BLOCK_HEADER = re.compile(r"[|>][^\r\n]*")
#: Escapes of what cannot be seen, `\` before the end of a line included.
_UNSEEN_ESCAPES = frozenset("tnrvfNLP_ \t\r\n")

Extent = tuple[int, int]


def stretch(token: str, value: str, start: int, end: int) -> Extent | None:
    """Return where the characters `start` to `end` of a scalar's value stand in its token.

    White space at either end is left out. None where that leaves nothing.
    """
    seen = list(_ink(token))
    before = sum(1 for _ in _SEEN.finditer(value, 0, start))
    within = sum(1 for _ in _SEEN.finditer(value, start, end))
    if not within or before + within > len(seen):
        return None
    return seen[before][0], seen[before + within - 1][1]


def _ink(token: str) -> Iterator[Extent]:
    """Yield the extent of each visible character that a token stands for."""
    opening = token[:1]
    if opening == '"':
        yield from _escaped(token)
    elif opening == "'":
        for match in _SEEN_OR_TWO_QUOTES.finditer(token, 1, len(token) - 1):
            yield match.span()
    else:
        header = _BLOCK_HEADER.match(token)
        for match in _SEEN.finditer(token, header.end() if header else 0):
            yield match.span()


def _escaped(token: str) -> Iterator[Extent]:
    for match in _SEEN_OR_ESCAPE.finditer(token, 1, len(token) - 1):
        if not (match[0][0] == "\\" and _is_unseen(match[0][1:])):
            yield match.span()


def _is_unseen(escape: str) -> bool:
    if escape[0] in "xuU":
        return chr(int(escape[1:], 16)).isspace()
    return escape[0] in _UNSEEN_ESCAPES
