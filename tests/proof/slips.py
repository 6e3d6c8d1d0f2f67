"""One slip of a hand in a handbook that has been read: only the changed file is read again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_origin

from generator.diagnostics import Diagnostic, Span
from generator.handbook.files import ReadFile, Reading, read_files
from generator.handbook.link import link
from generator.handbook.load import Loaded, assemble, put_together
from generator.model.shape import mentions
from generator.source import Data, DataPath, Document
from generator.source.lines import LINE_BREAK
from tests.places import ROOT

#: Kinds of which a handbook has a file for each thing.
MANY = frozenset({"exercise", "protocol", "ladder"})
#: Lists of which one thing alone makes as good a file as all of them.
SERIES = frozenset({"phases", "programme", "conditioning"})


@cache
def shipped() -> Reading:
    """The handbook's files, read once."""
    return read_files(ROOT)


@cache
def book() -> Loaded:
    return assemble(shipped())


def files() -> Iterator[ReadFile]:
    """Yield the files that people write; what the program records is not theirs to slip in."""
    return (one for one in shipped().files if one.content is not None and one.kind.by_hand)


@dataclass(frozen=True, slots=True)
class Slip:
    """Other text in the place of one token."""

    path: str
    span: Span
    """Where the token stands; the new one begins there."""

    written: str
    code: str
    """What must be reported there."""

    @property
    def kept(self) -> tuple[int, ...]:
        return kept_lines(self.path, self.span.line)

    def text(self) -> str:
        """Return the part of the file that the token stands in, with the slip in it."""
        return replaced(kept_text(self.path, self.kept), moved(self.span, self.kept), self.written)

    def place(self) -> Span:
        """Return where the new token stands in that part."""
        here = moved(self.span, self.kept)
        return Span(here.line, here.column, here.line, here.column + len(self.written))

    def reading(self) -> Reading:
        return shipped().with_text(self.path, self.text().encode())

    def reading_around(self) -> Reading:
        """Return the changed file with no more of the handbook than it needs."""
        return around(self.path, self.kept).with_text(self.path, self.text().encode())

    def linked(self) -> tuple[Diagnostic, ...]:
        """Return what is wrong with the changed file once it is read and linked."""
        reading = self.reading()
        changed = Reading(
            tuple(file for file in reading.files if file.path == self.path),
            tuple(read for read in reading.read_chapters if read.path == self.path),
        )
        return (*changed.diagnostics, *link(put_together(reading), changed))

    def is_among(self, found: tuple[Diagnostic, ...]) -> bool:
        wanted = (self.path, self.place(), self.code)
        return wanted in {(one.path, one.span, one.code) for one in found}

    def __str__(self) -> str:
        return f"{self.path}:{self.span.line}:{self.span.column}: {self.written} ({self.code})"


@cache
def around(path: str, kept: tuple[int, ...]) -> Reading:
    """Return what some lines of a file need to be understood: what they name, and what all share.

    A slip in one file of hundreds is judged by these; the others say nothing of it.
    """
    part = shipped().with_text(path, kept_text(path, kept).encode())
    file = next(one for one in part.files if one.path == path)
    names = {one.id for one in mentions(file.content)}
    return Reading(
        tuple(
            one
            for one in part.files
            if one.path == path or one.kind.name not in MANY or one.id in names
        ),
        (),
    )


@cache
def kept_lines(path: str, line: int) -> tuple[int, ...]:
    """Return the lines of a file that a slip in one of them is judged by.

    Of a file of entries it is the entry; of a series, such as phases, the one thing that it is in.
    """
    count = text_of(path).count("\n") + 1
    everything = tuple(range(1, count + 1))
    file = next((one for one in shipped().files if one.path == path), None)
    if file is None or file.document is None or not isinstance(file.document.data, dict):
        return everything
    document, data = file.document, file.document.data
    tops = [*sorted(document.key_span((key,)).line for key in data), count + 1]
    if get_origin(file.kind.content) is dict:
        return _stretch(tops, line)
    dropped: set[int] = set()
    for at, end in _series(document, (), count + 1, line):
        dropped |= _others(document, at, end, line)
    return tuple(one for one in everything if one not in dropped)


def _series(
    document: Document, at: DataPath, end: int, line: int
) -> Iterator[tuple[DataPath, int]]:
    """Yield the series of things that a line may be in, each with the line after its last."""
    data = value_at(document, at)
    keys = {key: document.key_span((*at, key)).line for key in data}
    for key in SERIES & keys.keys():
        stop = min((one for one in keys.values() if one > keys[key]), default=end)
        if not isinstance(data[key], tuple) or not data[key]:
            continue
        yield (*at, key), stop
        begins = _begins(document, (*at, key), stop)
        mine = next((i for i, one in enumerate(begins[:-1]) if one <= line < begins[i + 1]), None)
        if mine is not None:
            yield from _series(document, (*at, key, mine), begins[mine + 1], line)


def _begins(document: Document, at: DataPath, stop: int) -> list[int]:
    count = len(value_at(document, at))
    return [*(document.span((*at, index)).line for index in range(count)), stop]


def _others(document: Document, at: DataPath, stop: int, line: int) -> set[int]:
    """Return the lines of a series but those of one thing: that of a line, or else the first."""
    begins = _begins(document, at, stop)
    apart = set(range(begins[0], stop))
    mine = _stretch(begins, line) if line in apart else _stretch(begins, begins[0])
    return apart - set(mine)


def _stretch(begins: list[int], line: int) -> tuple[int, ...]:
    """Return the lines from the last beginning up to a line to the next one."""
    first = max(begin for begin in begins if begin <= line)
    return tuple(range(first, min(begin for begin in begins if begin > line)))


def kept_text(path: str, kept: tuple[int, ...]) -> str:
    lines = text_of(path).split("\n")
    return "\n".join(lines[number - 1] for number in kept)


def moved(span: Span, kept: tuple[int, ...]) -> Span:
    """Return where a span on one line stands in the kept lines."""
    line = bisect_left(kept, span.line) + 1
    return Span(line, span.column, line, span.end_column)


@cache
def text_of(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def replaced(text: str, span: Span, written: str) -> str:
    """Return a text with another token in the place of one that stands on one line."""
    assert span.line == span.end_line
    lines = text.split("\n")
    line = lines[span.line - 1]
    lines[span.line - 1] = line[: span.column - 1] + written + line[span.end_column - 1 :]
    return "\n".join(lines)


def token(text: str, span: Span) -> str:
    """Return the text of a span, of its first line where it has several."""
    line = LINE_BREAK.split(text)[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None]


def numbers(data: Data, at: DataPath = ()) -> Iterator[DataPath]:
    """Yield the place of every number."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from numbers(value, (*at, key))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from numbers(value, (*at, index))
    elif isinstance(data, (int, float)) and not isinstance(data, bool):
        yield at


def value_at(document: Document, at: DataPath) -> Any:
    """Return the value at a place; None where there is none."""
    data: Any = document.data
    for step in at:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
