"""Moves the entries of a group of keys that stand one below the other, as whole lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.shape import Path
from generator.source import Document

_MODELINE = "# yaml-language-server:"


@dataclass(slots=True)
class _Entry:
    """The lines of one key: comments above it, its own, and comments inside it at the end."""

    key: str
    column: int
    first: int
    """First line of its own; like the others, counted from 0."""

    end: int
    """The line behind its last one."""

    above: int = 0
    """How many lines of comment stand directly above it and belong to it."""

    @property
    def start(self) -> int:
        return self.first - self.above


class _UnclearError(Exception):
    """Nobody can tell which key a comment belongs to, or a key does not stand on its own line."""


def block_in_order(
    lines: Sequence[str], document: Document, at: Path, wanted: Sequence[str]
) -> str:
    """Return the text with the keys of the group at a path in the wanted order.

    Empty lines stay where they are. The text comes back as it was where it is not clear what
    belongs together.
    """
    try:
        entries = sorted((_entry(document, at, key) for key in wanted), key=lambda one: one.first)
        _join_comments(lines, entries)
        return _written(lines, entries, wanted)
    except _UnclearError:
        return "".join(lines)


def _entry(document: Document, at: Path, key: str) -> _Entry:
    name, value = document.key_span((*at, key)), document.span((*at, key))
    return _Entry(key, name.column - 1, name.line - 1, max(name.end_line, value.end_line))


def _join_comments(lines: Sequence[str], entries: list[_Entry]) -> None:
    """Give each comment to the key below it, or, indented further, to the one above."""
    top = entries[0]
    if "-" not in lines[top.first][: top.column]:
        top.above = _comments_above(lines, top, 0)
    for before, entry in pairwise(entries):
        _refuse_shared_line(lines, entry, top)
        while before.end < entry.first and _comment_column(lines[before.end]) > entry.column:
            before.end += 1
        entry.above = _comments_above(lines, entry, before.end)
        if any(lines[number].strip() for number in range(before.end, entry.start)):
            raise _UnclearError
    last = entries[-1]
    while last.end < len(lines) and _comment_column(lines[last.end]) > last.column:
        last.end += 1


def _refuse_shared_line(lines: Sequence[str], entry: _Entry, top: _Entry) -> None:
    if entry.column != top.column or lines[entry.first][: entry.column].strip(" "):
        raise _UnclearError


def _comments_above(lines: Sequence[str], entry: _Entry, limit: int) -> int:
    number = entry.first
    while number > limit and _comment_column(lines[number - 1]) == entry.column:
        if lines[number - 1].startswith(_MODELINE):
            break
        number -= 1
    return entry.first - number


def _comment_column(line: str) -> int:
    """Return the column of a line that is all comment, -1 for any other."""
    text = line.lstrip(" ")
    return len(line) - len(text) if text.startswith("#") else -1


def _written(lines: Sequence[str], entries: list[_Entry], wanted: Sequence[str]) -> str:
    top, last = entries[0], entries[-1]
    if not lines[last.end - 1].endswith(("\n", "\r")):
        raise _UnclearError
    by_key = {entry.key: entry for entry in entries}
    hyphen = lines[top.first][: top.column]
    if "-" in hyphen and by_key[wanted[0]].above:  # a comment cannot stand between hyphen and key
        raise _UnclearError
    written = list(lines[: top.start])
    for number, (key, place) in enumerate(zip(wanted, entries, strict=True)):
        entry = by_key[key]
        own = lines[entry.first][entry.column :]
        indent = " " * entry.column if number else hyphen
        written += [*lines[entry.start : entry.first], indent + own]
        written += lines[entry.first + 1 : entry.end]
        following = entries[number + 1].start if place is not last else place.end
        written += lines[place.end : following]
    return "".join([*written, *lines[last.end :]])
